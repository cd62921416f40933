"""Verbs and nouns of thinking: somebody holds something to be so, or does something else with his mind or his eyes."""

from __future__ import annotations

from framing.measure.candidates import Candidate, Rule
from framing.measure.context.modals import subject_words
from framing.measure.word_classes import is_number, word_class

NEAR = 8  # words in which the second half of 'regard ... as' has to come


def with_a_clause(cue: Candidate) -> bool:
    """'think that', 'think it will', 'Most miners think the pit will close': what is thought follows as a clause."""
    after = cue.after()
    if after == "that" or (after == "to" and cue.lower == "thought"):
        return True
    if after in word_class("subject_pronouns") | {"this", "there", "these", "those"}:
        return True
    following = cue.words_after(12)
    return (
        any(word in word_class("auxiliaries") or word.endswith("ed") for word in following[1:]) and after[:1].isalnum()
    )


def at_length(cue: Candidate) -> bool:
    """'thought long and hard', 'thinks of home': the act of thinking, not an opinion."""
    if cue.after() == "of" and cue.lower == "thought" and _is_passive(cue):
        return False
    return cue.after() in (
        "about",
        "long",
        "of",
        "hard",
        "twice",
        "again",
        "back",
        "",
        ".",
        "!",
        "?",
        "through",
        "over",
    )


def a_thought(cue: Candidate) -> bool:
    """'the thought', 'anarchist thought', 'thought leaders': the noun."""
    return cue.lower == "thought" and (
        cue.before() in ("the", "a", "this", "his", "her", "their", "of", "and") or cue.after() == "leaders"
    )


def that_clause(cue: Candidate) -> bool:
    """'the idea that', 'fear that': a clause with 'that' says what is thought."""
    return cue.after() == "that" or (cue.after() in ("is", "was") and cue.after(2) == "that")


def something_hoped_for(cue: Candidate) -> bool:
    """'the party's last hope', 'a faint hope': the noun, unless what is hoped for follows ('in the hope that')."""
    if cue.lower not in ("hope", "hopes") or cue.after() in ("that", "to"):
        return False
    named = ("'s", "last", "only", "best", "great", "new", "faint", "little", "false", "of", "s")
    return cue.before() in word_class("determiners") - {"who", "which", "that"} or cue.before() in named


def pronoun_and_verb(cue: Candidate) -> bool:
    """'feel they are ignored': a clause without 'that' opens with a pronoun."""
    return cue.after() in word_class("subject_pronouns") - {"who"} | {"there"}


def trust(cue: Candidate) -> bool:
    """'believe in', 'hard to believe', 'could not believe their eyes': faith or surprise, not an opinion."""
    if cue.after() == "in" and cue.after(2) not in word_class("clause_openers"):
        return True
    return cue.before() == "to" and cue.before(2) in ("hard", "difficult", "impossible", "refused")


def held_to_be(cue: Candidate) -> bool:
    """'is considered the finest', 'widely considered safe', 'consider themselves': a judgement, not a thought."""
    if cue.lower == "considering" or cue.after() in ("", ".", ",", "in", "for", "on", "when", "and", "whether"):
        return False
    if cue.lower == "considered" and (_is_passive(cue) or cue.before() in word_class("judging_adverbs")):
        return True
    if cue.lower == "considered" and (cue.before() in (",", "and", "or") or cue.after() in ("by", "to", "as")):
        return True
    if cue.after() in ("himself", "herself", "itself", "themselves", "him", "her", "it", "them", "this", "these"):
        return True
    if any(word in word_class("quantifiers") for word in cue.words_before(3)):
        return True
    words = cue.words_after(NEAR)
    return cue.before() != "to" and any(word in ("to", "as") for word in words[1:]) and "on" not in words


def seen_as(cue: Candidate) -> bool:
    """'is seen as a warning', 'regarded the ruling as a turning point', 'viewed by many as': a judgement."""
    if cue.lower in ("regarding", "regards"):
        return False
    if _is_passive(cue) or cue.before() in word_class("judging_adverbs") or cue.before() in (",", "and"):
        return cue.after() in ("as", "by", "to") and cue.after(2) not in ("far", "well", "early")
    words = cue.words_after(NEAR)
    if cue.before() in ("be", "being", "can") or "as" not in words:
        return False
    number = words.index("as")
    is_clause = words[number + 1 :][:1] and words[number + 1] in word_class("subject_pronouns")
    return words[:1] != ["almost"] and "," not in words[:number] and not is_clause


def somebody_views(cue: Candidate) -> bool:
    """'critics view it as', 'the view that': the verb with 'as', or the noun with its clause."""
    return that_clause(cue) or (
        cue.lower != "views" and cue.before()[:1].isalpha() and not _is_noun(cue) and "as" in cue.words_after(5)
    )


