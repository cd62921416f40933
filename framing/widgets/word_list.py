"""A word list to change: phrases out, words in, and at once what becomes of precision, recall and F1."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import ipywidgets

from framing.course.typed import with_whole_characters
from framing.interface import interface
from framing.measure.evaluation.keyed import KeyedSentence, keyed_sentences
from framing.measure.evaluation.word_lists import Outcome, Place, Trial
from framing.measure.records import CueKind
from framing.show.numbers import counted, share_text
from framing.show.pieces import bracketed, visible
from framing.show.tables import Bar, Cell, table
from framing.show.wording import as_heading, name

MOST_PASSAGES = 6  # of each sort: enough to see what a word does
LONGEST_PHRASE = 60  # characters
MOST_ADDED = 40


class WordList(ipywidgets.VBox):  # type: ignore[misc]  # ipywidgets has no type hints
    """A box to tick for each phrase, a field for another one, and what the list gives on keyed sentences."""

    def __init__(self, kind: CueKind, sentences: Sequence[KeyedSentence]) -> None:
        self.words = interface()
        self.trial = Trial(kind, sentences)
        self.at_first = self.trial.outcome()
        self.boxes = {phrase: self._box(phrase, *counts) for phrase, counts in self.trial.phrases.items()}
        self.added: dict[str, ipywidgets.Checkbox] = {}
        self.field = ipywidgets.Text(
            description=self._say("add_label"),
            style={"description_width": "initial"},
            layout=ipywidgets.Layout(width="24rem"),
        )
        self.add_button = ipywidgets.Button(description=self._say("add"))
        self.reset_button = ipywidgets.Button(description=self._say("reset"))
        self.note = ipywidgets.HTML()
        self.said = ipywidgets.HTML()
        self.grid = ipywidgets.Box(
            layout=ipywidgets.Layout(
                flex_flow="row wrap", max_height="17rem", overflow="auto", border="1px solid #8a8a8a"
            )
        )
        self.add_button.on_click(lambda button: self.add(self.field.value))
        self.reset_button.on_click(lambda button: self.reset())
        super().__init__(
            children=[
                ipywidgets.HTML(f"<b>{escape(self._say('heading'))}</b>"),
                self.grid,
                ipywidgets.HBox([self.field, self.add_button, self.reset_button]),
                ipywidgets.HTML(f"<p>{escape(self._say('plain'))}</p>"),
                self.note,
                self.said,
            ]
        )
        self._show()

    @property
    def outcome(self) -> Outcome:
        """What the list gives as it stands."""
        return self.trial.outcome(
            without=[phrase for phrase, box in self.boxes.items() if not box.value],
            added=[phrase for phrase, box in self.added.items() if box.value],
        )

    def add(self, typed: str) -> None:
        """Puts a word or a phrase on the list; says why where it does not."""
        phrase = " ".join(with_whole_characters(typed).split())[:LONGEST_PHRASE].strip()
        if not phrase:
            self._tell(self._say("empty"))
        elif phrase.lower() in self.added:
            self._tell(self._say("known", phrase=phrase))
        elif len(self.added) >= MOST_ADDED:
            self._tell(self._say("full", most=MOST_ADDED))
        else:
            label = self._say("added", phrase=visible(phrase))
            self.added[phrase.lower()] = self._observed(label)
            self.field.value = ""
            self._tell("" if self._stands_somewhere(phrase) else self._say("absent", phrase=phrase))
            self._show()

    def reset(self) -> None:
        """Puts back what the program has."""
        self.added.clear()
        for box in self.boxes.values():
            box.value = True
        self._tell("")
        self._show()

    def _stands_somewhere(self, phrase: str) -> bool:
        alone = self.trial.outcome(without=list(self.boxes), added=[phrase])
        return bool(alone.found or alone.false)

    def _box(self, phrase: str, right: int, wrong: int) -> ipywidgets.Checkbox:
        return self._observed(self._say("phrase", phrase=phrase, right=right, wrong=wrong))

    def _observed(self, label: str) -> ipywidgets.Checkbox:
        box = ipywidgets.Checkbox(
            value=True, description=label, indent=False, layout=ipywidgets.Layout(width="17rem", margin="0 4px")
        )
        box.observe(self._show, "value")
        return box

    def _show(self, change: object = None) -> None:
        self.grid.children = [*self.added.values(), *self.boxes.values()]
        found = self.outcome
        # One live region, so that a screen reader says the new numbers; the passages stand outside of it.
        shares = (found.tally.precision, found.tally.recall, found.tally.f1)
        gaps = dict(zip(("precision", "recall", "f1"), map(share_text, shares), strict=True))
        told = f'<div role="status"><p><b>{escape(self._say("told", **gaps))}</b></p></div>'
        self.said.value = told + self._table(found) + self._passages(found)

    def _table(self, found: Outcome) -> str:
        rows: list[list[Cell]] = [
            [
                self._say(figure),
                self._share(figure, self.at_first),
                self._share(figure, found),
                Bar(_value(figure, found)),
            ]
            for figure in ("precision", "recall", "f1")
        ]
        size = counted(len(self.trial.sentences), "sentence")
        kind = as_heading(name("kinds", self.trial.kind))
        columns = [self._say("figure"), self._say("first"), self._say("now"), self._say("drawn")]
        return table(self._say("caption", kind=kind, sentences=size), columns, rows)

    def _share(self, figure: str, found: Outcome) -> str:
        tally = found.tally
        if figure == "f1":
            return share_text(tally.f1)
        whole = tally.true_positive + (tally.false_positive if figure == "precision" else tally.false_negative)
        return self._say("share", share=share_text(_value(figure, found)), part=tally.true_positive, whole=whole)

    def _passages(self, found: Outcome) -> str:
        first = self.at_first
        moved = {
            "found": found.found - first.found,
            "missed": found.missed - first.missed,
            "false": found.false - first.false,
            "cleared": first.false - found.false,
        }
        told = [self._moved(sort, sorted(places)) for sort, places in moved.items() if places]
        return "".join(told) or f"<p>{escape(self._say('unchanged'))}</p>"

    def _moved(self, sort: str, places: Sequence[Place]) -> str:
        items = [f"<li>{escape(visible(self._bracketed(place)))}</li>" for place in places[:MOST_PASSAGES]]
        if len(places) > MOST_PASSAGES:
            items.append(f"<li>{escape(self.words.count('word_list.more', len(places) - MOST_PASSAGES))}</li>")
        heading = escape(self.words.count(f"word_list.moved.{sort}", len(places)))
        return f"<p>{heading}</p><ul>{''.join(items)}</ul>"

    def _bracketed(self, place: Place) -> str:
        number, span = place
        return bracketed(self.trial.sentences[number].gold.text, span)

    def _tell(self, text: str) -> None:
        self.note.value = f'<div role="status"><p>{escape(visible(text))}</p></div>'

    def _say(self, text: str, **gaps: object) -> str:
        return self.words.say(f"word_list.{text}", **gaps)

    def __repr__(self) -> str:
        return interface().say("word_list.repr")


def word_list(kind: CueKind = "hedge", *, case: str = "") -> WordList:
    """The list of one kind of cue, to be changed and tried on the keyed sentences of the course, or of one case."""
    return WordList(kind, keyed_sentences(case))


def _value(figure: str, found: Outcome) -> float | None:
    tally = found.tally
    return {"precision": tally.precision, "recall": tally.recall, "f1": tally.f1}[figure]
