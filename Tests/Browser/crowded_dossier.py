"""Writes a dossier whose lists are long: 80 arguments, 500 moments, positions of 40 people on 60 claims, and
titles in scripts of every direction and width. Nothing here is random in a way that changes from run to run.
"""

import random
from pathlib import Path

ARGUMENTS, MOMENTS, PEOPLE, CLAIMS = 80, 500, 40, 60
STANCES = ["for", "against", "mixed", "conditional"]
RELATIONS = ["supports", "attacks", "undercuts", "contradicts", "contrary-to", "entails"]
WORDS = """harbour council river bridge winter letter market garden engine school treaty border signal paper
witness ledger anchor orchard lantern quarry station turbine archive parish meadow canal""".split()
VERBS = "opens closes pays breaks mends carries hides shows costs saves holds moves".split()

SETTINGS = """\
title: A crowded dossier
subtitle: What becomes of a page when there is much on it?
description: Invented, and long wherever a list can be long.
language: en
url: https://dossier.example/crowded/
editors:
  one: {name: Editor One}
questions:
"""

# A title, a text and its language: each begins with words that a note can quote.
LANGUAGES = {
    "ar": ("بيت كبير في المدينة القديمة", "كان البيت الكبير في المدينة القديمة قرب النهر. ثم جاء الشتاء وبقي الناس في بيوتهم."),
    "he": ("בית גדול בעיר העתיקה", "הבית הגדול עמד בעיר העתיקה ליד הנהר. אחר כך בא החורף והאנשים נשארו בבתיהם."),
    "ja": ("古い町の大きな家", "古い町の川のそばに大きな家があった。それから冬が来て、人々は家に残った。"),
    "zh": ("老城里的大房子", "老城的河边有一座大房子。后来冬天来了，人们留在家里。"),
    "ko": ("옛 도시의 큰 집", "옛 도시의 강가에 큰 집이 있었다. 그 뒤 겨울이 왔고 사람들은 집에 머물렀다."),
    "hi": ("पुराने शहर का बड़ा घर", "पुराने शहर में नदी के पास एक बड़ा घर था। फिर सर्दी आई और लोग अपने घरों में रहे।"),
}


class Crowd:
    def __init__(self, root):
        self.root = Path(root)
        self.random = random.Random(18)

    def file(self, path, text):
        place = self.root / "Content" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")

    def words(self, count):
        return " ".join(self.random.choice(WORDS) for _ in range(count))

    def claim(self):
        draw = self.random
        return (f"The {self.words(2)} {draw.choice(VERBS)} more than the {self.words(2)} "
                f"{draw.choice(VERBS)} for any {self.words(draw.randint(1, 4))}")

    def write(self):
        self.settings()
        for number in range(PEOPLE):
            self.person(number)
        for number in range(ARGUMENTS):
            self.argument(number)
        self.article()
        for language, (title, text) in LANGUAGES.items():
            self.foreign(language, title, text)
        # The rest of the moments are statements and what was published.
        for number in range(MOMENTS - 1 - self.statements()):
            self.event(number)

    def statements(self):
        """How many positions have a date: each is a moment."""
        return sum(len(self.holders(number)) // 2 for number in range(CLAIMS))

    def settings(self):
        text = SETTINGS
        for question in range(4):
            first = question * 20
            text += f"  - id: q{question}\n    text: Which of the {WORDS[question]}s was it?\n    groups:\n"
            for label, start in (("These", first), ("Those", first + 6)):
                names = ", ".join(f"a{number}" for number in range(start, start + 6))
                text += f"      - {{label: {label}, arguments: [{names}]}}\n"
        self.file("dossier.yaml", text + "start: [crowd, a0]\n")

    def person(self, number):
        role = f"roles: [{{title: Keeper of the {WORDS[number % len(WORDS)]}, from: {1980 + number % 30}}}]\n"
        names = ["Ada", "Benedikt", "Chrysanthemum", "Dov", "Eluned"]
        self.file(f"experts/p{number}.md", f"---\nname: {names[number % 5]} Surname{number}\n{role}---\n")

    def holders(self, number):
        draw = random.Random(1000 + number)
        return draw.sample(range(PEOPLE), 5 + number % 4)

    def argument(self, number):
        question = number // 20
        lines = [f"claim: {self.claim()}", f"short: {self.words(2).capitalize()} {number}", f"question: q{question}"]
        if number % 20:
            parent = question * 20 + (number % 20 - 1) // 3
            lines.append(f"{RELATIONS[number % 6]}: [{{argument: a{parent}, cite: crowd^p{number % 12}}}]")
        if number < CLAIMS:
            lines.append("positions:")
            for place, person in enumerate(self.holders(number)):
                said = f", said: {1900 + (number * 7 + person) % 120}-{1 + person % 12:02}" if place % 2 else ""
                cite = f"cite: crowd^p{(number + place) % 12}" if place % 3 else "basis: inferred"
                lines.append(f"  - {{expert: p{person}, stance: {STANCES[(number + place) % 4]}{said}, {cite}}}")
        self.file(f"arguments/a{number}.md", "---\n" + "\n".join(lines) + f"\n---\n{self.claim()}.\n")

    def article(self):
        text, notes = [], []
        for number in range(12):
            run = f"Passage number {number} speaks of {WORDS[number]} and {WORDS[number + 1]}"
            text.append(f"{run} {self.words(40)}.")
            notes.append(f"> [!passage] ^p{number}\n> {run}\n")
        self.file("articles/crowd.md", "---\ntitle: What the crowd wrote\npublished: 1999-05\ntext: full\n"
                  "authors: [p0]\n---\n" + "\n\n".join(text) + "\n")
        self.file("commentary/crowd.md", "---\nabout: crowd\nby: one\n---\n\n" + "\n".join(notes))

    def foreign(self, language, title, text):
        self.file(f"articles/in-{language}.md", f"---\ntitle: {title}\nlanguage: {language}\ntext: full\n---\n"
                  f"## {title}\n\n{text}\n\n*{title}*\n\n> {title}\n")
        anchor = text[:12] if language in ("ja", "zh") else " ".join(text.split()[:4])
        self.file(f"commentary/in-{language}.md",
                  f"---\nabout: in-{language}\nby: one\n---\n\n> [!comment] On the house ^house\n> {anchor}\n\nIt is big.\n")

    def event(self, number):
        year = 1900 + number * 120 // MOMENTS
        date = [f"{year}", f"{year}-0{1 + number % 9}", f"{year}-0{1 + number % 9}-1{number % 9}"][number % 3]
        self.file(f"events/e{number}.md",
                  f"---\ntitle: {self.words(3 + number % 4).capitalize()}\ndate: {date}\nplace: {WORDS[number % 20].capitalize()}\n"
                  f"people: [p{number % PEOPLE}]\nbears-on: [a{number % ARGUMENTS}]\nadded-by: one\n---\n")


def write(root):
    Crowd(root).write()


if __name__ == "__main__":
    import sys

    write(sys.argv[1])
