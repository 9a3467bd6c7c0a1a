"""What is made to grow: each case writes a dossier that holds n times one thing.

A case is a function from n to the files of a dossier, by their paths from its root. `@case(n)` lists it
with the least n that is measured; beside it stand 2n and 4n.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Files = dict[str, str | bytes]


@dataclass
class Case:
    name: str
    least: int
    make: Callable[[int], Files]
    places: int = 0
    """How many notes, passages, positions and moments each of the n has."""
    is_of_pairs: bool = False
    """Whether each of the n has them with each."""

    def count(self, n: int) -> int:
        return self.places * (n * n if self.is_of_pairs else n)


CASES: list[Case] = []


def case(least: int, places: int = 0, is_of_pairs: bool = False):
    def listed(make: Callable[[int], Files]):
        CASES.append(Case(make.__name__.replace("_", " "), least, make, places, is_of_pairs))
        return make
    return listed


def dossier(files: Files, settings: str = "") -> Files:
    return {"Content/dossier.yaml": "title: Growth\n" + settings, **files}


def entry(kind: str, name: str, front: str, body: str = "") -> Files:
    return {f"Content/{kind}/{name}.md": f"---\n{front.strip()}\n---\n{body}\n"}


def page(name: str, body: str = "", front: str = "") -> Files:
    return entry("pages", name, f"title: Page {name}\n{front}", body)


def article(name: str, body: str, front: str = "", text: str = "full") -> Files:
    return entry("articles", name, f"title: Article {name}\ntext: {text}\n{front}", body)


def argument(name: str, front: str = "") -> Files:
    return entry("arguments", name, f"claim: Claim {name}\n{front}")


def expert(name: str, called: str, front: str = "") -> Files:
    return entry("experts", name, f"name: {called}\n{front}")


def event(name: str, date: str, front: str = "") -> Files:
    return entry("events", name, f"title: Event {name}\ndate: \"{date}\"\n{front}")


def commentary(about: str, body: str, name: str = "notes") -> Files:
    return entry("commentary", name, f"about: {about}", body)


def joined(parts) -> Files:
    """The files of several entries."""
    return {path: text for part in parts for path, text in part.items()}


SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()


def word(number: int) -> str:
    """A word for each number, made of syllables."""
    text = SYLLABLES[number % 20]
    number //= 20
    while number:
        text += SYLLABLES[number % 20]
        number //= 20
    return text + "n"


def prose(count: int, start: int = 0, sentence: int = 12, paragraph: int = 5) -> str:
    """Paragraphs of so many words, no two sentences alike."""
    parts, seed = [], start * 7919 + 17
    for place in range(count):
        seed = (seed * 1103515245 + 12345) % 2**31
        text = word((seed >> 8) % 4000)
        is_first = place % sentence == 0
        parts.append(text.capitalize() if is_first else text)
        if place % sentence == sentence - 1:
            parts[-1] += "."
            if place // sentence % paragraph == paragraph - 1:
                parts[-1] += "\n\n"
    return " ".join(parts).replace("\n\n ", "\n\n")
