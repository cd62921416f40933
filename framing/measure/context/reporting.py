"""Reporting verbs: somebody says something, or the word does another job."""

from __future__ import annotations

OTHER_READINGS: dict[str, tuple] = {}
NEEDED_COMPANY: dict[str, tuple] = {}
