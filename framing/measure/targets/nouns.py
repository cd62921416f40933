"""The target of a noun that names people: "strongman", "militia", "terrorists"."""

from __future__ import annotations

from dataclasses import replace

from framing.measure.attributions.clauses import QUOTE, behind_dateline
from framing.measure.attributions.namings import NamedBy, naming_forms, naming_of
from framing.measure.parties import can_act, party_nouns
from framing.measure.phrases import Range, is_name_word, name_at, phrase_ends
from framing.measure.references import resolve
from framing.measure.targets.antecedents import Scene, find_referent
from framing.measure.targets.labelling import DASHES, QUOTES, Labelling
from framing.measure.targets.subjects import blamed_for, forms_of, is_past, subject_of
from framing.measure.word_classes import is_number, word_class

REFLEXIVES = ("self", "selves")  # endings of the pronouns that mean the subject
FARTHEST_LINK = 9  # tokens between a linking verb and the second of two predicates
FARTHEST_SEEN = 10  # tokens between a verb of seeing and its 'as': 'was described last week as'
FARTHEST_WHOM = 24  # tokens between 'whom' and the last of the verbs of naming that share it
FARTHEST_NAME = 9  # tokens between a noun and the name in apposition behind it
FARTHEST_CONJUNCT = 12  # tokens between the first words of two that are joined in an apposition


def name_behind(label: Labelling) -> Range | None:
    """'strongman Omar Ortega', 'rebel commander Joao Lem': the name follows the noun, or the noun that it qualifies."""
    cue = label.cue
    number = cue.stop
    while number < cue.stop + 2 and can_act(cue.at(number)):
        number += 1
    found = name_at(cue.document, cue.segment, number)
    is_crowd = cue.at(number - 1) in word_class("group_nouns") and cue.at(number - 1).endswith("s")
    return None if is_crowd and number > cue.stop else found


def named_so(label: Labelling) -> Range | None:
    """'a vigilante group called Lane Watch': the name that the noun, or the noun that it qualifies, is given."""
    cue = label.cue
    number = cue.stop
    while number < cue.stop + 2 and cue.at(number) not in phrase_ends() and not is_past(cue.at(number)):
        number += 1
    known_as = (cue.at(number - 1), cue.at(number)) == ("known", "as")
    if cue.at(number) not in ("called", "named", "dubbed") and not known_as:
        return None
    return name_at(cue.document, cue.segment, number + 1)


def named_object(label: Labelling) -> Range | None:
    """'called the strikers saboteurs', 'was dubbed a warlord': whom a verb of naming calls so."""
    found = naming_of(label.cue) or _naming_of_conjunct(label)
    if found is None or _is_inside_adjunct(label, found.naming.name[0]):
        return None
    if found.passive:
        return subject_of(label, found.number)
    if found.naming.named and label.cue.at(found.naming.named[0]).endswith(REFLEXIVES):
        return subject_of(label, found.number)
    return found.naming.named or _fronted_object(label, found.number)


def whom_called(label: Labelling) -> Range | None:
    """'the strikers, whom the mayor branded a mob', 'the man they call a butcher': the object in front of the verb."""
    verb = label.before_determiner() - 1
    return _fronted_object(label, verb) if label.cue.at(verb) in naming_forms() else None


def _naming_of_conjunct(label: Labelling) -> NamedBy | None:
    """The verb of naming of the first of two names: 'calling her a liar and | a coward'."""
    cue = label.cue
    place = label.before_determiner() - 1
    if cue.at(place) not in ("and", "or", ",") or not cue.at(place - 1)[:1].isalnum():
        return None
    return naming_of(replace(cue, first=place - 1, stop=place))


def _is_inside_adjunct(label: Labelling, start: int) -> bool:
    """'described the raid as a strike on a | terrorist | base': what follows a preposition is not what it is called."""
    between = range(start, label.cue.first)
    return any(label.cue.at(number) in word_class("prepositions") - {"as", "of"} for number in between)


def as_predicate(label: Labelling) -> Range | None:
    """'recognising it as the legitimate government', 'Ortega was described as a strongman': what is seen 'as' it."""
    place = _as_before(label)
    return _seen_as(label, place) if place is not None else None


