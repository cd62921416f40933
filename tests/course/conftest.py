"""What tests of the course share: a copy of the example course, to be spoilt."""

import shutil
from pathlib import Path

import pytest

from tests.course.trying import COURSE


@pytest.fixture
def course(tmp_path) -> Path:
    """The example course with an exercise of every kind, in a folder of its own."""
    return shutil.copytree(COURSE, tmp_path / "course")
