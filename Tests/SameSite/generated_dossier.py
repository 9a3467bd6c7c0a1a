"""Writes an invented dossier that has something of everything: each kind of text with and without its
original, editions of each kind, scripts that run from right to left, twenty notes an article, and more
moments than a timeline has parts for. The same for every run: what is random has a fixed seed.
"""

import random
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "Benchmarks"))

from benchmark.dossier import Writer, emphasised  # noqa: E402

ARTICLES = 60
NOTES = 20
PASSAGES = 3
EVENTS = 1_900
EXPERTS = 20
ARGUMENTS = 30
POSITIONS = 8
SEED = 20261128

KINDS = ["comment", "context", "question", "dispute", "correction"]
EDITORS = ["one", "two"]
LETTERS = "abcdefghijklmnoprstuvwz"
ALPHABETS = {
    "ar": str.maketrans(LETTERS, "ابتثجحخدذرزسشصضطعغفقكلم"),
    "he": str.maketrans(LETTERS, "אבגדהוזחטיכלמנסעפצקרשתף"),
}
RELATIONS = ["supports", "attacks", "undercuts", "contradicts", "contrary-to", "entails"]
STANCES = ["for", "against", "mixed", "conditional"]

SETTINGS = """\
title: Something of everything
subtitle: Invented
language: en
url: https://dossier.example/everything/
licence: CC BY 4.0
editors:
  one: {name: Editor One, role: First, url: "https://dossier.example/one"}
  two: {name: Editor Two}
questions:
  - id: which
    text: Which is it?
    groups:
      - {label: These, arguments: [argument-0, argument-1, argument-2]}
      - {label: Those, arguments: [argument-3, argument-4]}
  - {id: when, text: When was it?}
start: [article-0, argument-0]
navigation:
  - {label: About, to: about}
  - {label: Elsewhere, to: "https://dossier.example/"}
theme: {accent: "#2f4b7c"}
"""


