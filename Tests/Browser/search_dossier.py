"""A small dossier in several scripts, whose entries each say a word of their own in one field."""

from unicodedata import ucd_3_2_0 as old_unicode

import conftest

FILLER = " ".join(f"filler{number}" for number in range(400))


def letters():
    """A word for each letter, mark and number of a Unicode so old that every program knows them; of
    ideographs and of Hangul the first few, for the rest are like them."""
    alike = [(0x3500, 0x4DB0), (0x4F00, 0x9F00), (0xAD00, 0xD700), (0x20100, 0x2A600)]
    characters = [
        chr(code) for code in range(0xA0, 0x2FA1E)
        if old_unicode.category(chr(code))[0] in "LMN"
        and not any(first <= code < last for first, last in alike)
    ]
    words = [f"aq{character}qb" for character in characters]
    return "\n\n".join(" ".join(words[at:at + 40]) for at in range(0, len(words), 40))


FILES = {
    "dossier.yaml": """\
title: Searched
language: en
editors:
  editors: {name: The editors}
questions:
  - id: which
    text: Which is it?
    groups:
      - {label: All, arguments: [claimed]}
""",
    "articles/in-title.md": """\
---
title: Lighthouse keepers
publisher: The Harbour Press
text: full
---

They kept it for a hundred years.

Nobody had asked them to. The second block speaks of a barnacle, and of a lantern room.
""",
    "articles/in-body.md": f"""\
---
title: Another matter
text: full
---

{FILLER} lighthouse {FILLER}
""",
    "articles/digested.md": """\
---
title: A treatise in brief
text: digest
---

The treatise holds that a periwinkle cannot be owned.
""",
    "articles/near.md": """\
---
title: One bird
text: full
---

A gannet sat on the breakwater.

Nothing else was there.
""",
    "articles/far.md": """\
---
title: Two birds
text: full
---

A gannet was there, and one more gannet.

The breakwater is old; a breakwater ages.
""",
    **{
        f"articles/shore-{number}.md": f"---\ntitle: Shore {number}\ntext: full\n---\n\n"
        "A curlew, a second curlew, a third curlew.\n\nMarram, more marram, only marram.\n"
        for number in range(20)
    },
    "articles/dune.md": f"""\
---
title: A dune
text: full
---

{FILLER}

A curlew stood in the marram.
""",
    "articles/russian.md": """\
---
title: Ёлка в Крыму
language: ru
text: full
---

Зелёная ёлка стоит у моря, и никто её не рубит.
""",
    "articles/arabic.md": """\
---
title: المدرسة القديمة
language: ar
text: full
---

كَتَبَ مُحَمَّدٌ رسالةً طويلةً إلى المدينة.
""",
    "articles/japanese.md": """\
---
title: 東京都の灯台
language: ja
text: full
---

灯台守は東京湾の島で暮らしていた。
""",
    "articles/greek.md": """\
---
title: Ὀδυσσεὺς ἐν Ἰθάκῃ
language: el
text: full
---

Ὁ Ὀδυσσεύς ἦλθεν εἰς τὴν νῆσον.
""",
    "articles/letters.md": f"---\ntitle: Letters\ntext: full\n---\n\n{letters()}\n",
    "arguments/claimed.md": """\
---
claim: A lighthouse should be lit
question: which
---

Its grounds are dull.
""",
    "experts/keeper.md": """\
---
name: Élodie Færøyvik
---

She kept a log.
""",
    "events/lit.md": """\
---
title: The lamp is lit
date: 1903-05
place: Kittiwake Rock
added-by: editors
---

It burned all night.
""",
    "commentary/notes.md": """\
---
about: in-title
by: editors
date: 2026-11-20
---

> [!context] Of crustaceans ^crust
> speaks of a barnacle

A cirriped glues itself to the rock.
""",
}


def build(folder):
    """Writes the content and builds it; gives the site's folder."""
    for name, text in FILES.items():
        path = folder / "Content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return conftest.build(folder)
