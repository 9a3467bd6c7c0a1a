"""Writes a dossier that is hard to read well: an article of 200 notes, one of few, and one in Arabic.

Every word of the invented articles stands once, so that any run of words is an anchor. Nothing here is
random in a way that changes from run to run.
"""

import random
from itertools import product
from pathlib import Path

NOTES = 200
LATIN = ("b d f g k l m n p r s t v".split(), "a e i o u".split())
ARABIC = ("ب ت ث ج د ر س ف ق ك ل م ن ه".split(), "ا و ي".split())
KINDS = ["comment", "context", "question", "dispute", "correction"]


class Words:
    """Words that never come again."""

    def __init__(self, alphabet, seed):
        consonants, vowels = alphabet
        syllables = ["".join(pair) for pair in product(consonants, vowels)]
        self._words = ["".join(triple) for triple in product(syllables, repeat=3)]
        random.Random(seed).shuffle(self._words)
        self.random = random.Random(seed)

    def take(self, count):
        taken, self._words = self._words[:count], self._words[count:]
        return taken

    def sentences(self, count):
        """Words as a text has them: a full stop after each dozen or so."""
        words = self.take(count)
        for start in range(0, count, 13):
            words[start] = words[start].capitalize()
            end = min(start + 12, count - 1)
            words[end] += "."
        return words


class Article:
    """A body with its notes, written together."""

    def __init__(self, alphabet, seed):
        self.words = Words(alphabet, seed)
        self.blocks, self.notes, self.named, self.corrected = [], [], [], []
        self._note_words = Words(LATIN, seed + 1)
        self._length = random.Random(seed + 2)

    def paragraph(self, length, notes=0, after=""):
        words = self.words.sentences(length)
        self.blocks.append(" ".join(words) + after)
        self.note_words(words, notes)
        return words

    def note_words(self, words, count):
        """Notes on runs of four words, spread over the words; they overlap where there are many."""
        for index in range(count):
            start = index * max(0, len(words) - 4) // max(1, count)
            self.note(words[start:start + 4])

    def note(self, words, length=None, title=True, kind=None):
        number = len(self.notes) + 1
        if length is None:
            length = self._length.choice([12, 25, 25, 40, 40, 60, 90, 150])
        head = f"> [!{kind or KINDS[number % 4]}]"
        if title and number % 5:
            head += " " + " ".join(self._note_words.take(3 + number % 4)).capitalize()
        head += f" @{'one' if number % 3 else 'two'} {2025 + number % 2}-{1 + number % 11:02}-{1 + number % 27:02} ^n{number}"
        if length == 0:
            body = f"- marknote{number} one\n- two\n\n> A quotation of [a link](https://example.org/).\n\nThe end of it."
        else:
            body = f"Marknote{number} " + " ".join(self._note_words.sentences(length))
        self.notes.append(f"{head}\n> {' '.join(words)}\n\n{body}\n")

    def correction(self, words, said, date):
        name = f"c{len(self.corrected) + 1}"
        self.corrected.append((name, " ".join(words), said, date))
        head = f"> [!correction] Put right {name} @one {date} ^{name}"
        quotation = f"> {said}\n\n" if said else ""
        self.notes.append(f"{head}\n> {' '.join(words)}\n\n{quotation}A digest is never quite right.\n")

    def passage(self, words):
        name = f"p{len(self.named) + 1}"
        self.named.append(name)
        self.notes.append(f"> [!passage] ^{name}\n> {' '.join(words)}\n")
        return name

    @property
    def note_count(self):
        return len(self.notes) - len(self.named)

    @property
    def body(self):
        return "\n\n".join(self.blocks) + "\n"


