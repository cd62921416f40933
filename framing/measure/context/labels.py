"""Labels: a word that could name or qualify a party, read by its neighbours."""

from __future__ import annotations

OTHER_READINGS: dict[str, tuple] = {}
NEEDED_COMPANY: dict[str, tuple] = {}
