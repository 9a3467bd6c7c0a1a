"""Measures the search of a built site beside Pagefind, and prints the figures."""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

from . import building, report
from .browser import open_browser
from .corpus import Corpus
from .ours import Ours
from .pagefind import Pagefind


def main() -> None:
    parser = argparse.ArgumentParser(prog="scripts/benchmark-search", description=__doc__)
    parser.add_argument("--sizes", default="1000,10000", help="numbers of articles")
    parser.add_argument("--runs", type=int, default=3, help="builds with and without search")
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--seed", type=int, default=20261121)
    parser.add_argument("--folder", default="/dev/shm", help="a folder of a tmpfs")
    parser.add_argument("--no-pagefind", action="store_true", help="measure dossier alone")
    options = parser.parse_args()
    for size in map(int, options.sizes.split(",")):
        folder = Path(tempfile.mkdtemp(prefix="dossier-search-", dir=options.folder))
        try:
            measure(Corpus(size, options.seed, options.queries), folder, options)
        finally:
            shutil.rmtree(folder)


def measure(corpus: Corpus, folder: Path, options: argparse.Namespace) -> None:
    corpus.write(folder / "root")
    print(f"N = {corpus.size}: {corpus.words / corpus.size:.0f} words an article, "
          f"{corpus.text_bytes / 1e6:.1f} MB of text in all", flush=True)
    site = folder / "site"
    report.building(building.compare(folder / "root", site, options.runs))
    report.index("dossier", building.index_size(site), corpus.text_bytes)
    with open_browser() as browser:
        ask("dossier", Ours(site, browser), corpus)
        if options.no_pagefind:
            return
        engine = Pagefind(site, browser)
        report.indexing("Pagefind", engine.cost)
        report.index("Pagefind", engine.index_size(), corpus.text_bytes)
        with engine.served():
            ask("Pagefind", engine, corpus)


def ask(name: str, engine, corpus: Corpus) -> None:
    """What an engine loads for a first query, how long it takes to answer, and how well it does."""
    report.loaded(name, [engine.first_query(word) for word in corpus.single_words])
    answers = engine.answer_all([query.text for query in corpus.queries])
    report.times(name, answers)
    report.quality(name, corpus.queries, answers)


if __name__ == "__main__":
    main()
