"""A JupyterLab server of its own and a page of Chromium, for tests that use the course as a student does.

With FRAMING_SCREENSHOTS=folder the tests save pictures there.
"""

import json
import os
import re
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SIZE = {"width": 1280, "height": 900}
SECONDS = 60
THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}
PICTURES = os.environ.get("FRAMING_SCREENSHOTS")


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
        settings = json.dumps({"theme": THEMES[theme]})
        name = quote("@jupyterlab/apputils-extension:themes", safe="@/:")
        self.ask(f"lab/api/settings/{name}", method="PUT", body={"raw": settings})


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
        """The exercise of that title. Lab draws cells when they come near, so the page is scrolled until it is there."""
        found = self.page.locator(".framing-exercise").filter(
            has=self.page.locator(".framing-title", has_text=re.compile(f"^{re.escape(title)}$"))
        )
        self.to_top()
        eventually(lambda: found.count() or self.scroll(), f"the exercise {title!r} is there")
        found.scroll_into_view_if_needed()
        return found

    def to_top(self) -> None:
        self.page.locator(".jp-WindowedPanel-outer").first.evaluate("panel => panel.scrollTo(0, 0)")

    def scroll(self) -> bool:
        """One screen down; False at the end of the lesson."""
        moved = self.page.locator(".jp-WindowedPanel-outer").first.evaluate(
            """panel => {
                const before = panel.scrollTop;
                panel.scrollBy({ top: panel.clientHeight - 60, behavior: "instant" });
                return panel.scrollTop > before + 1;
            }"""
        )
        self.page.wait_for_timeout(150)
        return moved and False

    def take_pictures(self, name: str) -> None:
        """The lesson from top to bottom, one picture a screen, where pictures were asked for."""
        if not PICTURES:
            return
        folder = Path(PICTURES)
        folder.mkdir(parents=True, exist_ok=True)
        panel = self.page.locator(".jp-WindowedPanel-outer").first
        self.to_top()
        for number in range(60):
            self.page.wait_for_timeout(300)
            self.page.screenshot(path=folder / f"{name}-{number:02}.png")
            before = panel.evaluate("panel => panel.scrollTop")
            self.scroll()
            if panel.evaluate("panel => panel.scrollTop") <= before + 1:
                return


def eventually(condition, what: str, *, seconds: float = SECONDS) -> None:
    """Waits until the condition holds; fails, naming what did not come, where it does not."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"not within {seconds} s: {what}"
        time.sleep(0.1)


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    home = tmp_path_factory.mktemp("lab")
    names = ("CONFIG_DIR", "DATA_DIR", "RUNTIME_DIR")
    own = {f"JUPYTER_{name}": str(home / name) for name in names}
    own |= {f"JUPYTERLAB_{name}": str(home / name) for name in ("SETTINGS_DIR", "WORKSPACES_DIR")}
    own |= {"IPYTHONDIR": str(home / "ipython"), "PYTHONUNBUFFERED": "1"}
    # Answers go where a student's go: beside the notebooks.
    environment = {name: value for name, value in os.environ.items() if name != "FRAMING_ANSWERS"} | own
    course = home / "course"
    serve = f"from framing.lab import open_lab; from pathlib import Path; open_lab(folder=Path({str(course)!r}), browser=False)"
    log = home / "log"
    with log.open("w") as output:
        process = subprocess.Popen([sys.executable, "-c", serve], env=environment, stdout=output, stderr=output)
    try:
        address = re.compile(r"(http://127\S+?)/lab\S*\?token=(\w+)")
        eventually(lambda: address.search(log.read_text()), "JupyterLab prints its address")
        found = Server(*address.search(log.read_text()).groups(), course)
        eventually(lambda: answers(found), "JupyterLab answers")
        yield found
    finally:
        process.terminate()
        process.wait(timeout=30)


def answers(server: Server) -> bool:
    try:
        return server.ask("api/status") is not None
    except OSError:
        return False


@pytest.fixture(scope="session")
def browser(chromium):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture
def lesson(browser, server):
    """Opens a lesson; afterwards fails if anything was asked from elsewhere or the page logged an error."""
    context = browser.new_context(viewport=SIZE, reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(SECONDS * 1000)
    requests, errors = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))

    def open_lesson(name: str, *, theme: str = "light") -> Lesson:
        server.set_theme(theme)
        opened = Lesson(page, server, name)
        opened.open()
        return opened

    yield open_lesson
    page.close()
    context.close()
    server.end_kernels()
    assert [url for url in requests if not is_local(url, server)] == []
    assert errors == []


def is_local(url: str, server: Server) -> bool:
    parts = urlsplit(url)
    return parts.scheme in {"data", "blob"} or parts.netloc == urlsplit(server.base).netloc
