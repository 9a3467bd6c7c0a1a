"""The least that such a build can take: reading the input, cmark-gfm on it, writing the output."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from .measure import Measure, run


@dataclass
class Floor:
    reading: Measure
    parsing: Measure
    writing: Measure

    @property
    def whole(self) -> Measure:
        """The sum of the three, each by a program of its own; peak memory is the largest."""
        parts = [self.reading, self.parsing, self.writing]
        return Measure(
            sum(part.wall for part in parts), sum(part.processor for part in parts),
            max(part.peak for part in parts))


def measure(folder: Path, runs: int) -> Floor:
    """Medians of each part; the output copied is the one that lies there."""
    return Floor(*(Measure.median(parts) for parts in zip(*(once(folder) for _ in range(runs)))))


def once(folder: Path) -> list[Measure]:
    copy = folder / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    content = folder / "ours" / "Content"
    find = f"find {content} -name '*.md' -print0 | xargs -0 -n 200"
    return [
        run(["sh", "-c", f"{find} cat >/dev/null"]),
        run(["sh", "-c", f"{find} cmark-gfm --smart -e table -e autolink >/dev/null"]),
        run(["cp", "-r", str(folder / "ours-site"), str(copy)]),
    ]