def foreseen(cue: Candidate) -> bool:
    """'than expected', 'as expected', 'the expected profit', 'expecting a baby': nobody forecasts anything."""
    if cue.lower == "expecting":
        return any(word in ("baby", "child", "twins", "triplets") for word in cue.words_after(3))
    return cue.lower == "expected" and (
        cue.before() in ("than", "as", "the", "an", "its", "their") or cue.after() in ("by", ",", "")
    )


def somebody_did(cue: Candidate) -> bool:
    """'Auditors suspect that', 'suspected of', 'Most, I suspect, left': the verb, not the noun for a person."""
    if cue.before() in word_class("determiners") or is_number(cue.before()):
        return False
    return (
        cue.before() == "i"
        or cue.after() in ("that", "of", "to")
        or cue.after() in word_class("pronouns", "determiners")
    )


def somebody_fears(cue: Candidate) -> bool:
    """'feared that', 'fears of a collapse', 'feared being sent back': worry about what may be, not fright."""
    if _is_noun(cue) and cue.lower == "fear":
        is_of_an_event = cue.after() == "of" and cue.after(2).endswith("ing")
        return is_of_an_event or cue.after() == "that" or cue.after() in word_class("subject_pronouns")
    return cue.after() in (
        "that",
        "of",
        "over",
        "for",
        "being",
        "dead",
        "lost",
        "a",
        "an",
    ) or cue.after() in word_class("subject_pronouns")


def no_doubt_is_left(cue: Candidate) -> bool:
    """'doubts himself', 'forgets his doubts': a state of mind; nothing in the text is left open."""
    return not (
        cue.after() in ("that", "whether", "if", "about", "over", "on", "as", "it", "remain", "remains")
        or cue.before() in ("in", "into", "serious", "raised", "raises")
    )


def an_open_question(cue: Candidate) -> bool:
    """'wondered whether', 'wonder how': a question stays open; who wonders at the view is amazed."""
    return cue.after() in ("whether", "if", "how", "why", "what", "who", "when", "where", "which")


def persons_foresee(cue: Candidate) -> bool:
    """'Brokers predict that', 'she predicts a win', 'is predicted to': a forecast; scores that predict are measures."""
    subject = subject_words(cue)
    if cue.lower == "predicted" and cue.after() == "to":
        return True
    return cue.after() == "that" or any(word in word_class("subject_pronouns") for word in subject)


def somebody_forecasts(cue: Candidate) -> bool:
    """'had forecast a loss', 'analysts forecast that': the verb; 'the weather forecast' is the noun."""
    return cue.after() == "that" or cue.before() in ("had", "have", "has", "was", "were", "is", "are", "analysts")


def takes_on(cue: Candidate) -> bool:
    """'assumed power', 'assumes a hunched position': takes something on; nothing is supposed."""
    return cue.after() in (
        "a",
        "an",
        "more",
        "his",
        "her",
        "their",
        "its",
        "full",
        "office",
        "power",
        "control",
        "command",
    )


def proved_false(cue: Candidate) -> bool:
    """'false allegations', 'allegations made by children': the act of alleging is the topic."""
    return cue.before() in ("false", "baseless") or cue.after() == "made"


def what_is_rumoured(cue: Candidate) -> bool:
    """'rumours that the bank would fail', 'rumours were rife': not 'no comment on rumours'."""
    return cue.after() in ("that", "about", "of") or cue.after() in word_class("auxiliaries")


def _is_passive(cue: Candidate) -> bool:
    """'is considered', 'was not widely seen': a form of be with nothing but adverbs between."""
    for word in cue.words_before(4):
        if word in word_class("forms_of_be"):
            return True
        if word not in word_class("adverbs", "judging_adverbs", "negations"):
            return False
    return False


def _is_noun(cue: Candidate) -> bool:
    return cue.before() in word_class("determiners") | word_class("prepositions") - {"to"}


OTHER_READINGS: dict[str, tuple[Rule, ...]] = {
    "hedge think": (at_length, a_thought),
    "hedge believe": (trust,),
    "hedge expect": (foreseen,),
    "hedge doubt": (no_doubt_is_left,),
    "hedge hope": (something_hoped_for,),
    "hedge assume": (takes_on,),
    "hedge allegation": (proved_false,),
}
NEEDED_COMPANY: dict[str, tuple[Rule, ...]] = {
    "hedge think": (with_a_clause,),
    "hedge feel": (that_clause, pronoun_and_verb),
    "hedge consider": (held_to_be,),
    "hedge see": (seen_as,),
    "hedge regard": (seen_as,),
    "hedge viewed": (seen_as,),
    "hedge suspect": (somebody_did,),
    "hedge fear": (somebody_fears,),
    "hedge predict": (persons_foresee,),
    "hedge wonder": (an_open_question,),
    "hedge worry": (that_clause,),
    "hedge forecast": (somebody_forecasts,),
    "hedge rumour": (what_is_rumoured,),
    "hedge rumor": (what_is_rumoured,),
    "hedge belief": (that_clause,),
    "hedge idea": (that_clause,),
    "hedge notion": (that_clause,),
    "hedge view": (somebody_views,),
}
