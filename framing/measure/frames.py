"""Reports as pandas frames: the one place of the core that imports pandas, and only when it is asked for a frame."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pandas import DataFrame

    from framing.measure.reports import Report


def cue_frame(report: Report) -> DataFrame:
    """One row a cue, in the order of the text: the fields of the JSON object as columns, then the `section`.

    Offsets are code points; a `target_span` and a `likelihood` are lists of two numbers.
    """
    from pandas import DataFrame

    from framing.measure.interchange import CUE_FIELDS, cue_object

    rows = [cue_object(cue) | {"section": cue.section} for cue in report.cues]
    return DataFrame(rows, columns=[*CUE_FIELDS, "section"])


def comparison_frame(reports: Sequence[Report], *, resamples: int, seed: int) -> DataFrame:
    """One row an article, as `framing.compare` describes it."""
    from pandas import DataFrame

    from framing.measure.comparing import difference

    rows = []
    for report in reports:
        row: dict[str, Any] = {"id": report.article.id, "title": report.article.title}
        for name, score in report.scores.items():
            low, high = score.interval or (None, None)
            row |= {f"{name}_count": score.count, f"{name}_base": score.base, f"{name}_rate": score.rate}
            row |= {f"{name}_low": low, f"{name}_high": high}
            apart = (
                difference(report, reports[0], name, resamples=resamples, seed=seed)
                if report is not reports[0]
                else None
            )
            row |= {
                f"{name}_difference": apart.estimate if apart else None,
                f"{name}_difference_low": apart.low if apart else None,
                f"{name}_difference_high": apart.high if apart else None,
            }
        rows.append(row)
    return DataFrame(rows)