def _seen_as(label: Labelling, place: int) -> Range | None:
    """Whom the words before the 'as' at `place` are about."""
    cue = label.cue
    for verb in range(place - 1, max(cue.segment.first, place - FARTHEST_SEEN) - 1, -1):
        if cue.at(verb) in naming_forms() | dict.fromkeys(forms_of("posing_verbs"), ""):
            return _seen(label, verb, place)
    if place == cue.segment.opening:
        return _after_comma(label, cue.stop)
    return _object_before(label, place)


def _as_before(label: Labelling) -> int | None:
    """The number of the 'as' before the label's phrase; over the first of two joined by 'and'."""
    cue = label.cue
    place = label.before_determiner() - 1
    if cue.at(place) == "as" and cue.at(place - 1) == "and":
        near = range(place - 2, max(cue.segment.first, place - FARTHEST_CONJUNCT), -1)
        return next((number for number in near if cue.at(number) == "as"), place)
    if cue.at(place) in ("and", "or") and cue.at(place + 1) in ("a", "an", QUOTE):
        near = range(place - 1, max(cue.segment.first, place - FARTHEST_CONJUNCT), -1)
        place = next((number for number in near if cue.at(number) == "as"), place)
    return place if cue.at(place) == "as" else None


def _seen(label: Labelling, verb: int, place: int) -> Range | None:
    """Whom a verb of naming or seeing with 'as' at `place` is about: its object, or the subject of its passive."""
    cue = label.cue
    is_passive = cue.at(verb - 1) in word_class("forms_of_be") | {","} and is_past(cue.at(verb))
    between = range(verb + 1, place) if not is_passive else ()
    has_object = any(cue.at(number) not in word_class("adverbs") | {"to"} for number in between)
    if cue.at(verb + 1).endswith(REFLEXIVES):
        return subject_of(label, verb)
    if cue.at(verb + 1) != "by" and has_object and not _is_time(label, verb + 1):
        return _object_before(label, place)
    if not is_past(cue.at(verb)) and cue.at(verb) not in ("seen", "known"):
        return _fronted_object(label, verb) or subject_of(label, verb)
    fronted = _fronted_object(label, verb)
    if fronted:
        return fronted
    if cue.at(verb - 1) in ("has", "have", "had") and place == verb + 1:
        return label.phrase_after(cue.stop)  # 'has branded as terrorists the men'
    number = verb
    while cue.at(number - 1) in word_class("adverbs") | word_class("auxiliaries"):
        number -= 1
    if number <= cue.segment.opening or cue.at(cue.segment.opening) in ("long", "once", "widely"):
        return _after_comma(label, cue.stop)
    if number == verb and cue.at(number - 1) == ",":
        return label.phrase_before(number - 1)
    return subject_of(label, verb)


def _is_time(label: Labelling, number: int) -> bool:
    return label.cue.at(number) in word_class("tail_times") | (word_class("prepositions") - {"to"})


def _object_before(label: Labelling, place: int) -> Range | None:
    """The noun phrase before 'as', without the verb: 'describes Ortega' | 'as'."""
    cue = label.cue
    found = label.phrase_before(place)
    if found is None:
        return None
    verbs = [number for number in range(*found) if cue.at(number) in naming_forms() or is_past(cue.at(number))]
    first = verbs[-1] + 1 if verbs else found[0]
    first += cue.at(first) == "to"
    first += cue.at(first) in word_class("determiners")
    return label.name_in_apposition((first, found[1])) if first < found[1] else None


def _fronted_object(label: Labelling, verb: int) -> Range | None:
    """'a man she described as', 'guards whom pickets refer to as': the object in front of the subject."""
    cue = label.cue
    for number in range(verb - 1, max(cue.segment.first, verb - FARTHEST_WHOM), -1):
        is_near = cue.at(number) in ("which", "that") and verb - number < FARTHEST_LINK
        if (is_near or cue.at(number) == "whom") and number < verb - 1:
            found = label.phrase_before(number - (cue.at(number - 1) == ","))
            if found:
                return found
        if cue.at(number) in (";", ":"):
            break
    is_pronoun = cue.at(verb - 1) in word_class("subject_pronouns") - {"who"}
    return label.phrase_before(verb - 1) if is_pronoun and cue.at(verb - 2)[:1].isalpha() else None


