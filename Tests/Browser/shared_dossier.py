"""Writes the dossier that most browser tests share: small, and with a page of each kind in it.

Two towns quarrel over a harbour, in one article that is published whole, in a shortened edition of it
and in a digest of another. What the tests count on is written here and nowhere else.
"""

import re
from pathlib import Path

# Of each paragraph of the article: its sentences.
PARAGRAPHS = [
    ["The two towns on the sound have had a harbour each for as long as anybody can remember",
     "Since the spring of that year their councils have talked of building one in common",
     "Three reasons speak for it and each of them was heard before in other words"],
    ["The dredging of two channels costs more than both towns take in dues from ships",
     "Engineers who measured the silt found that it returns within eleven months of each digging"],
    ["Sanctions against foreign ferries have emptied the quays on the northern shore",
     "No captain will pay twice for a berth where he cannot land his passengers"],
    ["A treaty of the last century gave each council a sphere of influence over its own water",
     "Lawyers doubt that it was ever meant to last longer than the war that made it necessary"],
    ["Fishermen of both shores sell to the same three buyers at the same hour of the morning",
     "What they lose by waiting for the tide would pay for a mole within a decade"],
    ["The opponents answer that one harbour would belong to whoever sends the larger ships",
     "They recall how the ferry line was shared and how soon its offices moved across the water"],
    ["Pilots warn of the current off the point where the common mole is planned",
     "Their guild has lost four boats there and keeps a list of the names on its wall"],
    ["Nobody has asked the islanders whose mail and bread would come by another way",
     "A petition of theirs lay unopened in the town hall through most of the summer"],
    ["The provincial engineer proposes to begin with a small basin and to see what it does",
     "His sketch shows room for nine boats and a shed with a stove for those who wait"],
    ["Insurance for vessels in a common basin would be cheaper by a fifth according to the brokers",
     "The brokers have not said for how many winters they would hold to that figure"],
    ["Money for the mole is promised by the province as long as both councils ask for it together",
     "If either withdraws before the first stone is laid the promise ends on the same day"],
    ["In the end the quarrel is less about stones than about who may call the place his own",
     "A harbour says the oldest of the pilots belongs to the wind and to those who arrive"],
]
# The paragraphs that the shortened edition keeps: those of which little is cited, since what is known of
# words in another edition stands beside them unfolded.
KEPT = [0, 4, 7, 9, 11]
# Of each claim: its id, its short form, its topics, whom it sets against whom, and who holds it how. A
# position with no place in the article is inferred.
CLAIMS = [
    ("one-harbour", "One harbour for both", ["Harbours"], {},
     [("ida-holm", "for", 0), ("per-lund", "against", 5), ("ana-reis", "mixed", 8)]),
    ("dredging-costs", "Dredging costs too much", ["Money", "Silt"], {"supports": "one-harbour"},
     [("ida-holm", "for", 3), ("otto-brandt", "for", 4)]),
    ("silt-returns", "The silt returns", ["Silt"], {"supports": "dredging-costs"},
     [("otto-brandt", "for", 4), ("mara-quist", "conditional", 3)]),
    ("sanctions-bite", "Sanctions have emptied the quays", ["Sanctions"], {"supports": "one-harbour"},
     [("ida-holm", "for", 5), ("jon-vale", "for", 6)]),
    ("treaty-lapsed", "The treaty has lapsed", ["Law"], {"supports": "one-harbour"},
     [("ana-reis", "for", 8), ("harbour-board", "against", 7)]),
    ("treaty-holds", "The treaty holds", ["Law"], {"contradicts": "treaty-lapsed"},
     [("harbour-board", "for", 7), ("per-lund", "for", 7)]),
    ("larger-ships-rule", "Larger ships would rule", ["Power"], {"attacks": "one-harbour"},
     [("per-lund", "for", 11), ("harbour-board", "for", 12)]),
    ("ferry-precedent", "So it went with the ferry", ["Power", "Ferries"], {"supports": "larger-ships-rule"},
     [("per-lund", "for", 12), ("jon-vale", "mixed", 12)]),
    ("basin-first", "Begin with a basin", ["Harbours"], {"attacks": "larger-ships-rule"},
     [("otto-brandt", "for", 17), ("ana-reis", "for", 18), ("ida-holm", "conditional", 17)]),
    ("current-kills", "The current is deadly", ["Pilots"], {"attacks": "one-harbour"},
     [("mara-quist", "for", 13), ("jon-vale", "for", 14)]),
    ("mole-tames-it", "The mole would tame it", ["Pilots"], {"undercuts": "current-kills"},
     [("otto-brandt", "for", 9), ("mara-quist", "against", 13)]),
    ("islanders-unasked", "Nobody asked the islanders", ["Islands"], {"undercuts": "one-harbour"},
     [("ana-reis", "for", 15), ("jon-vale", "against", 15)]),
    ("insurance-cheaper", "Insurance would be cheaper", ["Money"], {"supports": "one-harbour"},
     [("ida-holm", "for", 19), ("per-lund", "against", None), ("harbour-board", "mixed", 19)]),
    ("province-pays", "The province pays", ["Money"], {"supports": "dredging-costs"},
     [("ana-reis", "for", 21), ("mara-quist", "for", 22)]),
]
PEOPLE = {
    "ida-holm": ("Ida Holm", "Mayor of the southern town", "expert"),
    "per-lund": ("Per Lund", "Mayor of the northern town", "expert"),
    "ana-reis": ("Ana Reis", "Lawyer", "expert"),
    "otto-brandt": ("Otto Brandt", "Provincial engineer", "expert"),
    "mara-quist": ("Mara Quist", "Pilot", "expert"),
    "jon-vale": ("Jon Vale", "Ferryman", "expert"),
    "harbour-board": ("The Harbour Board", None, "organisation"),
    "courier": ("The Sound Courier", None, "organisation"),
}
# Of each event: its date, its title, who is named, what it bears on and the topics.
EVENTS = {
    "treaty": ("1907-06-12", "The treaty of the sound is signed", ["harbour-board"], "treaty-lapsed", "Law"),
    "ferry-shared": ("1931", "The ferry line is shared", ["jon-vale"], "ferry-precedent", "Ferries"),
    "boats-lost": ("1952-11-03", "Four boats are lost off the point", ["mara-quist"], "current-kills", "Pilots"),
    "channel-dug": ("1988-04/1988-09", "The southern channel is dug", ["otto-brandt"], "dredging-costs", "Silt"),
    "silt-measured": ("1989-08", "The silt is measured", ["otto-brandt"], "silt-returns", "Silt"),
    "sanctions-begin": ("2014-03-17", "Sanctions against foreign ferries begin", ["per-lund"], "sanctions-bite", "Sanctions"),
    "quays-empty": ("2014~", "The northern quays are empty", ["per-lund", "jon-vale"], "sanctions-bite", "Sanctions"),
    "talks-open": ("2016-05-02", "The councils begin to talk", ["ida-holm", "per-lund"], "one-harbour", "Harbours"),
    "petition": ("2016-07", "The islanders send a petition", ["ana-reis"], "islanders-unasked", "Islands"),
    "sketch-shown": ("2016-10-09", "The engineer shows his sketch", ["otto-brandt"], "basin-first", "Harbours"),
    "promise": ("2016-12-01", "The province promises money", ["ana-reis"], "province-pays", "Money"),
    "vote": ("2017-02-14/2017-02-16", "Both councils vote", ["ida-holm", "per-lund"], "one-harbour", "Harbours"),
}
SENTENCES = [sentence for paragraph in PARAGRAPHS for sentence in paragraph]
# One page of each kind; of entries the longest.
KINDS = (
    "404.html", "commentary-by-editor.html", "commentary-by-entry.html", "commentary-by-kind.html", "commentary.html",
    "corrections.html", "index.html", "positions.html", "search.html", "sources.html", "timeline.html",
    "arguments/index.html", "arguments/one-harbour.html", "articles/index.html", "articles/harbour.html",
    "articles/harbour-short-compared.html", "events/index.html", "events/vote.html", "experts/index.html",
    "experts/ida-holm.html", "pages/index.html", "pages/method.html", "timeline/person-ida-holm.html", "topics/index.html",
    "topics/harbours.html",
)
ARTICLES = ("harbour", "harbour-short", "report")
QUESTIONS = [("shared", "Should the two towns share a harbour?", CLAIMS[:6]),
             ("feared", "What is to be feared of it?", CLAIMS[6:12]),
             ("paid", "Who is to pay for it?", CLAIMS[12:])]


