"""What an author copies from docs/exercises.md works, and each slip on the way is told by its line, in plain words."""

import re

import pytest

from framing.course.exercise_checks import check_exercises
from framing.course.exercises import read_exercise
from framing.course.kinds import KINDS
from framing.files import data_path
from tests.course.trying import fields_asked_for
from tests.documented import PAGE, documented_kinds, lesson_of, write_course

EXAMPLES = documented_kinds()


def test_the_page_has_an_example_of_every_kind():
    assert list(EXAMPLES) == list(KINDS)


@pytest.mark.parametrize("kind", EXAMPLES)
def test_an_example_of_the_page_is_an_exercise_without_a_fault(tmp_path, kind):
    exercise, key = EXAMPLES[kind]
    data = write_course(tmp_path, exercise, key, lesson=lesson_of(exercise))
    assert check_exercises(data=data) == []
    identifier = re.search(r'^id = "(.*)"', exercise, flags=re.MULTILINE)[1]
    task = read_exercise(identifier, data=data).task
    assert task.assess(task.solution()).points == 1


@pytest.mark.parametrize("kind", EXAMPLES)
def test_the_page_names_every_field_that_a_kind_reads(tmp_path, monkeypatch, kind):
    asked = fields_asked_for(monkeypatch)
    skeleton = [
        data_path("skeletons", f"{kind}.{part}.toml").read_text(encoding="utf-8") for part in ("exercise", "key")
    ]
    exercise, key = (text.replace("{id}", f"05-{kind}") for text in skeleton)
    read_exercise(f"05-{kind}", data=write_course(tmp_path, exercise, key, lesson="05"))
    section = PAGE.partition(f"\n## {kind}\n")[2].partition("\n## ")[0]
    general = PAGE.partition("\n## mark\n")[0]
    assert {"title", "rationale"} <= asked
    assert [name for name in sorted(asked) if not re.search(rf"\b{name}\b", section + general)] == []


@pytest.mark.parametrize("name", ["02.TOML", "Lektion 2.toml", "02.toml.txt", "02.md"])
@pytest.mark.parametrize("part", ["exercises", "keys"])
def test_a_file_that_is_not_called_like_a_lesson_is_told(tmp_path, part, name):
    data = write_course(tmp_path, *EXAMPLES["mark"], lesson="02")
    (data / part / name).write_text("# nothing\n")
    why = "a file of exercises or keys is called like its lesson, in small letters and digits: 02.toml; rename it"
    assert (data / part / name, why) in [(fault.path, fault.why) for fault in check_exercises(data=data)]