def _after_comma(label: Labelling, start: int) -> Range | None:
    """The subject behind an opening phrase: 'As a centrist, | Lena Corr'."""
    cue = label.cue
    for number in range(start, min(start + FARTHEST_CONJUNCT, cue.segment.stop)):
        if cue.at(number) == ",":
            return label.phrase_after(number + 1)
    return None


def predicate(label: Labelling) -> Range | None:
    """'Ortega is a terrorist', 'we are fighters, not terrorists': the subject of a linking verb."""
    cue = label.cue
    number = label.before_determiner()
    joins = cue.at(number - 1) in ("and", "or", "nor", "not", "but") and cue.at(number) not in ("the", "these")
    joins = joins or _lists(label, number)
    is_second = cue.entry.form == "adjective" and not can_act(cue.at(number - 2))
    joined = joins and (not cue.after()[:1].isalpha() or cue.after() in phrase_ends() or is_second)
    if number != cue.first and label.start_of_phrase() == number and cue.at(number).endswith("ing"):
        return None  # 'are blackmailing decent families'
    number = _before_parenthesis(label, number)
    farthest = max(cue.segment.first, number - (FARTHEST_LINK if joined else 4))
    for place in range(number - 1, farthest - 1, -1):
        word = cue.at(place)
        if word in word_class("linking_verbs") | {"like"}:
            return _linked_by(label, place)
        passable = word in word_class("negations") or word in word_class("adverbs") or word.endswith("ly")
        if not passable and not joined and word not in ("also", "both", "all", "nothing", "short"):
            return None
    return None


def _lists(label: Labelling, number: int) -> bool:
    """'was a survivor, | a patriot and a traitor': a comma between two predicates, with no name before it."""
    cue = label.cue
    if cue.at(number - 1) != "," or cue.at(number) not in ("a", "an"):
        return False
    before = range(number - 2, max(cue.segment.first, number - FARTHEST_LINK), -1)
    link = next((place for place in before if cue.at(place) in word_class("linking_verbs")), None)
    return link is not None and not label.has_name((link, number - 1))


def inverted(label: Labelling) -> Range | None:
    """'Is Jon Berg a traitor?': the subject between the verb that opens a question and the predicate."""
    cue = label.cue
    if cue.at(cue.segment.opening) not in word_class("linking_verbs"):
        return None
    found = label.phrase_before(label.before_determiner())
    return found if found and found[0] <= cue.segment.opening + 2 else None


def _before_parenthesis(label: Labelling, number: int) -> int:
    """The number behind what stands before two commas: 'is | , by most accounts, | a brilliant'."""
    cue = label.cue
    if cue.at(number - 1) != ",":
        return number
    for place in range(number - 2, max(cue.segment.first, number - FARTHEST_SEEN), -1):
        if cue.at(place) == ",":
            return place if cue.at(place - 1) in word_class("linking_verbs") else number
    return number


def _linked_by(label: Labelling, place: int) -> Range | None:
    """The subject of the linking verb at `place`; of 'looks like', 'denied being', 'accused her of being'."""
    cue = label.cue
    if cue.at(place) == "like":
        looks = cue.at(place - 1) in {"look", "looks", "looked", "looking", "sound", "sounds", "sounded"}
        return subject_of(label, place - 1) if looks else None
    if cue.at(place - 1) in word_class("denials"):
        return subject_of(label, place - 1)
    return subject_of(label, place)


def turned_into(label: Labelling) -> Range | None:
    """'the ruling turned Orne into a martyr', 'was transformed into a hero': who becomes it."""
    cue = label.cue
    place = label.before_determiner() - 1
    if cue.at(place) != "into":
        return None
    for verb in range(place - 1, max(cue.segment.first, place - FARTHEST_CONJUNCT) - 1, -1):
        if cue.at(verb) in forms_of("turning_verbs"):
            found = label.phrase_after(verb + 1)
            return found if found and found[1] <= place else subject_of(label, verb)
    return None


def likened_to(label: Labelling) -> Range | None:
    """'compared Adler to a tobacco apologist': whom a verb of comparing likens to it."""
    cue = label.cue
    place = label.before_determiner() - 1
    if cue.at(place) != "to":
        return None
    for verb in range(place - 1, max(cue.segment.first, place - FARTHEST_SEEN) - 1, -1):
        if cue.at(verb) in forms_of("comparing_verbs"):
            found = label.phrase_after(verb + 1)
            return found if found and found[1] <= place else subject_of(label, verb)
    return None