def words(sentence, first=0, count=7):
    """A run of a sentence's words: what notes quote and, by its first ones, all that cites the sentence."""
    return " ".join(SENTENCES[sentence].split()[first:first + count])


def body(paragraphs):
    """The text of some of the article's paragraphs."""
    blocks = [" ".join(sentence + "." for sentence in PARAGRAPHS[number]) for number in paragraphs]
    blocks[0] += " So says [[jon-vale|the ferryman]], and [[sanctions-bite|many say it with him]]."
    return "\n\n".join(blocks) + "\n"


def count_of(text):
    """How many words a text has."""
    return len(re.sub(r"\[\[[^|\]]*\|", "", text).split())


def settings():
    questions = "".join(
        f"  - id: {name}\n    text: {text}\n    groups:\n"
        f"      - {{label: What is said, arguments: [{', '.join(claim[0] for claim in claims)}]}}\n"
        for name, text, claims in QUESTIONS)
    return f"""title: The sound
subtitle: One harbour or two?
description: A quarrel over a harbour, with a page of each kind.
language: en
licence: CC BY 4.0
editors:
  ed: {{name: Ed Aylmer}}
  flo: {{name: Flo Byrne}}
questions:
{questions}start: [harbour, report, one-harbour]
navigation: [{{label: About, to: about}}]
"""


