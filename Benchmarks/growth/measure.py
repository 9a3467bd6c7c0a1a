"""Builds one dossier and says what it took, and what came of it."""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import signal
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from . import bodies, entries, faults, passages  # noqa: F401  They list their cases.
from .cases import CASES, Files

PATIENCE = 300
"""Seconds of processor time after which a build is given up: a busy machine ends nothing."""
REFUSED = re.compile(r"\[(too-expensive|too-many|file-too-large|invalid-yaml)\]")


@dataclass
class Sample:
    n: int
    input: int
    """Bytes of all files."""
    output: int
    """Bytes of the site and of what the lock grew by."""
    printed: int
    """Bytes of messages."""
    faulty: int
    """Files that messages name."""
    pages: int
    cost: float
    """Millions of instructions, or seconds of processor time."""
    peak: int
    """Bytes of memory; of the counting program too."""
    refused: str | None
    """The bound that the dossier goes beyond."""
    ended: str | None
    """How the program ended, where it should not have."""


def measured(name: str, options: argparse.Namespace) -> list[Sample]:
    case = next(c for c in CASES if c.name == name)
    least = max(1, int(case.least * options.times))
    samples = []
    with tempfile.TemporaryDirectory(prefix="growth-") as folder:
        for step in (1, 2, 4):
            root = Path(folder) / str(step)
            samples.append(sample(options.binary, case.make(least * step), root, least * step, options.by))
            if samples[-1].refused:
                break
    return samples


def sample(binary: Path, files: Files, root: Path, n: int, by: str) -> Sample:
    write(files, root)
    command = [str(binary), "build", "--root", str(root)]
    counts = root.parent / f"counts-{root.name}"
    if by == "instructions":
        command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", f"--cachegrind-out-file={counts}", *command]
    before = size(root) + sum(len(path.encode()) for path in files)
    held = size(root)
    messages = root.parent / f"messages-{root.name}"
    with messages.open("wb") as stream:
        process = subprocess.Popen(
            command, stdout=stream, stderr=subprocess.STDOUT, preexec_fn=limit_processor_time,
            env={**os.environ, "DOSSIER_FILE_SECONDS": "3600"})
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    text = messages.read_bytes()
    printed = sum(len(line) + 1 for line in text.split(b"\n") if not line.startswith(b"=="))
    site = root / "Site"
    result = Sample(
        n, before, size(root) - held, printed, len(set(re.findall(rb"^([^ :]+):", text, re.M))),
        sum(1 for _ in site.rglob("*.html")) if site.exists() else 0,
        instructions(counts) if by == "instructions" else usage.ru_utime + usage.ru_stime,
        usage.ru_maxrss * 1024, None, None)
    if found := REFUSED.search(text[-200_000:].decode(errors="replace")):
        result.refused = found[1]
    if process.returncode not in (0, 1):
        is_endless = process.returncode in (-signal.SIGXCPU, -signal.SIGKILL)
        result.ended = "no end" if is_endless else f"status {process.returncode}"
    elif by == "instructions" and not counts.exists():
        result.ended = "not counted"
    messages.unlink()
    counts.unlink(missing_ok=True)
    shutil.rmtree(root)
    return result


def limit_processor_time() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE + 1))


def instructions(counts: Path) -> float:
    if not counts.exists():
        return 0
    summary = re.findall(r"^summary: (\d+)", counts.read_text(errors="replace"), re.M)
    return int(summary[-1]) / 1e6 if summary else 0


def write(files: Files, root: Path) -> None:
    for path, text in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text if isinstance(text, bytes) else text.encode())


def size(folder: Path) -> int:
    """The bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
