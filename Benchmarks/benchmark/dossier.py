"""An invented dossier, the same for every seed: what both generators are given to write."""

from __future__ import annotations

import itertools
import random
import re
from dataclasses import dataclass

VOCABULARY = 30_000
ARTICLE_BYTES = 8_000
NOTES = 3
SYLLABLES = [
    consonant + vowel
    for consonant in "b c d f g h j k l m n p r s t v w z br cr dr gr pl pr st tr".split()
    for vowel in "a e i o u ai ea ou".split()
]


def vocabulary(size: int = VOCABULARY) -> list[str]:
    """Words of two to four syllables, shorter ones first, each once."""
    words: list[str] = []
    generator = random.Random(1)
    seen: set[str] = set()
    while len(words) < size:
        length = 1 + min(3, 1 + len(words) // 4_000)
        word = "".join(generator.choices(SYLLABLES, k=length))
        if word not in seen:
            seen.add(word)
            words.append(word)
    return words


class Writer:
    """Draws words by Zipf's law: the n-th word is drawn in proportion to 1/n."""

    def __init__(self, seed: int):
        self.random = random.Random(seed)
        self.words = vocabulary()
        self.weights = list(itertools.accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))

    def draw(self, count: int) -> list[str]:
        return self.random.choices(self.words, cum_weights=self.weights, k=count)

    def sentence(self) -> str:
        words = self.draw(self.random.randint(8, 24))
        return " ".join(words).capitalize() + "."

    def title(self) -> str:
        return " ".join(self.draw(6)).capitalize()

    def paragraph(self, sentences: int) -> str:
        return " ".join(self.sentence() for _ in range(sentences))


@dataclass
class Article:
    """One article; `{}` in its paragraphs are links, in the order of `links`."""

    id: str
    title: str
    date: str
    authors: list[int]
    links: list[tuple[str, int]]
    paragraphs: list[str]
    anchors: list[str]


@dataclass
class Event:
    id: str
    title: str
    date: str
    people: list[int]
    arguments: list[int]
    body: str


@dataclass
class Entry:
    """An argument or an expert."""

    id: str
    name: str
    body: str


class Dossier:
    """N articles, N/10 arguments, N/20 experts, N/5 events; a number of notes an article."""

    def __init__(
        self, articles: int, seed: int = 20261121, article_bytes: int = ARTICLE_BYTES,
        notes: int = NOTES,
    ):
        self.size = articles
        self.notes = notes
        self.article_bytes = article_bytes
        self.writer = Writer(seed)
        # Notes are for one of the two alone, so their words must not shift the others.
        self.note_writer = Writer(seed + 1)
        writer = self.writer
        self.arguments = [
            Entry(f"argument-{n}", writer.title(), writer.paragraph(3))
            for n in range(1, max(1, articles // 10) + 1)
        ]
        self.experts = [
            Entry(f"expert-{n}", f"Person{n} Surname{n}", writer.paragraph(2))
            for n in range(1, max(1, articles // 20) + 1)
        ]
        self.events = [self._event(n) for n in range(1, max(1, articles // 5) + 1)]

    def _date(self) -> str:
        draw = self.writer.random
        return f"{draw.randint(1990, 2025)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"

    def _some(self, entries: list, count: int) -> list[int]:
        return self.writer.random.sample(range(len(entries)), min(count, len(entries)))

    def _event(self, number: int) -> Event:
        return Event(
            f"event-{number}", self.writer.title(), self._date(), self._some(self.experts, 1),
            self._some(self.arguments, 2), self.writer.paragraph(2))

    def note(self) -> str:
        return self.note_writer.paragraph(2)

    def articles(self):
        """The articles one by one: there is no list of them."""
        for number in range(1, self.size + 1):
            yield self._article(number)

    def _article(self, number: int) -> Article:
        links = [("argument", n) for n in self._some(self.arguments, 3)]
        links += [("expert", n) for n in self._some(self.experts, 2)]
        paragraphs: list[str] = []
        anchors: list[str] = []
        length = 0
        while length < self.article_bytes:
            paragraph = self._paragraph(len(paragraphs), links, anchors)
            paragraphs.append(paragraph)
            length += len(paragraph) + 2
        return Article(
            f"article-{number}", self.writer.title(), self._date(), self._some(self.experts, 1),
            links, paragraphs, self._anchors(paragraphs, anchors))

    def _anchors(self, paragraphs: list[str], first: list[str]) -> list[str]:
        """As many runs of words as there are to be notes: some chosen ones, then others of six."""
        if self.notes <= len(first):
            return first[: self.notes]
        runs = [
            " ".join(words[start : start + 6])
            for paragraph in paragraphs if not paragraph.startswith(("#", "- "))
            for sentence in re.split(r"(?<=\.) ", paragraph) if "{}" not in sentence
            for words in [re.sub(r"[*.]", "", sentence).split()]
            for start in range(0, len(words) - 5, 6)
        ]
        others = [run for run in runs if not any(run in anchor for anchor in first)]
        return first + others[: self.notes - len(first)]

    def _paragraph(self, index: int, links: list, anchors: list[str]) -> str:
        writer = self.writer
        if index % 5 == 0:
            return "## " + writer.title()
        if index == 6:
            return "\n".join("- " + writer.sentence() for _ in range(4))
        sentences = [writer.sentence() for _ in range(5)]
        if index in (1, 3, 8):
            anchors.append(" ".join(sentences[2].split()[:8]).rstrip("."))
        mixed = [emphasised(sentences[0]), *sentences[1:]]
        if index in (1, 2, 3, 4, 7)[: len(links)]:
            mixed.insert(2, "See {} there.")
        return " ".join(mixed)


def emphasised(sentence: str) -> str:
    """The sentence with its third word strong and its fifth emphasised."""
    words = sentence.split(" ")
    words[2] = f"**{words[2]}**"
    words[4] = f"*{words[4]}*"
    return " ".join(words)
