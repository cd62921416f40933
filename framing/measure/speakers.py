"""Who speaks: a pronoun is somebody who spoke before, unless somebody else has become the subject since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from framing.measure.actors import Cast, Mention
from framing.measure.names import is_organisation
from framing.measure.parties import can_act
from framing.measure.phrases import Range, phrase_after, phrase_before
from framing.measure.references import (
    IMPERSONAL,
    PERSONAL,
    PLURAL,
    Referent,
    agrees,
    fits,
    is_subject,
    resolve,
)
from framing.measure.word_classes import word_class
from framing.text.documents import Document

FARTHEST_SPEAKER = 150  # tokens between somebody's words of saying and the pronoun that goes on with them
MARKS = frozenset('"“”‘’«»')
THIRD_PERSON = {*PERSONAL, *IMPERSONAL, *PLURAL} - {"who"}


@dataclass(frozen=True, slots=True)
class Spoken:
    """Somebody who has spoken: who is meant, the tokens of the words for them, and those of what they said."""

    referent: Referent
    phrase: Range
    content: Range

    def tells_of(self, other: Spoken) -> bool:
        """Whether the other one speaks inside what this one says."""
        return self.content[0] <= other.phrase[0] < self.content[1]


def resolve_speaker(document: Document, cast: Cast, phrase: Range, spoken: Sequence[Spoken]) -> Referent | None:
    """Whom the words for a source mean; `spoken` are the sources before it, in the order of the text.

    None where a pronoun has nothing to stand for.
    """
    first, stop = phrase
    word = document.tokens.lowers[first]
    if stop - first == 1 and word in word_class("indefinite_pronouns"):
        return Referent(document.tokens.texts[first])
    if word in THIRD_PERSON and word not in word_class("objects_only"):
        last = _subject_before(document, cast, word, first) or _last_speaker(document, cast, word, first, spoken)
        if last is not None and stop - first == 1:
            return last
        if last is not None and word in word_class("possessives"):
            words = document.tokens.span(first + 1, stop).of(document.article.text).replace("\n", " ")
            return Referent(f"{last.name}'s {words}", last.actor)
    apposed = _name_apposed_to(document, cast, phrase)
    meant = apposed or resolve(document, cast, phrase)
    if meant is None and word in PERSONAL and spoken and _could_be_a_person(spoken[-1]):
        return spoken[-1].referent
    return meant or (_people_before(document, first) if word in PLURAL else None)


def _subject_before(document: Document, cast: Cast, pronoun: str, first: int) -> Referent | None:
    """'His deputy went further: | he called them ...': a noun for somebody that opens the pronoun's own sentence."""
    segment = document.segment_at(document.tokens.starts[first])
    if segment is None or pronoun not in PERSONAL or segment.opening >= first:
        return None
    opening = document.tokens.lowers[segment.opening]
    subject = phrase_after(document, segment, segment.opening) if opening in word_class("determiners") else None
    if subject is None or subject[1] >= first or cast.between(segment.opening, first):
        return None
    if not MARKS.isdisjoint(document.tokens.texts[segment.first : first]):
        return None  # '"The minister is a puppet," | he said'
    follows = document.tokens.lowers[subject[1]]
    is_noun = follows not in word_class("prepositions") and follows not in (",", "'")
    return resolve(document, cast, subject) if is_noun and agrees(_head(document, subject), pronoun) else None


def _last_speaker(
    document: Document, cast: Cast, pronoun: str, first: int, spoken: Sequence[Spoken]
) -> Referent | None:
    """The last speaker whom the pronoun can mean; None where a name has become the subject since, or one is nearer."""
    near = [*takewhile(lambda one: first - one.phrase[1] <= FARTHEST_SPEAKER, reversed(spoken))]
    outer = (one for one in near if not any(other.tells_of(one) and first >= other.content[1] for other in near))
    last = next((one for one in outer if one.phrase[1] <= first and _can_mean(document, pronoun, one)), None)
    if last is None:
        return None
    between = [mention for mention in cast.between(last.phrase[1], first) if mention.stop <= first]
    if any(_has_become_subject(document, mention, last, pronoun) for mention in between):
        return None
    return last.referent


def _has_become_subject(document: Document, mention: Mention, last: Spoken, pronoun: str) -> bool:
    """Whether a name is the likelier one since the last speaker: a subject, in another sentence or of known gender."""
    if not fits(mention, pronoun) or not is_subject(document, mention):
        return False
    segment = document.segment_at(mention.span.start)
    is_told = segment is not None and segment.first <= last.phrase[0]  # 'Norris said that Quist had met a man she ...'
    return not is_told or mention.actor.gender is not None


def _can_mean(document: Document, pronoun: str, one: Spoken) -> bool:
    actor = one.referent.actor
    if actor is not None and "'s " not in one.referent.name:
        return fits(Mention(actor, document.tokens.span(*one.phrase), *one.phrase), pronoun)
    head = _head(document, one.phrase)
    return agrees(head, pronoun) or (pronoun in PERSONAL and head in word_class("indefinite_pronouns"))


def _people_before(document: Document, first: int) -> Referent | None:
    """'a target of conspiracy theorists. | They accuse her': the last plural for people in the sentence before."""
    segment = document.segment_at(document.tokens.starts[first])
    before = document.segment_before(segment) if segment is not None else None
    if before is None:
        return None
    for number in range(before.stop - 1, before.first - 1, -1):
        noun = document.tokens.lowers[number]
        if can_act(noun) and agrees(noun, "they"):
            found = phrase_before(document, before, number + 1)
            return Referent(document.tokens.span(*found).of(document.article.text)) if found else None
    return None


def _could_be_a_person(one: Spoken) -> bool:
    """'Lind said he would go': a single name that nothing tells to be a body's."""
    actor = one.referent.actor
    words = tuple(actor.name.split()) if actor else ()
    return len(words) == 1 and not words[0].isupper() and not is_organisation(words)


def _head(document: Document, phrase: Range) -> str:
    """The noun of a phrase, before its 'of' or 'from': 'head' of 'head of the bank'."""
    words = document.tokens.lowers[slice(*phrase)]
    links = word_class("prepositions")
    link = next(
        (number for number, word in enumerate(words) if number and (word in links or word == "who")), len(words)
    )
    return words[link - 1]


def _name_apposed_to(document: Document, cast: Cast, phrase: Range) -> Referent | None:
    """'Bohn, a hawk | who called them': a described person with the name right before it."""
    first, stop = phrase
    lowers = document.tokens.lowers
    if stop >= len(lowers) or lowers[stop] not in ("who", "which") or tuple(lowers[first - 2 : first]) not in _OPENINGS:
        return None
    mention = next(cast.before(first - 1), None)
    if mention is None or mention.stop != first - 2 or mention.modifier:
        return None
    return Referent(mention.actor.name, mention.actor)


_OPENINGS = ((",", "a"), (",", "an"), (",", "the"))
