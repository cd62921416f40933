"""Finds a Chromium for the browser tests, or installs one. As a script it never fails: it says what it did."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_MINUTES_TO_INSTALL = 8


def find_chromium() -> str | None:
    """The path of a Chromium or Chrome that starts, or None: $FRAMING_CHROMIUM, the PATH, then Playwright's own."""
    return next((path for path in _candidates() if _starts(path)), None)


def install_chromium() -> str | None:
    """Installs Chromium by Debian's package, else by Playwright, and returns its path; None where neither works."""
    for command in (*_debian_commands(), [sys.executable, "-m", "playwright", "install", "chromium"]):
        print(f"Installing Chromium for the browser tests: {' '.join(command)}", flush=True)
        fault = _fault(command)
        if not fault and (path := find_chromium()):
            return path
        print(f"That did not give a browser that starts. {fault}".rstrip(), flush=True)
    return None


def main() -> None:
    """Says which Chromium the browser tests will use, after installing one where there is none."""
    path = find_chromium() or install_chromium()
    if path:
        print(f"Browser tests use {path}")
        return
    print("*" * 100)
    print("NO CHROMIUM: BROWSER TESTS WILL BE SKIPPED. Install Chromium or Chrome, or name one in FRAMING_CHROMIUM.")
    print("*" * 100, flush=True)


def _candidates() -> Iterator[str]:
    if named := os.environ.get("FRAMING_CHROMIUM"):
        yield named
    yield from filter(None, map(shutil.which, _NAMES))
    if own := _playwrights_own():
        yield own


def _playwrights_own() -> str | None:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return None
    with sync_playwright() as playwright:
        path: str = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _starts(path: str) -> bool:
    # Ubuntu's chromium-browser may be a script that only says "install the snap". On Windows --version opens a window.
    return Path(path).exists() if sys.platform == "win32" else not _fault([path, "--version"], seconds=30)


def _debian_commands() -> Iterator[list[str]]:
    """Debian's package, where this user may install it; one command, so that the update and the install go together."""
    release = Path("/etc/os-release")
    if not (release.exists() and "\nID=debian\n" in "\n" + release.read_text() and shutil.which("apt-get")):
        return
    install = "apt-get update -qq && apt-get install -y -qq chromium"
    if os.geteuid() == 0:
        yield ["sh", "-c", install]
    elif shutil.which("sudo") and not _fault(["sudo", "-n", "true"], seconds=30):
        yield ["sudo", "-n", "sh", "-c", install]


def _fault(command: list[str], *, seconds: int = 60 * _MINUTES_TO_INSTALL) -> str:
    """Why the command failed, in one line; empty where it did what it should."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            timeout=seconds,
            env=environment,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    if not done.returncode:
        return ""
    said = done.stderr.strip().splitlines() or [f"exit code {done.returncode}"]
    return next((line for line in said if "error" in line.lower()), said[-1])


if __name__ == "__main__":
    main()
