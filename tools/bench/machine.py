"""What the figures were measured on."""

from __future__ import annotations

import os
import platform
from importlib import import_module
from pathlib import Path

from tools.bench.peers import version_of


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def processor() -> str:
    """The processor's name, as far as the system tells it."""
    path = Path("/proc/cpuinfo")
    if path.is_file():
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def versions() -> dict[str, str]:
    """Python and what was measured."""
    how = "compiled" if is_compiled() else "pure Python"
    return {
        "Python": f"{platform.python_version()} ({platform.python_implementation()})",
        "framing": f"{version_of('framing')}, {how}",
        "spaCy": version_of("spacy"),
        "TextBlob": version_of("textblob"),
        "VADER": version_of("vaderSentiment"),
        "pyarrow": version_of("pyarrow"),
    }


def is_compiled() -> bool:
    """Whether the rules were compiled to machine code."""
    return not str(import_module("framing.measure.cues").__file__).endswith(".py")
