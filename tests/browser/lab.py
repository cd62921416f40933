"""JupyterLab from outside: the server that a test talks to, and a lesson in the browser."""

import json
import os
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

import nbformat

SECONDS = 60
THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}
PICTURES = os.environ.get("FRAMING_SCREENSHOTS")
SCROLLING = ".jp-WindowedPanel-outer"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SIZE: Any = {"width": 1280, "height": 900}
SERVE = """
import pathlib, sys
from framing.lab import open_lab
open_lab(folder=pathlib.Path(sys.argv[1]), browser=False)
"""


class Server:
    """The course as `framing lab` serves it, in a fresh folder."""

    def __init__(self, base: str, token: str, folder: Path) -> None:
        self.base, self.token, self.folder = base, token, folder

    def ask(self, path: str, *, method: str = "GET", body: object = None):
        """What the server's programming interface answers, as Python objects."""
        request = urllib.request.Request(
            f"{self.base}/{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"token {self.token}", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:
            content = answer.read()
        return json.loads(content) if content else None

    def answers(self) -> bool:
        """Whether it can be reached yet."""
        try:
            return self.ask("api/status") is not None
        except OSError:
            return False

    def journal(self, exercise: str) -> list[dict]:
        """The lines of an exercise's journal, oldest first."""
        path = self.folder / "answers" / f"{exercise}.jsonl"
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []

    def has_idle_kernel(self, notebook: str) -> bool:
        """Whether this notebook's kernel waits for work and a page is connected to it."""
        kernels = [session["kernel"] for session in self.ask("api/sessions") if session["path"] == notebook]
        return [(kernel["execution_state"], kernel["connections"] > 0) for kernel in kernels] == [("idle", True)]

    def end_kernels(self) -> None:
        for session in self.ask("api/sessions"):
            self.ask(f"api/sessions/{session['id']}", method="DELETE")

    def set_theme(self, theme: str) -> None:
        self.set_up("apputils-extension:themes", theme=THEMES[theme])

    def set_up(self, plugin: str, **settings: str) -> None:
        """Changes the settings of one of JupyterLab's own plugins."""
        name = quote(f"@jupyterlab/{plugin}", safe="@/:")
        self.ask(f"lab/api/settings/{name}", method="PUT", body={"raw": json.dumps(settings)})


@contextmanager
def running_server(home: Path) -> Iterator[Server]:
    """JupyterLab on the course in `home`, with settings, kernels and answers of its own, until the block is left."""
    names = ("CONFIG_DIR", "DATA_DIR", "RUNTIME_DIR")
    own = {f"JUPYTER_{name}": str(home / name) for name in names}
    own |= {f"JUPYTERLAB_{name}": str(home / name) for name in ("SETTINGS_DIR", "WORKSPACES_DIR")}
    own |= {"IPYTHONDIR": str(home / "ipython"), "PYTHONUNBUFFERED": "1"}
    # Answers go where a student's go: beside the notebooks.
    environment = {name: value for name, value in os.environ.items() if name != "FRAMING_ANSWERS"} | own
    course = home / "course"
    log = home / "log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-c", SERVE, str(course)], env=environment, stdout=output, stderr=output
        )
    try:
        address = re.compile(r"(http://127\S+?)/lab\S*\?token=(\w+)")
        eventually(lambda: address.search(log.read_text()), "JupyterLab prints its address")
        found = Server(*address.search(log.read_text()).groups(), course)
        eventually(found.answers, "JupyterLab answers")
        yield found
    finally:
        process.terminate()
        process.wait(timeout=30)