def accused_of(label: Labelling) -> Range | None:
    """'blamed the union for the riot', 'accuses her of running a racket': whom a verb of blaming is about."""
    cue = label.cue
    number = label.before_determiner()
    for link in (number - 1, number - 2):
        if cue.at(link) in ("of", "for") and (link == number - 1 or cue.at(number - 1).endswith("ing")):
            return blamed_for(label, link)
    return None


def owner(label: Labelling) -> Range | None:
    """'the Front's zealots', 'its activists': an organisation's people stand for it, a person's do not."""
    if _serves_somebody(label):
        return None
    found = possessor(label)
    if found is None:
        return None
    whose = find_referent(Scene(label.cue.document, label.cast, None), found)
    if whose is None or whose.actor is None:
        return found if label.has_name(found) and _is_collective(label) else None
    stands_for = whose.actor.kind != "person" and label.cue.text.endswith("s")
    return found if stands_for or _is_collective(label) else None


def possessor(label: Labelling) -> Range | None:
    """The words before a possessive that the label stands behind: 'the Brandt government's', 'its', 'whose'."""
    cue = label.cue
    start = label.start_of_phrase()
    for number in range(cue.first - 1, start - 1, -1):
        if cue.text_at(number).endswith(("'s", "\u2019s", "s'")) or cue.text_at(number) in ("'s", "\u2019s"):
            return start, number + 1
        if cue.text_at(number) in ("'", "\u2019") and cue.text_at(number - 1).endswith("s"):
            return start, number
    if cue.at(start - 1) in ("'", "\u2019") and cue.at(start - 2).endswith("s"):
        return label.phrase_before(start - 1)
    start -= cue.at(start - 1) in QUOTES
    if cue.at(start - 1) == "whose":
        owned = label.phrase_before(start - 1)
        return label.name_in_apposition(owned) if owned else None
    return (start - 1, start) if cue.at(start - 1) in word_class("possessives") else None


def members_of(label: Labelling) -> Range | None:
    """'a wave of migrants', 'militants from the Ash Movement': who they are, or which party they belong to."""
    cue = label.cue
    if cue.after() not in ("of", "from") or cue.text.lower() in word_class("roles") or _serves_somebody(label):
        return None  # 'the commander of the guard' is not the guard
    is_plural = cue.text.endswith("s") or _is_collective(label) or cue.after() == "of"
    first = cue.stop + 1
    while cue.at(first) in word_class("determiners") | {"about", "around", "some", "nearly"} or is_number(
        cue.at(first)
    ):
        first += 1
    people = label.phrase_after(first) if cue.after() == "of" else None
    if people and not label.has_name(people) and cue.at(people[1] - 1) in party_nouns():
        return people
    return name_at(cue.document, cue.segment, first) if is_plural else None


def _serves_somebody(label: Labelling) -> bool:
    """'stooges', 'mouthpiece': whose they are is somebody else."""
    word = label.cue.entry.phrase.split()[-1]
    return word in word_class("underlings")


def _is_collective(label: Labelling) -> bool:
    """'regime', 'militia', 'clique': one word for many, who are the party together."""
    word = label.cue.entry.phrase.split()[-1]
    return word in word_class("group_nouns")


def name_in_front(label: Labelling) -> Range | None:
    """'the Velm militia', 'the Bellamy crime family': the name before the noun and the noun together name the party."""
    cue = label.cue
    first = cue.first
    while is_name_word(cue.text_at(first - 1)) and cue.at(first - 1) not in phrase_ends() | word_class("determiners"):
        first -= 1
    if cue.before().endswith(("'s", "s'")):
        return None
    if first == cue.first or (first == cue.segment.opening == cue.first - 1 and cue.at(first).endswith("ly")):
        return None
    return first, cue.stop


def by_name(label: Labelling) -> Range | None:
    """'Ruel the tyrant': a name, an article and the noun, with no comma between them."""
    cue = label.cue
    number = label.before_determiner()
    if cue.at(number) != "the" or not is_name_word(cue.text_at(number - 1)):
        return None
    found = label.phrase_before(number)
    return found if found and cue.at(found[0] - 1) not in word_class("prepositions") else None


