"""A JupyterLab server of its own and a page of Chromium, for tests that use the course as a student does.

With FRAMING_SCREENSHOTS=folder the tests save pictures there.
"""

from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest

from tests.browser.lab import FLAGS, SECONDS, SIZE, Lesson, Server, running_server


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    with running_server(tmp_path_factory.mktemp("lab")) as found:
        yield found


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
    with a_page(browser, server) as open_lesson:
        yield open_lesson


@pytest.fixture(scope="module")
def long_lesson(browser, server):
    """Like `lesson`, for tests of one module that go on where the last one stopped."""
    with a_page(browser, server) as open_lesson:
        yield open_lesson


@pytest.fixture
def touch_lesson(browser, server):
    """Like `lesson`, on a screen that is touched."""
    with a_page(browser, server, has_touch=True) as open_lesson:
        yield open_lesson


@pytest.fixture
def whole_page(server):
    """The server, with JupyterLab drawing every cell at once and not only those in view."""
    server.set_up("notebook-extension:tracker", windowingMode="none")
    yield server
    server.set_up("notebook-extension:tracker", windowingMode="contentVisibility")


@contextmanager
def a_page(browser, server, **options):
    """What opens a lesson in a new page of the browser; `options` are those of Playwright's contexts."""
    context = browser.new_context(viewport=SIZE, reduced_motion="reduce", **options)
    page = context.new_page()
    page.set_default_timeout(SECONDS * 1000)
    requests, errors = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("websocket", lambda socket: requests.append(socket.url))
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
