"""How far readers agree: a student, a partner, the key and the tool, on marks and on coding sheets."""

from framing.course.agreement.comparing import CodeAgreement, MarkAgreement, compare_codes, compare_marks
from framing.course.agreement.disagreements import Difference, differing_codes, differing_marks
from framing.course.agreement.panels import Panel, read_panel
from framing.course.agreement.readings import Reading

__all__ = [
    "CodeAgreement",
    "Difference",
    "MarkAgreement",
    "Panel",
    "Reading",
    "compare_codes",
    "compare_marks",
    "differing_codes",
    "differing_marks",
    "read_panel",
]