SLIPS = [
    # kind, file, what is there, what stands there instead, text of the line that is named, what is said
    ("mark", "exercises", "minutes = 5", "minute = 5", "minute", "unknown field minute; did you mean minutes?"),
    ("mark", "exercises", "title =", "Title =", "Title", "did you mean title?"),
    ("mark", "exercises", "hints = [", "hint = [", "hint", "did you mean hints?"),
    ("mark", "exercises", "minutes = 5\n", "", "[[exercise]]", "add it above the first [[exercise.labels]]"),
    ("mark", "exercises", 'id = "hedge"', 'id = "hedge"\ncore = true', "core", "core does not belong here; move it up"),
    ("mark", "exercises", 'id = "hedge"', 'id = "hedge"\ntitle = "A"', 'title = "A"', "field title; leave it out"),
    ("mark", "exercises", "minutes = 5", 'minutes = "5"', "minutes", "a whole number of 1 or more"),
    ("mark", "exercises", "minutes = 5", "minutes = 0", "minutes", "a whole number of 1 or more"),
    ("mark", "exercises", 'id = "02-mark-hedges"', 'id = "02-Märk it"', "Märk", "small letters, digits or hyphens"),
    ("mark", "exercises", 'id = "hedge"', 'id = "Hedge Word"', "Hedge Word", "has to be small letters a to z"),
    ("mark", "exercises", 'text = "Talks', 'txt = "Talks', "txt", "unknown field txt; did you mean text?"),
    ("mark", "exercises", 'text = "Talks', '# "', "[[exercise]]", "text is missing; add it above"),
    ("mark", "exercises", 'text = "Talks', 'text = "" # "', "text", "text is empty; write the text"),
    ("mark", "exercises", 'text = "Talks', 'article = "op"\ntext = "T', "article", "either text or article"),
    ("mark", "exercises", 'text = "Talks', 'paragraphs = [1]\ntext = "T', "paragraphs", "those of an article"),
    ("mark", "exercises", 'text = "Talks', 'article = "op-ed" # "', "article", "= 'op-ed' is unknown; write one of "),
    ("mark", "exercises", "[[exercise.labels]]", "[exercise.labels]", "[exercise.labels]", "with two brackets"),
    ("mark", "exercises", "[[exercise.labels]]", "[[exercise.label]]", "label", "did you mean labels?"),
    ("mark", "exercises", "[[exercise.labels]]", "[[labels]]", "[[labels]]", "write [[exercise.labels]]"),
    ("mark", "exercises", "[[exercise]]", "[[exercises]]", "[[exercises]]", "did you mean exercise?"),
    ("mark", "exercises", "[[exercise]]", "[exercise]", "[exercise]", "write [[exercise]], with two brackets"),
    ("mark", "exercises", "[[exercise]]", 'title = "A"\n[[exercise]]', "title", "stands outside every [[exercise]]"),
    ("mark", "keys", "[[key]]", "[[keys]]", "[[keys]]", "did you mean key?"),
    ("mark", "keys", "[[key.spans]]", "[[key.span]]", "[[key.span]]", "unknown field span; did you mean spans?"),
    ("mark", "keys", 'exercise = "02-mark-hedges"', 'exercise = "02-mark-hegdes"', "hegdes", "did you mean '02-mark"),
    ("mark", "keys", 'quote = "may"', 'quote = "maay"', "maay", "did you mean 'may'?"),
    ("mark", "keys", 'quote = "may"', 'quote = "MAY"', "MAY", "which has 'may'; copy it from there"),
    ("mark", "keys", 'quote = "may"', 'quote = "ay"', '"ay"', "only a part of a word; quote the whole word"),
    ("mark", "keys", 'quote = "may"', 'quote = "perhaps"', "perhaps", "copy it from there, whole words only"),
    ("mark", "keys", 'quote = "may"', 'quote = "may"\nstart = 7', "start", "is not at 7 of the passage but at 6"),
    ("mark", "keys", 'quote = "may"', 'quote = "may"\nstart = "6"', "start", "start has to be a whole number"),
    ("mark", "keys", 'quote = "may"', 'quote = "may"\noccurrence = 2', "occurrence", "stands there once, not 2"),
    ("mark", "keys", 'quote = "may"', 'quote = "may"\noccurrence = 0', "occurrence", "a whole number of 1 or more"),
    ("mark", "keys", 'quote = "May"', 'quote = "may"', 'quote = "may"', "a span of the key as well"),
    ("choose", "keys", "right = true\n", "", "[[key.options]]", "no option is right; write right = true"),
    ("choose", "keys", 'feedback = "That', 'right = true\nfeedback = "', "[[key.options]]", "2 options are right"),
    (
        "choose",
        "exercises",
        "The reporter hides something",
        "The reporter claims less than full certainty",
        "x",
        "twice",
    ),
    ("classify", "keys", 'bin = "epistemic"', 'bin = "Epistemic"', "Epistemic", "write one of epistemic, deontic"),
    ("bind", "exercises", 'id = "target"', 'id = "The target"', "The target", "has to be small letters a to z"),
    ("bind", "exercises", 'quote = "strongman"', 'quote = "strong man"', "strong man", "is not in the passage"),
    ("bind", "keys", "reason.target", "reason.targets", "target = ", "no reason for target; add reason.target"),
    ("code", "keys", 'answer = "yes"', 'answer = "Yes"', "Yes", "write one of yes, no, unsure"),
    (
        "code",
        "keys",
        'quote = "Two councils claim"',
        'quote = "Two council claim"',
        "council claim",
        "did you mean 'Two",
    ),
    ("order", "keys", "rank = 2", "rank = 1", "[[key.items]]", "all items have one rank"),
    ("order", "exercises", 'text = "perhaps"', 'text = "probably"', "x", "text = 'probably' is there twice"),
    ("estimate", "exercises", 'scale = "icd203"', 'scale = "icd204"', "icd204", "write one of icd203, ipcc"),
    ("estimate", "exercises", 'scale = "icd203"', 'scale = "icd203"\nhigh = inf', "high", "high has to be a number"),
    (
        "estimate",
        "exercises",
        'scale = "icd203"',
        'scale = "icd203"\nlow = 100',
        "low",
        "high is 100 and has to be more",
    ),
    ("number", "keys", "value = 3.25", "value = nan", "value", "value has to be a number"),
    ("number", "keys", "value = 3.25", 'value = "3.25"', "value", "value has to be a number"),
    ("number", "keys", "tolerance = 0.05", "tolerance = -1", "tolerance", "write 0 or more"),
    ("rewrite", "exercises", "most = 12", "fewest = 20\nmost = 12", "fewest", "no text has 20 or more and at most 12"),
    ("rewrite", "exercises", '["hedge", "label"]    #', "[] #", "shows", "names no kind of cue"),
    ("rewrite", "exercises", "most = 12", "moost = 12", "moost", "did you mean most?"),
    ("estimate", "exercises", "phrase =", "phrases =", "phrases", "did you mean phrase?"),
    ("write", "exercises", "fewest_words = 30", "fewest-words = 30", "fewest-words", "did you mean fewest_words?"),
]


@pytest.mark.parametrize(("kind", "file", "good", "bad", "at", "said"), SLIPS, ids=[f"{r[0]}-{r[3]}" for r in SLIPS])
def test_a_slip_is_told_with_its_line(tmp_path, kind, file, good, bad, at, said):
    exercise, key = EXAMPLES[kind]
    lesson = lesson_of(exercise)
    assert good in (exercise if file == "exercises" else key)
    if file == "exercises":
        exercise = exercise.replace(good, bad, 1)
    else:
        key = key.replace(good, bad, 1)
    data = write_course(tmp_path, exercise, key, lesson=lesson)
    found = [fault for fault in check_exercises(data=data) if said in fault.why]
    assert found, check_exercises(data=data)
    path = data / file / f"{lesson}.toml"
    assert found[0].path == path
    assert at in path.read_text(encoding="utf-8").splitlines()[found[0].line - 1]
