"""Writes an invented dossier as `dossier` reads it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .dossier import Article, Dossier

SETTINGS = """\
title: A benchmark
description: Invented words.
language: en
url: https://example.org/
editors:
  editors:
    name: The editors
questions:
  - id: question
    text: Which is it?
    groups:
      - label: All
        arguments: [argument-1]
"""


@dataclass(frozen=True)
class Variant:
    """A way of building the same sources."""

    name: str
    searches: bool = False
    notes: bool = True

    def apply(self, root: Path) -> None:
        (root / "Content" / "dossier.yaml").write_text(
            SETTINGS + ("" if self.searches else "search: false\n"))
        inside, aside = root / "Content" / "commentary", root / "commentary"
        if self.notes and aside.exists():
            aside.rename(inside)
        elif not self.notes and inside.exists():
            inside.rename(aside)


# Hugo makes no index to search, so the first is what it is compared with.
VARIANTS = [
    Variant("dossier"), Variant("+ search", searches=True), Variant("- notes", notes=False)]


def write(dossier: Dossier, root: Path) -> None:
    content = root / "Content"
    for folder in ("arguments", "experts", "events", "articles", "commentary"):
        (content / folder).mkdir(parents=True)
    (content / "dossier.yaml").write_text(SETTINGS)
    for argument in dossier.arguments:
        (content / "arguments" / f"{argument.id}.md").write_text(
            f"---\nclaim: {argument.name}\n---\n\n{argument.body}\n")
    for expert in dossier.experts:
        (content / "experts" / f"{expert.id}.md").write_text(
            f"---\nname: {expert.name}\n---\n\n{expert.body}\n")
    for event in dossier.events:
        people = ", ".join(dossier.experts[n].id for n in event.people)
        bears_on = ", ".join(dossier.arguments[n].id for n in event.arguments)
        (content / "events" / f"{event.id}.md").write_text(
            f"---\ntitle: {event.title}\ndate: {event.date}\nadded-by: editors\n"
            f"people: [{people}]\nbears-on: [{bears_on}]\n---\n\n{event.body}\n")


def write_article(dossier: Dossier, article: Article, root: Path) -> None:
    authors = ", ".join(dossier.experts[n].id for n in article.authors)
    labels = iter(f"[[{kind}-{n + 1}]]" for kind, n in article.links)
    body = "\n\n".join(fill(paragraph, labels) for paragraph in article.paragraphs)
    (root / "Content" / "articles" / f"{article.id}.md").write_text(
        f"---\ntitle: {article.title}\npublisher: The Press\npublished: {article.date}\n"
        f"language: en\nauthors: [{authors}]\ntext: full\n---\n\n{body}\n")
    notes = "\n\n".join(
        f"> [!comment] ^note-{number}\n> {anchor}\n\n{dossier.note()}"
        for number, anchor in enumerate(article.anchors, 1))
    (root / "Content" / "commentary" / f"{article.id}.md").write_text(
        f"---\nabout: {article.id}\nby: editors\ndate: 2026-11-20\n---\n\n{notes}\n")


def fill(paragraph: str, labels) -> str:
    return paragraph.replace("{}", next(labels)) if "{}" in paragraph else paragraph
