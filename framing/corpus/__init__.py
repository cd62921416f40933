"""From one article to a million: rows of a corpus in, scores out, in order and in bounded memory.

>>> [found["id"] for found in stream([{"id": 1, "text": "Talks may fail."}, {"id": 2, "text": "They failed."}])]
[1, 2]
"""

from framing.corpus.frames import score
from framing.corpus.streaming import stream

__all__ = ["score", "stream"]
