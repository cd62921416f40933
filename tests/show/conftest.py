"""Reports typed in as text, and the two readers that the tests check pages with."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from framing.measure.records import Cue, Voice
from framing.measure.reports import Report
from framing.measure.scores import score_cues
from framing.text.articles import Actor, Article, Section
from framing.text.spans import Span

SIGNS = re.compile(
    r"(?P<section>^(?:# |## |\(caption\) ))"
    r"|\[(?P<words>[^]|]+)\|(?P<kind>[a-z]+)(?:\.(?P<value>[a-z]+))?(?:>(?P<target>[^!\]]+))?(?:!(?P<stance>[a-z]+))?\]"
    r"|\{(?P<speaker>[^:}]*): |(?P<end>\})",
    re.MULTILINE,
)
SECTIONS = {"# ": "headline", "## ": "heading", "(caption) ": "caption", "": "paragraph"}


class Reader(HTMLParser):
    """The words of a page, its tags with their attributes, and the article's text alone."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, bool]] = []
        self.words: list[str] = []
        self.article: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        self.open.append((tag, dict(attrs).get("class") == "framing-text"))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag, f"</{tag}> closes what is not open"

    def handle_data(self, data):
        self.words.append(data)
        if any(is_text for _, is_text in self.open) and not any(tag == "small" for tag, _ in self.open):
            self.article.append(data)


@pytest.fixture(scope="session")
def read() -> Callable[[str], Reader]:
    def read_page(html: str) -> Reader:
        reader = Reader()
        reader.feed(html)
        reader.close()
        assert not reader.open, f"never closed: {reader.open}"
        return reader

    return read_page


@pytest.fixture(scope="session")
def contrast() -> Callable[[str, str], float]:
    """WCAG 2.2's contrast ratio of two colours written as #rrggbb."""

    def luminance(colour: str) -> float:
        channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    def ratio(one: str, other: str) -> float:
        darker, lighter = sorted((luminance(one), luminance(other)))
        return (lighter + 0.05) / (darker + 0.05)

    return ratio


@pytest.fixture(scope="session")
def report_of() -> Callable[..., Report]:
    return build_report


def build_report(source: str, *, warnings: tuple[str, ...] = (), **fields) -> Report:
    """A report typed in as text: `[may|hedge]`, `[strongman|label.delegitimating>Ortega!distanced]`, `{Ortega: "..."}`.

    A line that begins with "# " is the headline, with "## " a heading, with "(caption) " a caption. A target that is
    one of the article's actors is that actor.
    """
    text, cues, voices, lines = "", [], [], []
    starts = []
    for line in source.split("\n"):
        first, kind, position = len(text), "paragraph", 0
        for sign in SIGNS.finditer(line):
            text += line[position : sign.start()]
            position = sign.end()
            if sign["section"]:
                kind = SECTIONS[sign["section"]]
            elif sign["words"]:
                cues.append((Span(len(text), len(text) + len(sign["words"])), sign))
                text += sign["words"]
            elif sign["speaker"] is not None:
                starts.append((len(text), sign["speaker"]))
            else:
                start, speaker = starts.pop()
                voices.append(Voice(Span(start, len(text)), "direct", "quoted", speaker=speaker or None))
        text += line[position:]
        if text[first:]:
            lines.append(Section(kind, Span(first, len(text))))
        text += "\n"
    article = Article(text=text[:-1], sections=tuple(lines), **fields)
    found = tuple(make_cue(article, span, sign, voices) for span, sign in cues)
    return make_report(article, found, tuple(voices), warnings=warnings)


def make_cue(article: Article, span: Span, sign: re.Match[str], voices: list[Voice]) -> Cue:
    inside = [number for number, voice in enumerate(voices) if voice.span.contains(span)]
    number = min(inside, key=lambda number: len(voices[number].span), default=None)
    is_label = sign["kind"] == "label"
    return Cue(
        span=span,
        text=sign["words"],
        kind=sign["kind"],
        category="nomination" if is_label else sign["value"] or "epistemic",
        form="noun" if is_label else "modal",
        phrase=sign["words"],
        rule="listed",
        source="hyland2005",
        section=next(section.kind for section in article.sections if section.span.contains(span)),
        voice_index=number,
        voice=None if number is None else voices[number].speaker,
        target=sign["target"],
        actor=next((actor.id for actor in article.actors if sign["target"] in (actor.name, *actor.aliases)), None),
        orientation=sign["value"] if is_label else None,
        stance=(sign["stance"] or "adopted") if is_label else None,
    )


def make_report(
    article: Article, cues: tuple[Cue, ...], voices: tuple[Voice, ...], *, warnings: tuple[str, ...] = ()
) -> Report:
    return Report(
        article=article,
        cues=cues,
        voices=voices,
        scores=score_cues(article, cues, voices),
        sentences=0,
        warnings=warnings,
    )


@pytest.fixture(scope="session")
def report_from_parts() -> Callable[..., Report]:
    return make_report


ORTEGA = Actor("ortega", "Ana Ortega", aliases=("Ortega", "the general"), kind="person", gender="she")


@pytest.fixture(scope="session")
def op_ed() -> Report:
    return build_report(
        "# Valley talks [may|hedge] fail\n"
        "(caption) [Strongman|label.delegitimating>Ortega] Ana Ortega on Friday\n"
        'The army will [probably|hedge] stay. Ortega said {Ana Ortega: "the [terrorists|label.delegitimating>rebels] '
        '[could|hedge] [certainly|booster] return"}.\n'
        "## Who gains\n"
        "[Many|weasel] villages left. "
        "The [general|label.descriptive>Ortega] is no [hero|label.legitimating>Ortega!denied].",
        title="Valley talks may fail",
        byline="Jo Meyer",
        outlet="The Ford Gazette",
        origin="constructed",
        actors=(ORTEGA,),
        warnings=("only 30 words: rates of so short a text say little",),
    )