def argument(claim):
    name, short, topics, relations, positions = claim
    question = next(question for question, _, claims in QUESTIONS if claim in claims)
    lines = [f"claim: {short}, or so it is said in the towns on the sound.", f"short: {short}",
             f"question: {question}", f"topics: [{', '.join(topics)}]"]
    for kind, other in relations.items():
        # Every third is the editors' inference, and quotes nothing.
        inferred = CLAIMS.index(claim) % 3 == 2
        lines.append(f"{kind}:\n  - argument: {other}\n    because: The one bears on the other.")
        if not inferred:
            lines.append(f'    cite: {{in: harbour, quote: "{words(positions[0][2])}"}}')
    lines.append("positions:")
    for number, (expert, stance, sentence) in enumerate(positions):
        held = "basis: inferred" if sentence is None else (
            f'cite: {{in: harbour, quote: "{words(sentence)}"}}')
        lines.append(f"  - {{expert: {expert}, stance: {stance}, said: 201{6 + number % 2}-0{1 + number}, {held}}}")
    matter = "\n".join(lines)
    return f"---\n{matter}\n---\n\nThe claim is made for [[harbour|the article]] alone. See [[{positions[0][0]}]].\n"


def expert(name):
    title, role, kind = PEOPLE[name]
    lines = [f"name: {title}", f"type: {kind}", "topics: [Harbours]"]
    if role:
        lines.append(f"roles: [{{title: {role}, from: 2010}}]")
    return "---\n" + "\n".join(lines) + f"\n---\n\n{title} is named in [[harbour]].\n"