class Generator:
    def __init__(self, root):
        self.root = root
        self.writer = Writer(SEED)
        self.random = random.Random(SEED + 1)
        self.sources = {}
        """The paragraphs of each article's source, by its number."""

    def write(self):
        self._file("Content/dossier.yaml", SETTINGS)
        self._file("Content/pages/about.md", matter(title="About") + "See [[article-0^n0]] and [[argument-1]].\n")
        self._file("Content/pages/later.md", matter(title="Later", status="draft") + "Nobody reads this yet.\n")
        self._file("Content/assets/table.txt", "One\tTwo\n")
        for number in range(EXPERTS):
            self._expert(number)
        for number in range(ARTICLES):
            self._article(number)
        for number in range(ARGUMENTS):
            self._argument(number)
        for number in range(EVENTS):
            self._event(number)

    def _file(self, path, text):
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")

    # Articles

    def _article(self, number):
        """Ten ways of having a text, six times each."""
        write = [
            self._full, self._abridged, self._digest, self._reprinted_digest, self._excerpt,
            self._arabic, self._hebrew, self._excerpt_in_markdown, self._updated, self._digest_alone,
        ][number % 10]
        write(number)

    def _full(self, number):
        self.sources[number] = paragraphs = self._paragraphs()
        self._written(number, "full", paragraphs)

    def _abridged(self, number):
        self.sources[number] = paragraphs = self._edited(self.sources[number - 1])
        self._written(number, "full", paragraphs, **edition("abridged", number - 1))

    def _updated(self, number):
        self.sources[number] = paragraphs = self._edited(self.sources[number - 7]) + self._paragraphs(2)
        self._written(number, "full", paragraphs, **edition("update", number - 7))

    def _digest(self, number):
        self.sources[number] = paragraphs = self._paragraphs()
        self._original(number, paragraphs, "txt")
        self._written(number, "digest", self._digested(paragraphs), quoted_at_most="90%")

    def _reprinted_digest(self, number):
        self.sources[number] = paragraphs = self._edited(self.sources[number - 1])
        self._original(number, paragraphs, "md")
        self._written(number, "digest", self._digested(paragraphs), **edition("reprint", number - 1))

    def _digest_alone(self, number):
        self._written(number, "digest", self._digested(self._paragraphs()))

    def _excerpt(self, number, ending="txt"):
        self.sources[number] = paragraphs = self._paragraphs()
        self._original(number, paragraphs, ending)
        self._written(number, "excerpt", paragraphs)

    def _excerpt_in_markdown(self, number):
        self._excerpt(number, "md")

    def _arabic(self, number):
        self.sources[number] = self._paragraphs()
        paragraphs = [written_in("ar", text) for text in self.sources[number]]
        self._written(number, "full", paragraphs, language="ar")

    def _hebrew(self, number):
        paragraphs = [written_in("he", text) for text in self._edited(self.sources[number - 1])]
        self._written(number, "full", paragraphs, language="he", **edition("translation", number - 1))

    def _paragraphs(self, count=9):
        return [self.writer.paragraph(5) for _ in range(count)]

    def _edited(self, paragraphs):
        """The paragraphs with one cut, two exchanged, and some words of the others changed."""
        kept = list(paragraphs)
        del kept[self.random.randrange(len(kept))]
        kept[1], kept[-2] = kept[-2], kept[1]
        for index in range(0, len(kept), 2):
            words = kept[index].split()
            for place in self.random.sample(range(len(words)), 4):
                words[place] = self.writer.draw(1)[0]
            kept[index] = " ".join(words)
        return kept

    def _digested(self, paragraphs):
        """Each paragraph told in other words, with three quotations from it."""
        return [
            " ".join(
                f"{self.writer.title()}: “{run}”, {' '.join(self.writer.draw(5))}."
                for run in runs([text])[:9:3])
            for text in paragraphs
        ]

    def _original(self, number, paragraphs, ending):
        self._file(f"Originals/article-{number}.{ending}", "\n\n".join(paragraphs) + "\n")

    def _written(self, number, text, paragraphs, language="en", **fields):
        expert = f"expert-{number % EXPERTS}"
        head = matter(
            title=self.writer.title(), subtitle=self.writer.title(), publisher="The Press",
            published=self._day(), accessed="2026-11-20", url=f"https://press.example/{number}",
            archived=f"https://archive.example/{number}", language=language, text=text, genre="report",
            rights="All rights reserved", topics=f"[topic-{number % 7}]", was=f"[old-{number}]",
            authors=f"[{expert}, {{name: Guest {number}}}]", **fields)
        body = "" if text == "excerpt" else self._body(number, paragraphs, language)
        self._file(f"Content/articles/article-{number}.md", head + body)
        self._commentary(number, paragraphs, language)

    def _body(self, number, paragraphs, language):
        blocks = []
        for index, paragraph in enumerate(paragraphs):
            if index % 3 == 0:
                blocks.append("## " + written_in(language, self.writer.title()))
            sentence, dot, rest = paragraph.partition(". ")
            is_plain = index % 4 or len(sentence.split()) < 8 or "“" in sentence
            blocks.append(paragraph if is_plain else emphasised(sentence) + dot + rest)
        links = f"[[expert-{number % EXPERTS}]], [[argument-{number % ARGUMENTS}|an argument]], [[event-{number}]]"
        blocks.append(f"See {links} and Person{(number + 1) % EXPERTS} Surname{(number + 1) % EXPERTS}.[^1]")
        blocks.append(f"- {self.writer.title()}\n- {self.writer.title()}")
        blocks.append(f"| {self.writer.title()} | x |\n|---|---|\n| {self.writer.title()} | y |")
        blocks.append(f"[^1]: {self.writer.title()}")
        return "\n\n".join(blocks) + "\n"

    def _commentary(self, number, paragraphs, language):
        anchors = runs(paragraphs)
        chosen = self.random.sample(range(len(anchors)), NOTES + PASSAGES)
        notes = [self._note(index, anchors[place]) for index, place in enumerate(chosen[:NOTES])]
        notes += [
            f"> [!passage] ^p{index}\n> {anchors[place]}\n" for index, place in enumerate(chosen[NOTES:])]
        head = matter(about=f"article/article-{number}", by="one", date="2026-11-20")
        self._file(
            f"Content/commentary/article-{number}.md",
            f"{head}{self.writer.paragraph(2)}\n\n" + "\n".join(notes))

    def _note(self, index, anchor):
        kind = KINDS[index % 5]
        title = f" {self.writer.title()}" if index % 4 else ""
        said = f" @{EDITORS[index % 2]} 2025-{1 + index % 12:02}-{1 + index:02}"
        if index % 7 == 6:
            words = anchor.split()
            anchor = f"{' '.join(words[:3])} […] {words[-1]}"
        before = f"> {self.writer.title()}\n\n" if kind == "correction" else ""
        return f"> [!{kind}]{title}{said} ^n{index}\n> {anchor}\n\n{before}{self.writer.paragraph(2)}\n"

    # All else

    def _expert(self, number):
        kind = ["expert", "expert", "actor", "organisation"][number % 4]
        roles = f"[{{title: Director, organisation: The Centre, from: {1990 + number}, to: {2000 + number}-06}}]"
        head = matter(
            name=f"Person{number} Surname{number}", honorific="Dr", aliases=f"[P. Surname{number}]", type=kind,
            roles=roles, links=f'{{Home page: "https://person.example/{number}"}}', topics=f"[topic-{number % 7}]")
        self._file(f"Content/experts/expert-{number}.md", head + self.writer.paragraph(2) + "\n")

    def _argument(self, number):
        fields = {"question": ["which", "when"][number % 2]}
        for relation in self.random.sample(RELATIONS, min(number, 2)):
            to = self.random.randrange(number)
            fields[relation] = f"[{{argument: argument-{to}, because: {self.writer.title()}, cite: {self._cite()}}}]"
        positions = "\n".join(self._position(index) for index in range(POSITIONS))
        head = matter(
            claim=self.writer.title(), short=f"Claim {number}", topics=f"[topic-{number % 7}]",
            positions="\n" + positions, **fields)
        self._file(f"Content/arguments/argument-{number}.md", head + self.writer.paragraph(3) + "\n")

    def _position(self, index):
        expert, via = self.random.sample(range(EXPERTS), 2)
        ending = ["basis: inferred", f"basis: quoted, cite: {self._cite()}",
                  f"via: expert-{via}, cite: [{self._cite()}, {self._cite()}]"][index % 3]
        return f"  - {{expert: expert-{expert}, stance: {STANCES[index % 4]}, said: {self._day()}, {ending}}}"

    def _cite(self):
        article = self.random.randrange(ARTICLES)
        return f"article-{article}^{self.random.choice(['n0', 'n4', 'p0', 'p1', 'p2'])}"

    def _event(self, number):
        year, month = self.random.randint(1950, 2025), self.random.randint(1, 12)
        day = self._day()
        date = [
            day, day, f"{year}-{month:02}", str(year), f"{year}~", f"{year}?", f"{year}/{year + 3}", f"{year}/..",
            f"{year // 10}X", f"{day}T09:30:00+02:00", f'"[{year},{year + 2}]"', f"-{year - 1900:04}", f"{year}-2{number % 4 + 1}",
        ][number % 13]
        fields = {"added-by": EDITORS[number % 2]}
        if number % 8 == 0:
            fields = {"sources": f"[{{cite: {self._cite()}, date: {self._day()}}}, {self._cite()}]"}
        head = matter(
            title=self.writer.title(), date=date, place=f"Place {number % 40}", topics=f"[topic-{number % 7}]",
            people=f"[expert-{number % EXPERTS}]", bears_on=f"[argument-{number % ARGUMENTS}]", **fields)
        self._file(f"Content/events/event-{number}.md", head + self.writer.sentence() + "\n")

    def _day(self):
        draw = self.random
        return f"{draw.randint(1990, 2025)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"


def matter(**fields):
    lines = [f"{key.replace('_', '-')}: {value}" for key, value in fields.items()]
    return "---\n" + "\n".join(lines) + "\n---\n"


def written_in(language, text):
    return text.lower().translate(ALPHABETS[language]) if language in ALPHABETS else text


def edition(kind, number):
    return {"edition": kind, "edition-of": f"article-{number}"}


def runs(paragraphs):
    """Every run of six words that overlaps no other, with what stands between quotation marks alone where
    there are any."""
    found = []
    for paragraph in paragraphs:
        texts = re.findall("“(.*?)”", paragraph) or re.split(r"(?<=\.) ", paragraph)
        for text in texts:
            words = text.rstrip(".").split()
            found += [" ".join(words[at:at + 6]) for at in range(0, len(words) - 5, 6)]
    return found


def write(root):
    """Writes `Content/` and `Originals/` into a folder."""
    Generator(Path(root)).write()


if __name__ == "__main__":
    write(sys.argv[1])
