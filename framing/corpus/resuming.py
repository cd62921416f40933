"""What stands beside an unfinished output: of which input it is a part, and how it was being made."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import framing
from framing.files import DataError, course_root

BEGIN_ANEW = "run without --resume to begin anew"
_DECIDING = {".py", ".so", ".pyd", ".csv", ".toml"}
_FOLDERS = ("framing/text", "framing/measure", "framing/corpus", "data/lexicons", "data/language")


def manifest_path(target: Path) -> Path:
    """Where the note on an unfinished output stands."""
    return target.with_name(f"{target.name}.partial.json")


def manifest_of(files: Sequence[Path], options: dict[str, Any]) -> dict[str, Any]:
    """What has to be the same for a run to be gone on with: the input, the options and all that decides a result."""
    return {
        "input": [
            {"name": path.name, "size": path.stat().st_size, "modified": path.stat().st_mtime_ns} for path in files
        ],
        "options": options,
        "version": framing.__version__,
        "rules": rules_fingerprint(),
    }


def write_manifest(target: Path, manifest: dict[str, Any]) -> None:
    """Keep the note, whole or not at all."""
    path = manifest_path(target)
    new = path.with_name(f"{path.name}.new")
    new.write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    new.replace(path)


def check_manifest(target: Path, manifest: dict[str, Any]) -> None:
    """Raises DataError where the unfinished output is a part of something else than `manifest` says."""
    path = manifest_path(target)
    try:
        before = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise DataError(path, None, f"it does not say what the unfinished run was of; {BEGIN_ANEW}") from None
    for name, words in DIFFERENCES.items():
        if not isinstance(before, dict) or before.get(name) != manifest[name]:
            raise DataError(path, None, f"the unfinished run {words}; {BEGIN_ANEW}")


DIFFERENCES = {
    "input": "is of another input, or the input has changed since",
    "options": "has other options",
    "version": "is of another version of framing",
    "rules": "is of other word lists or rules",
}


@contextmanager
def held(unfinished: Path) -> Iterator[None]:
    """While this lasts no other run takes the unfinished output for one that was broken off; nor does it after a kill.

    Raises DataError where another run is at work on it. On Windows, and on a disk without locks, nothing is held.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    descriptor = os.open(unfinished, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise DataError(unfinished, None, "another run is at work on it; let it end, or name another output") from None
    except OSError:
        pass
    try:
        yield
    finally:
        os.close(descriptor)


@cache
def rules_fingerprint() -> str:
    """A checksum of the word lists and of the code that decide a result, short enough to be read."""
    package = Path(framing.__file__).parent
    found = hashlib.sha256()
    for folder in _FOLDERS:
        part, _, name = folder.partition("/")
        root = package if part == "framing" else course_root() / part
        for path in sorted((root / name).rglob("*")):
            if path.suffix in _DECIDING and path.is_file():
                found.update(f"{folder}/{path.relative_to(root / name).as_posix()}\n".encode())
                found.update(path.read_bytes())
    return found.hexdigest()[:16]
