"""Dates as the insides of pages and documents write them."""

from __future__ import annotations

import re
from datetime import date

_iso = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)|\s*(\d{4})(\d{2})(\d{2})(?:T|\s|$)")


def read_date(stated: str) -> date | None:
    """The day of "2019-12-21" or "2019-12-21T09:30:00Z"; None for anything else.

    >>> read_date("2019-12-21T23:30:00+02:00"), read_date("3 May"), read_date("2019-13-01")
    (datetime.date(2019, 12, 21), None, None)
    """
    match = _iso.match(stated)
    if not match:
        return None
    year, month, day = (int(part) for part in match.groups() if part)
    try:
        return date(year, month, day)
    except ValueError:
        return None