class Lesson:
    """A notebook that is open in JupyterLab."""

    def __init__(self, page, server: Server, name: str) -> None:
        self.page, self.server, self.name = page, server, name

    def open(self) -> None:
        self.page.goto(f"{self.server.base}/lab/tree/{self.name}?reset&token={self.server.token}")
        self.wait_for_kernel()

    def wait_for_kernel(self) -> None:
        """Until the toolbar names the kernel, the server says that it is idle and connected, and Lab agrees.

        Any one of the three can be true too early.
        """
        self.page.locator(".jp-Toolbar-kernelName", has_text="Python 3").wait_for()
        eventually(lambda: self.server.has_idle_kernel(self.name), "the kernel is idle")
        self.page.locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]').wait_for()

    def run_all(self) -> None:
        """Runs every cell and waits until the kernel is idle again."""
        for _ in range(3):
            self.choose_from_menu("Run", "runmenu:run-all")
            with suppress(AssertionError):
                eventually(self.was_run, "a cell was run", seconds=6)
                break
        self.wait_for_kernel()

    def was_run(self) -> bool:
        prompts = self.page.locator(".jp-CodeCell .jp-InputPrompt").all_inner_texts()
        return any(re.fullmatch(r"\[(\*|\d+)\]:", prompt.strip()) for prompt in prompts)

    def restart(self) -> None:
        self.choose_from_menu("Kernel", "kernelmenu:restart")
        self.page.locator(".jp-Dialog .jp-mod-accept").click()
        self.wait_for_kernel()

    def choose_from_menu(self, menu: str, command: str) -> None:
        self.page.locator(".lm-MenuBar-item", has_text=re.compile(f"^{menu}$")).click()
        self.page.locator(f'.lm-Menu-item[data-command="{command}"]').click()

    def exercise(self, title: str):
        """The exercise of that title, in view. Lab draws a cell when it comes near, so this scrolls until it does."""
        found = self.page.locator(".framing-exercise").filter(
            has=self.page.locator(".framing-title", has_text=re.compile(f"^{re.escape(title)}$"))
        )
        self.to_top()
        eventually(lambda: found.count() or self.look_further(), f"the exercise {title!r} is there")
        found.scroll_into_view_if_needed()
        return found

    def to_top(self) -> None:
        self.page.locator(SCROLLING).first.evaluate("panel => panel.scrollTo(0, 0)")

    def scroll(self) -> bool:
        """One screen down; whether there was anything left to scroll."""
        moved = self.page.locator(SCROLLING).first.evaluate(
            """panel => {
                const before = panel.scrollTop;
                panel.scrollBy({ top: panel.clientHeight - 60, behavior: "instant" });
                return panel.scrollTop > before + 1;
            }"""
        )
        self.page.wait_for_timeout(150)
        return moved

    def look_further(self) -> None:
        """One screen down; at the end, back to the top."""
        if not self.scroll():
            self.to_top()

    def take_pictures(self, name: str) -> None:
        """The lesson from top to bottom, one picture a screen, where pictures were asked for."""
        self.to_top()
        for number in range(99 if PICTURES else 0):
            self.page.wait_for_timeout(300)
            self.take_picture(f"{name}-{number:02}")
            if not self.scroll():
                return

    def take_picture(self, name: str) -> None:
        """What the window shows, where pictures were asked for."""
        if PICTURES:
            self.page.screenshot(path=Path(PICTURES) / f"{name}.png")


def write_notebook(server: Server, name: str, *cells: str) -> str:
    """Puts a notebook with these code cells into the course's folder and returns its name."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    notebook.metadata["kernelspec"] = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    nbformat.write(notebook, server.folder / name)
    return name


def press_until(keyboard, key: str, condition, *, times: int = 12) -> None:
    """Presses the key until the condition holds; fails where it does not after so many times."""
    for _ in range(times):
        keyboard.press(key)
        with suppress(AssertionError):
            return eventually(condition, key, seconds=0.4)
    raise AssertionError(f"{key}, {times} times, did not lead there")


def eventually(condition, what: str, *, seconds: float = SECONDS) -> None:
    """Waits until the condition holds; fails, naming what did not come, where it does not."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"not within {seconds} s: {what}"
        time.sleep(0.1)