def crowded():
    """Everything that makes notes hard to place, and 200 of them."""
    article = Article(LATIN, 1)
    words = article.words
    article.paragraph(70, notes=2)
    article.paragraph(8, notes=6)

    heading = words.take(6)
    article.blocks.append("## " + " ".join(heading).capitalize())
    article.note([heading[0].capitalize()] + heading[1:3])
    article.note(heading[2:6])

    article.paragraph(60, notes=24)
    overlapping = article.paragraph(60)
    for start, end in [(0, 30), (0, 30), (5, 25), (10, 40), (20, 24), (22, 50), (24, 26)]:
        article.note(overlapping[start:end])
    before, after = article.paragraph(50), article.paragraph(50)
    for length in (3, 6, 9):
        article.note(before[-length:] + after[:length])

    items = [words.sentences(18) for _ in range(6)]
    article.blocks.append("\n".join("- " + " ".join(item) for item in items))
    for item in items:
        article.note_words(item, 2)

    rows = [words.take(9) for _ in range(7)]
    lines = ["| {} {} {} | {} {} {} | {} {} {} |".format(*row) for row in rows]
    article.blocks.append("\n".join([lines[0], "|---|---|---|"] + lines[1:]))
    for row in rows:
        article.note(row[0:3])
        article.note(row[6:9])

    quoted = words.sentences(40)
    article.blocks.append("> " + " ".join(quoted))
    article.note_words(quoted, 4)

    footnotes = [words.sentences(16) for _ in range(3)]
    article.paragraph(40, notes=1, after="[^1][^2][^3]")

    for part in range(9):
        title = words.take(4)
        article.blocks.append("## " + " ".join(title).capitalize())
        for index in range(6):
            article.paragraph([90, 45, 120, 20, 70, 55][index], notes=[3, 2, 4, 1, 0, 3][index])
    named = article.paragraph(60)
    for start in range(0, 60, 10):
        article.passage(named[start:start + 6])
    article.note(article.paragraph(30)[3:9], length=0)
    last = article.paragraph(200)
    for number, footnote in enumerate(footnotes, 1):
        article.blocks.append(f"[^{number}]: {' '.join(footnote)}")
        article.note_words(footnote, 1)
    article.note_words(last, NOTES - article.note_count)
    return article


def calm():
    article = Article(LATIN, 3)
    for index in range(12):
        article.paragraph(80, notes=1 if index % 3 == 0 else 0)
    words = article.paragraph(40)
    article.correction(words[3:9], "quite other words", "2026-03-04")
    article.correction(words[20:26], None, "2026-05-06")
    return article


def arabic():
    article = Article(ARABIC, 5)
    for index in range(8):
        article.paragraph(60, notes=index % 3)
    return article


def write(root: Path, language="en"):
    """Writes `Content/` into a folder; returns the crowded article."""
    articles = {"crowded": crowded(), "calm": calm(), "arabic": arabic()}

    def file(path, text):
        place = root / "Content" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")

    file("dossier.yaml", f"""title: Many notes
language: {language}
url: https://dossier.example/
editors:
  one: {{name: Editor One}}
  two: {{name: Editor Two}}
""")
    for name, article in articles.items():
        tag = "ar" if name == "arabic" else "en"
        title = "بيت كبير في المدينة" if name == "arabic" else f"The {name} article"
        file(f"articles/{name}.md",
             f"---\ntitle: {title}\ntext: full\nlanguage: {tag}\n---\n{article.body}")
        file(f"commentary/{name}.md",
             f"---\nabout: {name}\nby: one\n---\n\nWords on the whole of it.\n\n" + "\n".join(article.notes))
    cites = "\n".join(
        f"  - {{expert: ada, stance: {stance}, said: 2016-11, cite: crowded^p{number}}}"
        for number, stance in enumerate(["for", "against", "mixed", "conditional", "for"], 1))
    file("experts/ada.md", "---\nname: Ada Ames\n---\n")
    file("arguments/claim.md", f"---\nclaim: Much can be said in a margin\nshort: Margins hold much\npositions:\n{cites}\n---\n")
    file("commentary/claim.md", """---
about: claim
by: two
---

> [!correction] Who said it first @two 2026-07-08 ^first

> Eve Earl

The position was given to another.
""")
    file("events/event.md", "---\ntitle: A thing happened\ndate: 2016-11\nsources: [{cite: crowded^p2}]\n---\n")
    return articles["crowded"]


if __name__ == "__main__":
    import sys

    article = write(Path(sys.argv[1]), *sys.argv[2:3])
    print(article.note_count, "notes,", len(article.blocks), "blocks")
