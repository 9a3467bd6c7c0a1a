"""Counts the instructions of a build, which do not depend on the machine's state.

Four dossiers are built twice each: once where the lock is written anew, once where it is there.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import tempfile
from pathlib import Path

from . import ours
from .dossier import Dossier

SEED = 20261121
DOSSIERS = [("97 entries", 73, 3), ("N = 200", 200, 3), ("40 articles of 3 notes", 40, 3),
            ("40 articles of 100 notes", 40, 100)]
"""A name, how many articles there are, and how many notes each has."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="scripts/instructions", description=__doc__)
    parser.add_argument("binaries", nargs="+", type=Path, help="programs to compare, the first with the others")
    options = parser.parse_args()
    print("millions of instructions, lock written anew and there; the ratio to the first program")
    with tempfile.TemporaryDirectory(prefix="instructions-") as folder:
        programs = [stripped(binary, Path(folder) / str(number)) for number, binary in enumerate(options.binaries)]
        for name, articles, notes in DOSSIERS:
            compare(name, Dossier(articles, notes=notes, seed=SEED), programs, Path(folder) / "dossier")


def compare(name: str, dossier: Dossier, programs: list[Path], root: Path) -> None:
    ours.write(dossier, root)
    for article in dossier.articles():
        ours.write_article(dossier, article, root)
    ours.VARIANTS[0].apply(root)
    first = None
    for program in programs:
        (root / "Content" / "passages.lock").unlink(missing_ok=True)
        counts = [counted(program, root), counted(program, root)]
        first = first or counts
        ratios = ", ".join(f"{count / base:.3f}" for count, base in zip(counts, first))
        print(f"{name:26} {counts[0]:9,.1f} {counts[1]:9,.1f}   {ratios}", flush=True)
    subprocess.run(["rm", "-r", root], check=True)


def stripped(binary: Path, copy: Path) -> Path:
    """A copy of the program without what valgrind gives up on: the debugging information of DWARF 5."""
    subprocess.run(["strip", "--strip-debug", "-o", copy, binary], check=True)
    return copy


def counted(program: Path, root: Path) -> float:
    """Millions of instructions of one build."""
    counts = root.parent / "counts"
    subprocess.run(
        ["valgrind", "--tool=cachegrind", "--cache-sim=no", f"--cachegrind-out-file={counts}", program, "build",
         "--root", root], check=True, capture_output=True)
    found = re.findall(r"^summary: (\d+)", counts.read_text(errors="replace"), re.M)
    return int(found[-1]) / 1e6


if __name__ == "__main__":
    main()