def event(name):
    date, title, people, bears_on, topic = EVENTS[name]
    source = f'{{in: harbour, quote: "{words(6)}"}}'
    return (f"---\ntitle: {title}\ndate: {date}\nadded-by: ed\npeople: [{', '.join(people)}]\n"
            f"bears-on: [{bears_on}]\ntopics: [{topic}]\nsources: [{{cite: {source}}}]\n---\n\n"
            f"It is told in [[harbour|an article]], and of [[{people[0]}]] alone.\n")


NOTES = f"""---
about: harbour
by: ed
date: 2026-11-20
---

The article was read in both towns.

> [!comment] The first stone ^each
> {words(22, 2, 5)}

Whether *each* channel was ever dredged is unknown. See [[dredging-costs]] and [[channel-dug|the year of the digging]].

> [!context] Which money ^spring
> {words(21, 0, 5)}

That of spring 2016, by the minutes of [[talks-open|the first talk]].

> [!question] By whom ^measured
> {words(4, 0, 4)}

The engineers are not named, and [[otto-brandt]] is but one of them.

> [!dispute] Not emptied ^emptied @flo
> {words(5, 2, 6)}

The list of berths for that year tells of nine ships a week, which is fewer than before and more than none. It was
kept by the harbour master, whose figures nobody has doubted in forty years, and it was printed in a newspaper.

> [!correction] The number of boats @flo 2026-11-22 ^boats
> {words(14, 2, 5)}

> Their guild has lost five boats

There were four.

> [!comment] Over its own water ^sphere
> {words(7, 8, 7)}

A term of the law of nations.

> [!comment]
> {words(23, 0, 8)}

A saying that is older than he.

> [!passage] ^named
> {words(18, 0, 6)}
"""

FILES = {
    "dossier.yaml": settings(),
    "articles/harbour.md": f"""---
title: Three reasons for one harbour
subtitle: And what is said against them
authors: [ida-holm]
publisher: The Sound Courier
published: 2016-11-05
url: https://courier.example/harbour
language: en
genre: Opinion
text: full
topics: [Harbours, Sanctions]
---

{body(range(len(PARAGRAPHS)))}""",
    "articles/harbour-short.md": f"""---
title: Three reasons for one harbour
publisher: The Digest
published: 2017-01
language: en
text: full
edition-of: harbour
edition: abridged
topics: [Harbours]
---

{body(KEPT)}""",
    "articles/report.md": """---
title: A report on the basin
publisher: The province
published: 2016-12
language: en
text: digest
topics: [Harbours, Money]
listed: 2026-11-21
---

## What it says

A basin for nine boats is described, with its costs. The harbour itself is named once. [[otto-brandt]] wrote it.

## What it leaves out

Of sanctions it says nothing, and of [[islanders-unasked|the islanders]] as little. Where it speaks of power,
it means that of the current.
""",
    "commentary/harbour.md": NOTES,
    "commentary/harbour-short.md": """---
about: harbour-short
by: flo
date: 2026-11-21
---

> [!comment] What is missing ^missing
> Three reasons speak for it

The pilots, and the islanders.
""",
    "commentary/report.md": """---
about: report
by: ed
date: 2026-11-21
---

> [!question] Which costs ^costs
> described, with its costs

Those of building, it seems.
""",
    "commentary/one-harbour.md": """---
about: one-harbour
by: flo
date: 2026-11-23
---

The claim on which all others lean.
""",
    "pages/about.md": "---\ntitle: About the sound\n---\n\nMade for tests. It leads to [[harbour]].\n",
    "pages/method.md": "---\ntitle: How it was made\n---\n\n| a | b |\n|---|---|\n| one | two |\n\n`code` and [[about]].\n",
}
FILES |= {f"arguments/{claim[0]}.md": argument(claim) for claim in CLAIMS}
FILES |= {f"experts/{name}.md": expert(name) for name in PEOPLE}
FILES |= {f"events/{name}.md": event(name) for name in EVENTS}


def write(root):
    """Writes `Content/` into a folder."""
    for name, text in FILES.items():
        path = Path(root) / "Content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    import sys

    write(sys.argv[1])
