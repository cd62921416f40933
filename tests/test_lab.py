"""`framing lab` and `make lab`: the course is served, with the first lesson open."""

import json
import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from framing.files import course_root
from framing.lab import has_display, lab_arguments, prepare_folder


def test_a_checkout_is_used_as_it_is():
    assert prepare_folder() == course_root() / "notebooks"


def test_a_folder_gets_what_it_lacks_and_keeps_what_it_has(tmp_path):
    (tmp_path / "00_start_here.ipynb").write_text("my notes")
    assert prepare_folder(tmp_path) == tmp_path
    assert (tmp_path / "00_start_here.ipynb").read_text() == "my notes"
    assert {path.name for path in tmp_path.glob("*.ipynb")} == {
        path.name for path in (course_root() / "notebooks").glob("*.ipynb")
    }


@pytest.mark.parametrize(("display", "wayland", "opens"), [("", "", False), (":0", "", True), ("", "wayland-0", True)])
def test_a_browser_opens_where_there_is_a_display(monkeypatch, display, wayland, opens):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.setenv("WAYLAND_DISPLAY", wayland)
    assert has_display() is opens


def test_without_a_display_no_browser_is_opened(tmp_path):
    assert "--no-browser" in lab_arguments(tmp_path, "00_start_here.ipynb", browser=False)
    assert "--no-browser" not in lab_arguments(tmp_path, "00_start_here.ipynb", browser=True)


def answer_of(address: str, *, seconds: float = 30) -> dict:
    """What the server says; it prints its address a moment before it listens."""
    latest = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(address) as answer:
                return json.load(answer)
        except urllib.error.HTTPError:
            raise
        except urllib.error.URLError:
            if time.monotonic() > latest:
                raise
            time.sleep(0.2)


def test_the_address_that_is_printed_serves_the_first_lesson(tmp_path):
    own = {f"JUPYTER_{name}_DIR": str(tmp_path / name) for name in ("CONFIG", "DATA", "RUNTIME")}
    serve = "from framing.lab import open_lab; open_lab(browser=False)"
    server = subprocess.Popen(
        [sys.executable, "-c", serve], env=os.environ | own, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        printed = (
            re.search(r"(http://127\S+)/lab/tree/00_start_here\.ipynb\?token=(\w+)", line) for line in server.stdout
        )
        base, token = next(filter(None, printed)).groups()
        assert answer_of(f"{base}/api/contents/00_start_here.ipynb?token={token}")["type"] == "notebook"
    finally:
        server.terminate()
        server.wait(timeout=30)
