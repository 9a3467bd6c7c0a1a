"""What the search costs a build, and how much it adds to a site."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from benchmark.measure import Measure, run

DOSSIER = ".build/release/dossier"


@dataclass
class Builds:
    whole: Measure
    without: Measure


def compare(root: Path, site: Path, runs: int) -> Builds:
    """Builds in turn without the search and with it; the site with it is what stays."""
    settings = root / "Content" / "dossier.yaml"
    text = settings.read_text()
    whole, without = [], []
    for _ in range(runs):
        settings.write_text(text + "search: false\n")
        without.append(build(root, site))
        settings.write_text(text)
        whole.append(build(root, site))
    return Builds(Measure.median(whole), Measure.median(without))


def build(root: Path, site: Path) -> Measure:
    shutil.rmtree(site, ignore_errors=True)
    return run([DOSSIER, "build", "--root", str(root), "--output", str(site), "--quiet"])


def index_size(site: Path) -> tuple[int, int]:
    """The bytes of the index, and of the texts from which results quote."""
    files = list((site / "data" / "search").iterdir())
    texts = sum(path.stat().st_size for path in files if path.name.startswith("texts-"))
    return sum(path.stat().st_size for path in files) - texts, texts