def apposition(label: Labelling) -> Range | None:
    """'Ortega, the strongman of the east', 'the strongman of the east, Ortega': a comma between name and noun."""
    cue = label.cue
    mark = _mark_before(label)
    if mark is not None and mark >= behind_dateline(label.clause):
        found = label.phrase_before(mark) if cue.at(mark) not in DASHES else label.phrase_before(mark + 1)
        seen_as = found[0] - 1 - (cue.at(found[0] - 1) in word_class("determiners")) if found else mark
        if cue.at(seen_as) == "as":  # 'described Venn as the ringleader, a killer'
            return _seen_as(label, seen_as)
        if found and _is_apposed(label, found):
            return found
    for number in range(cue.stop, min(cue.stop + FARTHEST_NAME, cue.segment.stop)):
        if cue.at(number) == ",":
            behind = number + 1 + (cue.at(number + 1) == "the")
            name = name_at(cue.document, cue.segment, behind)
            return name if name and not cue.at(name[1])[:1].isalnum() else None
        if cue.at(number) in word_class("auxiliaries") | word_class("pronouns") or is_past(cue.at(number)):
            return None
    return None


def _mark_before(label: Labelling) -> int | None:
    """The comma or dash before the label's apposition, over adverbs and the first of two that are joined."""
    cue = label.cue
    determiner = label.before_determiner()
    place = label.before_adverbs(determiner) - 1  # 'Hugh Mallory, once a climate sceptic'
    if cue.at(determiner) in word_class("possessives") | {"whose"} or cue.at(place + 1) == "not":
        return None
    while cue.entry.form == "adjective" and cue.at(place) in (",", "and") and cue.at(place - 2) in {",", *DASHES}:
        place -= 2  # 'Stahl - ruthless, vindictive and callous -'
    if cue.at(place) in {",", *DASHES}:
        return place
    if cue.at(place) not in ("and", "but"):
        return None
    for number in range(place - 1, max(cue.segment.first, place - FARTHEST_CONJUNCT), -1):
        if cue.at(number) in {",", *DASHES}:
            return number if cue.at(number + 1) in ("a", "an", "the", "once", "now", "long") else None
        if cue.at(number) in word_class("auxiliaries"):
            return None
    return None


def _is_apposed(label: Labelling, found: Range) -> bool:
    """A name, or a phrase for people before an indefinite noun: 'her group, a grassroots network,'."""
    cue = label.cue
    determiner = cue.at(label.before_determiner())
    is_bare = determiner not in ("a", "an", "the", "both", "all") and cue.entry.form != "adjective"
    goes_on = cue.after()[:1].isalnum() and cue.after() not in word_class("prepositions") | {"all", "both"}
    if is_bare and (goes_on or cue.at(found[0] - 1) in word_class("prepositions")):
        return False
    if label.has_name(found):
        return True
    is_plural = cue.text.endswith("s") and cue.after() in (",", "all")
    return (determiner in ("a", "an", "both", "all") or is_plural) and can_act(cue.at(found[1] - 1))


def opening(label: Labelling) -> Range | None:
    """'Once a firebrand, Oona Petrie', 'A hardliner, Lem': a phrase that opens the sentence is about its subject."""
    cue = label.cue
    if label.before_adverbs(label.before_determiner()) > cue.segment.opening:
        return None
    for number in range(cue.stop, min(cue.stop + FARTHEST_NAME, cue.segment.stop)):
        if cue.at(number) == ",":
            name = label.phrase_after(number + 1)
            return name if name and label.has_name(name) else None
    return None


def described_party(label: Labelling) -> Range | None:
    """'The militia', 'these rebels', 'the warlord': a party that the noun stood beside before, or the last person."""
    cue = label.cue
    if cue.at(label.before_determiner()) not in ("the", "this", "these", "those", "that"):
        return None
    found = resolve(cue.document, label.cast, (cue.first, cue.stop))
    return (cue.first, cue.stop) if found and found.actor else None


RULES = (
    name_behind,
    named_so,
    named_object,
    whom_called,
    as_predicate,
    likened_to,
    turned_into,
    predicate,
    inverted,
    members_of,
    name_in_front,
    by_name,
    apposition,
    owner,
    opening,
    described_party,
)
