"""Whom a pronoun stands for where that is nobody with a name: "the boy ... he", "the strikers ... they"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from framing.measure.actors import Cast, Mention
from framing.measure.parties import can_act
from framing.measure.phrases import Range, phrase_before
from framing.measure.records import Voice
from framing.measure.references import HE, IMPERSONAL, PERSONAL, PLURAL, SHE, Referent, antecedent, resolve
from framing.measure.word_classes import word_class
from framing.text.documents import Document, Segment
from framing.text.spans import Span
from framing.text.words import is_name_word

SEGMENTS_BACK = 2  # sentences before its own in which a pronoun looks for a noun
FARTHEST_NOUN = 250  # tokens of one sentence that are looked through for a noun; none that people write has more
MENTIONS_OF_SPEAKER = 4  # first mentions of a speaker beside which a party is looked for
FARTHEST_PARTY = 8  # tokens between a speaker and the party that they speak for
LONGEST_CHAIN = 6  # sentences in a row that open with the same pronoun


@dataclass(frozen=True, slots=True)
class Scene:
    """What a pronoun is read in: the document, its cast, and the voices around it, the innermost first.

    `subject` is the phrase that the verb before an object pronoun belongs to, and `subject_name` whom it means: 'the
    league regards them' is not about the league.
    """

    document: Document
    cast: Cast
    voices: tuple[Voice, ...] = ()
    is_object: bool = False
    subject: Range | None = None
    subject_name: str | None = None

    @property
    def voice(self) -> Voice | None:
        """The innermost passage."""
        return self.voices[0] if self.voices else None

    @property
    def speaker(self) -> str | None:
        """Who is somebody else than "he": the speaker of direct speech, the subject of 'calls him a liar'."""
        if self.is_object and (self.subject_name or self.voice):
            return self.subject_name or (self.voice.speaker if self.voice else None)
        return next((voice.speaker for voice in self.voices if voice.mode == "direct"), None)


def find_referent(scene: Scene, phrase: Range, *, depth: int = 0) -> Referent | None:
    """Whom a noun phrase or a pronoun means: a party with a name, else the noun that a pronoun goes back to."""
    first, stop = phrase
    word = scene.document.tokens.lowers[first]
    if stop - first == 1 and word in ("we", "us", "our"):
        return _those_spoken_for(scene) or resolve(scene.document, scene.cast, phrase, speaker=scene.speaker)
    if stop - first > 1 or word not in {*PERSONAL, *PLURAL, "it", "its"} or word == "who":
        return resolve(scene.document, scene.cast, phrase, speaker=scene.speaker)
    chained = _chained(scene, word, first)
    if chained is not None and depth < LONGEST_CHAIN:
        return find_referent(scene, (chained, chained + 1), depth=depth + 1)
    mention = antecedent(scene.document, scene.cast, word, first, speaker=_excluded(scene, word))
    # A name is the better reading of "he" and "she" than a noun that is no subject.
    noun = _noun_before(scene, word, first, subjects=word in PERSONAL and mention is not None)
    if noun is not None and (mention is None or _is_nearer(scene, word, noun, mention)):
        return resolve(scene.document, scene.cast, noun, speaker=scene.speaker)
    if mention is None:
        return None
    is_person = mention.actor.kind == "person"
    return Referent(mention.actor.name if is_person else mention.span.of(scene.document.article.text), mention.actor)


def _those_spoken_for(scene: Scene) -> Referent | None:
    """The party whose head or spokesman says "we": 'its commander, | Sela Orrin', 'Amina Sall of | Open Harbour'."""
    mentions = [mention for mention in scene.cast.mentions if mention.actor.name == scene.speaker]
    for mention in mentions[:MENTIONS_OF_SPEAKER]:
        party = _party_before(scene, mention) or _party_behind(scene, mention)
        if party is not None:
            return Referent(party.span.of(scene.document.article.text), party.actor)
    return None


def _party_before(scene: Scene, mention: Mention) -> Mention | None:
    """'its commander in the valley, | Sela Orrin', 'NLF commander | Sela Orrin'."""
    lowers = scene.document.tokens.lowers
    segment = scene.document.segment_at(mention.span.start)
    first = max(segment.first if segment else 0, mention.first - FARTHEST_PARTY)
    titles = word_class("roles", "titles", "mouthpieces")
    role = next((number for number in range(mention.first - 1, first - 1, -1) if lowers[number] in titles), None)
    if role is None:
        return None
    near = scene.cast.between(first, role)
    if near and near[-1].actor.kind == "group" and near[-1].stop >= role - 1:
        return near[-1]
    owner = next((number for number in (role - 1, role - 2) if lowers[number] == "its"), None)
    return antecedent(scene.document, scene.cast, "its", owner) if owner is not None else None


def _party_behind(scene: Scene, mention: Mention) -> Mention | None:
    """'Sela Orrin, head of the | NLF', 'Amina Sall of | Open Harbour'."""
    lowers = scene.document.tokens.lowers
    number = mention.stop
    for other in scene.cast.between(number, number + FARTHEST_PARTY):
        between = lowers[number : other.first]
        if other.actor.kind == "group" and {"of", "for", "from"} & set(between[-2:]) and "said" not in between:
            return other
    return None


def _is_nearer(scene: Scene, pronoun: str, noun: Range, mention: Mention) -> bool:
    """Whether the noun is the better reading than the last name that fits: it agrees in number, or stands nearer."""
    last_word = scene.document.tokens.lowers[mention.stop - 1]
    if pronoun in PLURAL and not _is_plural(last_word):
        return True
    segment = scene.document.segment_at(scene.document.tokens.starts[noun[0]])
    return mention.stop <= (segment.first if pronoun in PERSONAL and segment else noun[0])


def _excluded(scene: Scene, pronoun: str) -> str | None:
    """The speaker where the pronoun cannot mean them: in direct speech, or one for many beside one for one."""
    if pronoun.endswith(("self", "selves")):
        return None
    if scene.voice is None or scene.is_object or scene.voice.mode == "direct" or scene.voice.speaker_span is None:
        return scene.speaker
    if scene.speaker is not None:
        return scene.speaker  # '"They say he was a thief," she said'
    words = scene.voice.speaker_span.of(scene.document.article.text).lower().split()
    is_firm = _is_bare_name(scene.document, scene.voice.speaker_span)  # 'Marl Metals said it'
    says_many = bool(words) and _is_plural(words[-1]) and not is_firm
    differs = says_many if pronoun in IMPERSONAL else pronoun in PLURAL and not says_many
    return scene.voice.speaker if differs else None


def _is_bare_name(document: Document, span: Span) -> bool:
    """Whether a passage is capitalised throughout and has no article: 'Marl Metals', not 'the Lake Wardens'."""
    text = document.article.text
    words = span.of(text).split()
    return all(is_name_word(word) for word in words) and not text[: span.start].lower().endswith("the ")


def _chained(scene: Scene, pronoun: str, first: int) -> int | None:
    """The token of the same pronoun at the head of its sentence or the one before: 'Its site ... | Its staff'."""
    document = scene.document
    segment = document.segment_at(document.tokens.starts[first])
    if segment is None:
        return None
    if first == segment.opening:
        before = document.segment_before(segment)
        segment = before if before is not None and before.paragraph == segment.paragraph else segment
    same = next((words for words in (HE, SHE, IMPERSONAL, PLURAL) if pronoun in words), ())
    is_same = segment.opening < first and document.tokens.lowers[segment.opening] in same
    return segment.opening if is_same and not scene.is_object else None


def _noun_before(scene: Scene, pronoun: str, first: int, *, subjects: bool) -> Range | None:
    """The noun for people that a pronoun at token `first` goes back to; one in its own sentence comes first.

    A pronoun that opens its sentence goes back to the first noun of the sentence before, its likely subject (Hobbs
    1978), any other to the last.
    """
    document = scene.document
    segment = document.segment_at(document.tokens.starts[first])
    if segment is None:
        return None
    own = next(_nouns(scene, segment, _places(segment, first, subjects=subjects)[::-1], pronoun), None)
    if own:
        return own
    opens = first <= segment.opening + 1
    for _ in range(SEGMENTS_BACK):
        before = document.segment_before(segment)
        if before is None or before.section.kind != segment.section.kind or segment.paragraph - before.paragraph > 1:
            return None
        segment = before
        places = _places(segment, segment.stop, subjects=subjects)
        found = next(_nouns(scene, segment, places if opens else places[::-1], pronoun), None)
        if found:
            return found
    return None


def _places(segment: Segment, stop: int, *, subjects: bool) -> range:
    """The tokens before `stop` where a noun may stand; `subjects`: those that open the sentence."""
    if subjects:
        return range(segment.first, min(stop, segment.opening + 2))
    return range(max(segment.first, stop - FARTHEST_NOUN), stop)


def _nouns(scene: Scene, segment: Segment, places: range, pronoun: str) -> Iterator[Range]:
    """The nouns for people at these places, in their order, that agree with the pronoun and are not who speaks."""
    document = scene.document
    texts, lowers = document.tokens.texts, document.tokens.lowers
    for number in places:
        word = lowers[number]
        following = texts[number + 1] if number + 1 < segment.stop else ""
        if not can_act(word) or (is_name_word(texts[number]) and number > segment.opening):
            continue
        is_compound = can_act(following) and not (_is_plural(word) and _is_plural(following))
        if is_name_word(following) or is_compound or not _agrees(word, pronoun):
            continue
        if _has_name_beside(document, segment, number) or (_is_plural(word) and can_act(lowers[number - 1])):
            continue
        if word in word_class("number_words"):
            continue
        found = phrase_before(document, segment, number + 1)
        if found and _is_predicate(document, segment, found[0]):
            continue
        if found and not any(
            is_name_word(texts[place]) for place in range(found[0], number) if place > segment.opening
        ):
            noun = number, number + 1
            if not _in_voice(scene, noun):
                yield noun


def _has_name_beside(document: Document, segment: Segment, number: int) -> bool:
    """'Its | leader, | Anna Dressel': a noun whose bearer's name stands in apposition."""
    texts = document.tokens.texts
    return number + 2 < segment.stop and texts[number + 1] == "," and is_name_word(texts[number + 2])


