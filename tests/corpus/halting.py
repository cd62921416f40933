"""`framing corpus` that halts behind HALT_BEHIND rows, says so and waits, so that a test can stop or kill it there."""

import itertools
import os
import time

from framing.cli import main
from framing.corpus import parquet_output, score_file

real = score_file.run


def run_and_halt(rows, make, *, workers):
    results = real(rows, make, workers=workers)
    yield from itertools.islice(results, int(os.environ["HALT_BEHIND"]))
    print("halted", flush=True)
    time.sleep(600)


if __name__ == "__main__":
    score_file.run = run_and_halt
    parquet_output.PART_ROWS = 10
    main()
