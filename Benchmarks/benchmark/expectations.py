"""Whether both generators made what is compared: the same pages with the same links."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from .dossier import Article, Dossier

SAMPLE = 300


@dataclass
class Expectations:
    """What each entry's page must link to, by kind and number."""

    dossier: Dossier
    links: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def __post_init__(self):
        dossier = self.dossier
        self.arguments_and_experts = {e.id for e in dossier.arguments + dossier.experts}
        self.articles_and_events = {event.id for event in dossier.events}
        self.articles_and_events |= {f"article-{n}" for n in range(1, dossier.size + 1)}
        for event in self.dossier.events:
            self._note(event.id, [("argument", n) for n in event.arguments])
            self._note(event.id, [("expert", n) for n in event.people])

    def add(self, article: Article) -> None:
        self._note(article.id, article.links)
        self._note(article.id, [("expert", n) for n in article.authors])

    def _note(self, page: str, targets: list[tuple[str, int]]) -> None:
        for kind, number in targets:
            target = f"{kind}-{number + 1}"
            self.links[page].add(target)
            self.links[target].add(page)

    def pages(self) -> int:
        """How many pages entries have."""
        dossier = self.dossier
        return (
            dossier.size + len(dossier.arguments) + len(dossier.experts) + len(dossier.events))

    def check(self, name: str, root: Path, page_of) -> None:
        """Ends the run where a site is not as expected.

        `page_of` gives the path of an entry's page from its kind and id.
        """
        ids = [f"article-{n}" for n in range(1, self.dossier.size + 1)]
        ids += [e.id for e in self.dossier.arguments + self.dossier.experts + self.dossier.events]
        missing = [i for i in ids if not (root / page_of(kind(i), i)).is_file()]
        if missing or len(ids) != self.pages():
            raise SystemExit(f"{name}: no page for {missing[:3]} and {len(missing)} in all")
        for entry in random.Random(1).sample(ids, min(SAMPLE, len(ids))):
            text = (root / page_of(kind(entry), entry)).read_text()
            wanted = self.links.get(entry, set())
            found = set(re.findall(r'href="[^"]*?((?:article|argument|expert|event)-\d+)[./"]', text))
            if not wanted <= found:
                raise SystemExit(f"{name}: {entry} lacks links to {sorted(wanted - found)[:3]}")
            related = found & self._related(entry)
            if related != wanted:
                raise SystemExit(f"{name}: {entry} links to {sorted(related - wanted)[:3]}")

    def _related(self, entry: str) -> set[str]:
        """What is compared: articles and events to experts and arguments, and back."""
        if kind(entry) in ("article", "event"):
            return self.arguments_and_experts
        return self.articles_and_events


def kind(entry: str) -> str:
    return entry.rsplit("-", 1)[0]
