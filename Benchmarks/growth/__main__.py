"""Builds dossiers in which one thing grows, and says how cost and output grow with it; see README.md."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from .cases import CASES, Case
from .measure import Sample, measured

MOST_GROWTH = 2.6
"""How many times the instructions of one doubling the next may take; of pairs, of which there are then
four times as many, twice that."""
MOST_OUTPUT = 20
"""Bytes of output for each byte of input, beyond `PAGE` for each page and `PLACE` for each place."""
PAGE = 80_000
"""Bytes that a page may have whatever the entries hold: an argument's draws a map of up to a hundred relations."""
PLACE = 8_000
"""Bytes that a note, a passage, a position or a moment of the timeline may have, which several pages tell of."""
FAULTY = 10_000
"""Bytes that messages on one file may have."""
SMALL = {"instructions": 8, "time": 0.1}
"""Millions of instructions, or seconds, of a doubling that is not judged."""


def main() -> int:
    options = arguments()
    cases = [c for c in CASES if not options.only or any(part in c.name for part in options.only)]
    print(f"{'':42} {'n':>7} {'input':>9} {'output':>10} {'printed':>8} {'pages':>6} {'peak':>6} {'cost':>10} "
          f"{'growth':>6} {'bytes':>6}")
    failed = 0
    folder = tempfile.TemporaryDirectory(prefix="growth-")
    if options.by == "instructions":
        options.binary = without_debugging(options.binary, Path(folder.name))
    # A process for each case, since one that has made large files would lend its peak to what it runs.
    with ProcessPoolExecutor(options.jobs, max_tasks_per_child=1) as pool:
        for case, samples in zip(cases, pool.map(measured, [c.name for c in cases], [options] * len(cases))):
            failed += report(case, samples, SMALL[options.by])
    print(f"{len(cases)} cases, {failed} beyond the bounds")
    return 1 if failed else 0


def without_debugging(binary: Path, folder: Path) -> Path:
    """A copy of the program without what valgrind gives up on: the debugging information of DWARF 5."""
    copy = folder / "dossier"
    subprocess.run(["strip", "--strip-debug", "-o", copy, binary], check=True)
    return copy


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/growth")
    parser.add_argument("only", nargs="*", help="cases whose names hold one of these words")
    parser.add_argument("--binary", type=Path, default=Path(".build/release/dossier"))
    parser.add_argument("--by", choices=["instructions", "time"], default="instructions")
    parser.add_argument("--times", type=float, default=1, help="how many times the listed n to begin with")
    parser.add_argument("--jobs", type=int, default=2)
    return parser.parse_args()


def report(case: Case, samples: list[Sample], small: float) -> int:
    faults = []
    for place, s in enumerate(samples):
        growth = grown(samples, place, small)
        extra = (s.output - PAGE * s.pages - PLACE * case.count(s.n)) + max(0, s.printed - FAULTY * s.faulty)
        ratio = max(0, extra) / s.input
        if growth is not None and growth > MOST_GROWTH * (2 if case.is_of_pairs else 1):
            faults.append(f"{growth:.1f} times the cost")
        if ratio > MOST_OUTPUT:
            faults.append(f"{ratio:.0f} bytes a byte")
        if s.ended:
            faults.append(s.ended)
        end = s.refused or ""
        if faults and s is samples[-1]:
            end += "  BEYOND: " + ", ".join(faults)
        print(f"{case.name if place == 0 else '':42} {s.n:7} {s.input:9} {s.output:10} {s.printed:8} {s.pages:6} "
              f"{s.peak >> 20:5}M {s.cost:10.2f} {'' if growth is None else f'{growth:.2f}':>6} {ratio:6.1f}  {end}",
              flush=True)
    return 1 if faults else 0


def grown(samples: list[Sample], place: int, small: float) -> float | None:
    """How many times what one doubling cost the next costs; what every dossier costs is in neither."""
    if place < 2 or samples[place].refused:
        return None
    first, second = (samples[i].cost - samples[i - 1].cost for i in (1, 2))
    return second / max(first, 0.001) if second > small else 1.0


if __name__ == "__main__":
    sys.exit(main())
