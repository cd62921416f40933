"""Opens the course in JupyterLab: the checkout's notebooks, or a copy of the installed ones in the user's folder."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from framing.files import course_root, data_path

FIRST_NOTEBOOK = "00_start_here.ipynb"


def open_lab(
    notebook: str = FIRST_NOTEBOOK, *, folder: Path | None = None, browser: bool | None = None, port: int | None = None
) -> None:
    """Serves the course until the user stops it, with `notebook` open.

    `folder` is where the notebooks and answers are to be; by default the checkout's `notebooks`, or `framing-course` in
    the working folder where framing was installed from a wheel. `browser` says whether to open one; by default only
    where there is a display, and the address is printed in any case. `port` is tried first; the next free one is taken.
    """
    home = prepare_folder(folder)
    with_browser = has_display() if browser is None else browser
    # With these settings JupyterLab fetches no news, looks for no update, and does not ask whether it may.
    settings = str(data_path("lab"))
    os.environ["JUPYTER_CONFIG_PATH"] = os.pathsep.join(filter(None, [settings, os.environ.get("JUPYTER_CONFIG_PATH")]))
    print(f"The course is in {home}. Stop the server with Ctrl-C; your answers are saved as you give them.", flush=True)

    from jupyterlab.labapp import LabApp

    LabApp.launch_instance(lab_arguments(home, notebook, browser=with_browser, port=port))


def prepare_folder(folder: Path | None = None) -> Path:
    """The folder with the notebooks, copied there if need be; a file that is there already is left as it is.

    A wheel's own notebooks are never opened: site-packages is no place for answers.
    """
    source = course_root() / "notebooks"
    if folder is None and not _is_installed():
        return source
    home = (folder or Path("framing-course")).resolve()
    for notebook in sorted(source.rglob("*.ipynb")):
        copy = home / notebook.relative_to(source)
        if ".ipynb_checkpoints" not in notebook.parts and not copy.exists():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(notebook, copy)
    return home


def lab_arguments(home: Path, notebook: str, *, browser: bool, port: int | None = None) -> list[str]:
    """The command line of JupyterLab.

    >>> lab_arguments(Path("course"), "00_start_here.ipynb", browser=True)[1]
    '--LabApp.default_url=/lab/tree/00_start_here.ipynb'
    """
    arguments = [
        f"--ServerApp.root_dir={home}",
        f"--LabApp.default_url=/lab/tree/{notebook}",
        "--LabApp.extension_manager=readonly",
        "--LabApp.log_level=WARN",
        "--ServerApp.log_level=WARN",
        "--ServerApp.answer_yes=True",
    ]
    if not browser:
        arguments.append("--no-browser")
    if port is not None:
        arguments.append(f"--port={port}")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--allow-root")
    return arguments


def has_display() -> bool:
    """Whether a browser can open a window here."""
    return sys.platform in {"darwin", "win32"} or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _is_installed() -> bool:
    return course_root().name == "_course"
