"""Addresses that were given out go on leading where they led, after entries were renamed, notes retitled
and inserted, and texts edited."""

import re

import pytest
from conftest import build, dossier

SENTENCES = [
    "The bridge was closed in the winter of that year because its pillars had begun to sink",
    "Ferries took over the traffic at once and carried twice as many people as expected",
    "The city council asked three engineers for their opinions and received four of them",
    "None of the reports named the cause although each of them gave a figure for the damage",
    "Shopkeepers on the eastern bank lost a third of their customers within a few weeks",
    "A newspaper counted the boats each morning and printed the number on its first page",
    "In spring the water fell and the oldest stones of the crossing could be seen again",
    "The mayor promised a new bridge before the next election and kept half of his promise",
    "Half a bridge said the opposition is worse than none since it invites people to walk",
    "The inquiry closed after eleven months with a finding that satisfied nobody at all",
    "Its minutes were lent to a library and have been read there by four visitors since",
    "One of the four was the engineer whose warning had been filed under correspondence",
]
KINDS = ["comment", "context", "question", "dispute"]


def words(sentence, start, count):
    return " ".join(sentence.split()[start:start + count])


def notes(edited):
    """Two notes a sentence, one with an id and one without, and a passage that is named."""
    text = []
    for number, sentence in enumerate(SENTENCES):
        title = f"A better title {number}" if edited else f"Title {number}"
        if edited and number % 2 == 0:
            text.append(f"> [!context] Come in between ^new{number}\n> {words(sentence, 1, 6)}\n\nInserted.\n")
        footnote = f"[^seen{number}]\n\n[^seen{number}]: See elsewhere {number}." if number < 3 else ""
        text.append(f"> [!{KINDS[number % 4]}] {title} ^given{number}\n> {words(sentence, 0, 5)}\n\nWords {number}.{footnote}\n")
        text.append(f"> [!comment] {title} too\n> {words(sentence, 3, 8)}\n\nMore words {number}.\n")
        text.append(f"> [!passage] ^named{number}\n> {words(sentence, 6, 6)}\n")
    return "\n".join(text)


def write(root, edited=False):
    def file(path, text):
        place = root / "Content" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")

    def was(name):
        return f"was: {name}\n" if edited else ""

    article, claim, person, event = ("bridge", "sunk", "engineer", "closing") if edited else (
        "crossing", "pillars", "expert", "closed")
    extra = "A paragraph that came later stands before all the others now.\n\n" if edited else ""
    body = extra + "## How it began\n\n" + "\n\n".join(sentence + "." for sentence in SENTENCES[:6])
    body += "\n\n" + extra.replace("before", "among") + "## What came of it\n\n"
    body += "\n\n".join(sentence + ".[^1]" if number == 0 else sentence + "."
                        for number, sentence in enumerate(SENTENCES[6:]))
    body += "\n\n[^1]: A footnote on the water.\n"
    title = "The bridge, told again" if edited else "The crossing"
    file("dossier.yaml", "title: Bridges\neditors: {one: {name: One}}\n")
    file(f"articles/{article}.md", f"---\ntitle: {title}\ntext: full\n{was('crossing')}---\n{body}")
    file("commentary/notes.md", f"---\nabout: {article}\nby: one\n---\n\nOn the whole.\n\n{notes(edited)}")
    file(f"experts/{person}.md", f"---\nname: Eve Earl\n{was('expert')}---\n")
    cites = "\n".join(
        f"  - {{expert: {person}, stance: for, cite: {article}^named{number}}}" for number in range(4))
    file(f"arguments/{claim}.md", f"---\nclaim: The pillars sank\n{was('pillars')}positions:\n{cites}\n---\n## On pillars\n\nThey sank.\n")
    file(f"events/{event}.md", f"---\ntitle: It closed\ndate: 1990\n{was('closed')}sources: [{{cite: {article}^named5}}]\n---\n")
    if edited:
        for old in ("articles/crossing", "experts/expert", "arguments/pillars", "events/closed"):
            (root / "Content" / f"{old}.md").unlink()


def addresses(site):
    """What a reader may have kept of the first edition: pages, and the places on them."""
    kept = []
    for path in ("articles/crossing.html", "arguments/pillars.html", "experts/expert.html", "events/closed.html"):
        page = (site / path).read_text(encoding="utf-8")
        kept.append(path)
        places = re.findall(r'\sid="((?:note|p|ref|cite|quote|fn|fnref)-[^"]+|how-it-began|what-came-of-it|on-pillars)"', page)
        kept += [f"{path}#{place}" for place in places]
    return kept


@pytest.fixture(scope="module")
def editions(tmp_path_factory):
    root = tmp_path_factory.mktemp("addresses")
    write(root)
    kept = addresses(build(root))
    write(root, edited=True)
    return kept, build(root)


