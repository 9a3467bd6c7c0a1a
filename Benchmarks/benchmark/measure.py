"""Runs a command and says what it took."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Measure:
    wall: float
    """Seconds."""
    processor: float
    """Seconds, of the kernel's too."""
    peak: int
    """Bytes of memory."""

    @staticmethod
    def median(measures: list[Measure]) -> Measure:
        return Measure(
            statistics.median(m.wall for m in measures),
            statistics.median(m.processor for m in measures),
            int(statistics.median(m.peak for m in measures)))


def run(command: list[str]) -> Measure:
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    if process.returncode != 0:
        raise SystemExit(f"{command[0]} failed:\n{errors.decode()}")
    return Measure(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def size(folder: Path) -> int:
    """The bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
