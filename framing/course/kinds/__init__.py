"""The kinds of exercise. Each kind is one module: what it reads from its files, what it accepts, how it is marked."""

from __future__ import annotations

from framing.course.kinds.base import Kind, Task
from framing.course.kinds.bind import BIND
from framing.course.kinds.choose import CHOOSE
from framing.course.kinds.classify import CLASSIFY
from framing.course.kinds.code import CODE
from framing.course.kinds.estimate import ESTIMATE
from framing.course.kinds.mark import MARK
from framing.course.kinds.number import NUMBER
from framing.course.kinds.order import ORDER
from framing.course.kinds.rewrite import REWRITE
from framing.course.kinds.write import WRITE

__all__ = ["KINDS", "Kind", "Task"]

KINDS: dict[str, Kind] = {
    "mark": MARK,
    "choose": CHOOSE,
    "classify": CLASSIFY,
    "bind": BIND,
    "code": CODE,
    "order": ORDER,
    "estimate": ESTIMATE,
    "number": NUMBER,
    "rewrite": REWRITE,
    "write": WRITE,
}
"""Every kind by the name that exercises call it."""
