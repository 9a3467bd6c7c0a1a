"""An invented dossier, and queries drawn from its texts."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from pathlib import Path

from benchmark import ours
from benchmark.dossier import Dossier, vocabulary

# Makes articles of 1,200 words.
ARTICLE_BYTES = 8_560
# The commonest words, which nobody would look for, are in no query of several words.
COMMON = 100
WORDS_OF_A_QUERY = 3


@dataclass
class Query:
    text: str
    kind: str
    """From what part of its page the words were drawn: `body`, `title` or `note`."""
    page: str
    """The page that is right, from the site's root."""


class Corpus:
    def __init__(self, size: int, seed: int, queries: int):
        self.size = size
        self.dossier = Dossier(size, seed, ARTICLE_BYTES)
        self.random = random.Random(seed + 2)
        ranks = {word: rank for rank, word in enumerate(vocabulary())}
        self.rare = {word for word, rank in ranks.items() if rank >= COMMON}
        # Each second query is drawn from a body, the others from titles and notes in turn.
        kinds = [("body", "title", "body", "note")[n % 4] for n in range(queries)]
        numbers = self.random.sample(range(1, size + 1), min(queries, size))
        self.wanted = dict(zip(numbers, kinds))
        self.single_words = self._single_words(queries)
        self.queries: list[Query] = []
        self.words = 0
        self.text_bytes = 0

    def _single_words(self, count: int) -> list[str]:
        """Half as they come in the texts, the ten commonest among them; half each as likely."""
        words = vocabulary()
        weights = [1 / rank for rank in range(1, len(words) + 1)]
        common = self.random.choices(words, weights, k=count // 2 - 10)
        return words[:10] + common + self.random.sample(words, count - count // 2)

    def write(self, root: Path) -> None:
        """Writes the content, draws the queries and counts the texts' bytes."""
        ours.write(self.dossier, root)
        for number, article in enumerate(self.dossier.articles(), 1):
            ours.write_article(self.dossier, article, root)
            self.words += sum(len(paragraph.split()) for paragraph in article.paragraphs)
            if kind := self.wanted.get(number):
                self.queries.append(self._query(kind, article, root))
        self.text_bytes = sum(
            len(body_of(path)) for path in (root / "Content").rglob("*.md"))

    def _query(self, kind: str, article, root: Path) -> Query:
        note = body_of(root / "Content" / "commentary" / f"{article.id}.md")
        sentences = {
            "title": [article.title],
            "body": re.split(r"[.\n]", "\n".join(article.paragraphs)),
            "note": re.split(r"[.\n]", "\n".join(
                line for line in note.splitlines() if not line.startswith(">"))),
        }[kind]
        self.random.shuffle(sentences)
        for sentence in sentences:
            words = sorted(set(re.findall(r"[a-z]+", sentence.lower())) & self.rare)
            if len(words) >= WORDS_OF_A_QUERY or kind == "title":
                chosen = self.random.sample(words, min(WORDS_OF_A_QUERY, len(words)))
                return Query(" ".join(chosen), kind, f"articles/{article.id}.html")
        raise SystemExit(f"{article.id} has no sentence with {WORDS_OF_A_QUERY} rare words")


def body_of(path: Path) -> str:
    """A file's text without its front matter."""
    return path.read_text().split("---\n", 2)[2]
