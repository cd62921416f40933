"""`framing score` and `framing evaluate`: numbers about articles, and numbers about those numbers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

import framing
from framing.cli.console import complain, ended_by_its_reader, size_of, with_progress
from framing.files import DataError
from framing.measure.resampling import RESAMPLES, SEED


@ended_by_its_reader()
def score(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Articles as text files.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line instead of a report.")] = False,
    no_sentiment: Annotated[
        bool, typer.Option("--no-sentiment", help="Leave TextBlob's sentiment out of the JSON.")
    ] = False,
) -> None:
    """Score articles: a readable report with the passages, or JSON."""
    from framing.text.originals import note_original

    failed = False
    for number, path in enumerate(with_progress(paths, size=max(map(size_of, paths)))):
        try:
            report = framing.analyse(note_original(framing.read_article(path)))
        except DataError as error:
            complain(error)
            failed = True
            continue
        if as_json:
            print(json.dumps(report.to_json_object(sentiment=not no_sentiment), ensure_ascii=False))
        else:
            from framing.show.terminal import print_report

            if number:
                print()
            print_report(report)
    if failed:
        raise typer.Exit(2)


@ended_by_its_reader()
def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD.jsonl", help="Annotated sentences, one JSON object a line.")],
    kind: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND", help="A kind of cue, such as hedge; may be repeated. By default all marked ones."),
    ] = None,
    label: Annotated[
        list[str] | None, typer.Option(metavar="LABEL", help="Keep only cues and spans of this label; may be repeated.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of a report.")] = False,
    costs: Annotated[int, typer.Option(min=0, help="How many of the cues that cost most to show.")] = 10,
    resamples: Annotated[int, typer.Option(min=1, help="How often documents are drawn for the intervals.")] = RESAMPLES,
    seed: Annotated[int, typer.Option(help="The same seed draws the same documents.")] = SEED,
) -> None:
    """Measure the cues against sentences that people annotated: precision, recall, F1, the worst cues."""
    from framing.measure.evaluation import ChoiceError
    from framing.measure.evaluation.interchange import evaluation_object

    try:
        found = framing.evaluate(
            gold, kinds=kind or (), labels=label or (), resamples=resamples, seed=seed, progress=with_progress
        )
    except ChoiceError as error:
        complain(f"framing: {error}")
        raise typer.Exit(2) from None
    if as_json:
        print(json.dumps(evaluation_object(found, gold=gold.name, costs=costs), ensure_ascii=False))
        return
    from framing.show.evaluation_report import print_evaluation

    print_evaluation(found, gold=gold.name, costs=costs)