def _is_predicate(document: Document, segment: Segment, first: int) -> bool:
    """'is a family-owned | firm', 'as | prisoners', 'Corrin Aqua, the | company': this names nobody anew."""
    texts, lowers = document.tokens.texts, document.tokens.lowers
    if first > segment.first and (lowers[first - 1] == "as" or lowers[first - 1] in word_class("linking_verbs")):
        return True
    is_apposed = first - 3 >= segment.first and lowers[first - 1] in ("a", "an", "the")
    if is_apposed and lowers[first - 2] == "," and is_name_word(texts[first - 3]):
        return True
    if first - 2 < segment.first or lowers[first - 1] not in ("a", "an"):
        return False
    return lowers[first - 2] in word_class("linking_verbs") | {",", "as", "and"}


def _agrees(noun: str, pronoun: str) -> bool:
    if pronoun in PLURAL:
        return _is_plural(noun)
    if pronoun in PERSONAL:
        is_person = not _is_plural(noun) and noun not in word_class("group_nouns", "body_nouns")
        other = "male_nouns" if PERSONAL[pronoun] == "she" else "female_nouns"
        return is_person and noun not in word_class(other)
    return noun in word_class("group_nouns", "body_nouns") and not _is_plural(noun)


def _is_plural(noun: str) -> bool:
    return (noun.endswith("s") and not noun.endswith("ss")) or noun in word_class("plural_nouns")


def _in_voice(scene: Scene, noun: Range) -> bool:
    """Whether the noun is the speaker of a passage: 'his mother said he was' is not about the mother."""
    span = scene.document.tokens.span(*noun)
    if scene.subject is not None and scene.document.tokens.span(*scene.subject).overlaps(span):
        return True
    return any(voice.speaker_span is not None and voice.speaker_span.overlaps(span) for voice in scene.voices)