NEW = {"crossing": "bridge", "pillars": "sunk", "expert": "engineer", "closed": "closing"}


def moved(address):
    """Where an address leads now: the footnotes of a note are called by the entry that it is on."""
    path, _, fragment = address.partition("#")
    folder, _, name = path.removesuffix(".html").partition("/")
    fragment = fragment.replace(f"-{folder.removesuffix('s')}-{name}-", f"-{folder.removesuffix('s')}-{NEW[name]}-")
    return f"{folder}/{NEW[name]}.html" + ("#" + fragment if fragment else "")


def test_there_are_fifty_and_more_of_every_kind(editions):
    kept, _ = editions
    assert len(kept) >= 50
    for kind in ("note-given", "note-", "p-", "ref-", "cite-", "quote-", "fn-1", "fn-article-", "fnref-article-", "how-it-began"):
        assert any("#" + kind in address for address in kept), kind
    assert sum("#" not in address for address in kept) == 4


def test_every_earlier_place_is_on_the_page_that_it_moved_to(editions):
    kept, site = editions
    for address in kept:
        path, _, fragment = moved(address).partition("#")
        assert not fragment or f' id="{fragment}"' in (site / path).read_text(encoding="utf-8"), address


def opened(kept):
    """A third of the addresses, some of every kind and every page."""
    by_kind = sorted(kept, key=lambda address: re.sub(r"\d+", "", address))
    return by_kind[::3] + [address for address in kept if "#" not in address or "#fn" in address]


def test_earlier_addresses_land_where_they_should(editions, scripted):
    kept, site = editions
    assert len(opened(kept)) >= 50
    page = scripted.fresh(1280)
    lost = []
    for address in opened(kept):
        page.goto(f"{site.as_uri()}/{address}", wait_until="commit")
        page.wait_for_url(f"{site.as_uri()}/{moved(address)}", wait_until="load")
        fragment = moved(address).partition("#")[2]
        if fragment and not page.evaluate(
            """id => {
              const place = document.getElementById(id)
              if (!place) return false
              const box = place.getBoundingClientRect()
              return box.top >= -1 && box.top < innerHeight
            }""",
            fragment,
        ):
            lost.append(address)
    assert lost == []


def test_notes_keep_their_words(editions, page):
    """An address leads not only somewhere: to the note that it led to."""
    _, site = editions
    page.goto(f"{site.as_uri()}/articles/bridge.html")
    for number in range(len(SENTENCES)):
        text = page.text_content(f"#note-given{number}")
        assert f"Words {number}." in text and f"A better title {number}" in text


def test_without_scripts_an_old_page_leads_to_the_new_one(editions, unscripted):
    _, site = editions
    page = unscripted.fresh()
    for name, new in (("articles/crossing", "articles/bridge"), ("arguments/pillars", "arguments/sunk")):
        page.goto(f"{site.as_uri()}/{name}.html")
        page.wait_for_url(f"{site.as_uri()}/{new}.html", wait_until="commit")


def test_mending_an_anchor_keeps_the_address_of_its_note(tmp_path):
    write(tmp_path)
    before = (build(tmp_path) / "articles/crossing.html").read_text(encoding="utf-8")
    article = tmp_path / "Content/articles/crossing.md"
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("over the traffic", "over the transport"), encoding="utf-8")
    dossier("passages", "--root", tmp_path, "--fix")
    mended = (tmp_path / "Content/commentary/notes.md").read_text(encoding="utf-8")
    assert "> the transport at once and carried twice as\n" in mended
    after = (build(tmp_path) / "articles/crossing.html").read_text(encoding="utf-8")
    ids = lambda page: set(re.findall(r'\sid="(note-[^"]+)"', page))
    assert ids(before) == ids(after) and len(ids(before)) == 25


def test_what_comes_from_a_renamed_edition_keeps_its_addresses(tmp_path, open_page):
    def shortened(original):
        (tmp_path / "Content/articles/short.md").write_text(
            f"---\ntitle: Shortened\ntext: full\nedition-of: {original}\nedition: abridged\n---\n"
            + "\n\n".join(sentence + "." for sentence in SENTENCES[:4]) + "\n", encoding="utf-8")
        return build(tmp_path) / "articles/short.html"

    write(tmp_path)
    kept = re.findall(r'\sid="((?:p|cite)-from\.[^"]+)"', shortened("crossing").read_text(encoding="utf-8"))
    assert len(kept) >= 16 and all(".crossing." in place for place in kept)
    write(tmp_path, edited=True)
    page = open_page(shortened("bridge"))
    beside = page.evaluate(
        """ids => ids.filter(id => {
          const place = document.getElementById(id)
          return place && place.closest(".survivor").id === id.replace(/^p-/, "cite-").replace("crossing", "bridge")
        })""", kept)
    assert beside == kept
