"""Prints what was measured."""

from __future__ import annotations

import statistics

from benchmark.measure import Measure

from .browser import Answer
from .building import Builds
from .corpus import Query


def line(text: str) -> None:
    print(f"  {text}", flush=True)


def building(builds: Builds) -> None:
    whole, without = builds.whole, builds.without
    line(f"build: {whole.processor:.2f} s of processor time, {whole.peak / 1e6:.0f} MB at its peak; "
         f"without search {without.processor:.2f} s, {without.peak / 1e6:.0f} MB: "
         f"search is {1 - without.processor / whole.processor:.0%} of the build")


def indexing(name: str, cost: Measure) -> None:
    line(f"{name} indexes in {cost.wall:.1f} s, {cost.processor:.1f} s of processor time, "
         f"{cost.peak / 1e6:.0f} MB at its peak")


def index(name: str, sizes: tuple[int, int], text: int) -> None:
    size, quoted = sizes
    line(f"{name}: index {size / 1e6:.1f} MB, {size / text:.1%} of the text; "
         f"texts to quote {quoted / 1e6:.1f} MB")


def loaded(name: str, sizes: list[int]) -> None:
    line(f"{name}: loads {statistics.median(sizes) / 1e3:.0f} KB for a first word, "
         f"{max(sizes) / 1e3:.0f} KB at worst ({len(sizes)} words)")


def times(name: str, answers: list[Answer]) -> None:
    for what, times in (
            ("answers in", [answer.milliseconds for answer in answers]),
            ("takes for them, of processor time,", [answer.processor for answer in answers])):
        ordered = sorted(times)
        line(f"{name}: {what} {statistics.median(ordered):.1f} ms, "
             f"{ordered[len(ordered) * 95 // 100]:.1f} ms at the 95th percentile, "
             f"{ordered[-1]:.1f} ms at worst")


def quality(name: str, queries: list[Query], answers: list[Answer]) -> None:
    for kind in ("all", "body", "title", "note"):
        places = [
            answer.pages.index(query.page) if query.page in answer.pages else None
            for query, answer in zip(queries, answers) if kind in ("all", query.kind)]
        first = sum(place == 0 for place in places)
        five = sum(place is not None for place in places)
        line(f"{name}, {kind}: of {len(places)} queries {first} have the right page first, "
             f"{five} in the first five")
