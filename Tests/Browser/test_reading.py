"""An article of 200 notes, one of few and one in Arabic, at every width, without scripts and on paper:
each note is there, beside its words, over nothing else, and leaves no hole in the text."""

from functools import cache

import noted_dossier
import pytest
from conftest import build

WIDTHS = (320, 360, 600, 820, 1024, 1280, 1440, 1920)
ARTICLES = ("crowded", "calm", "arabic")
# From this width on notes stand in the margin.
WIDE = 800

# A few lines of text, in which no reader loses the thread; a heading keeps more room above it.
MOST_LINES_EMPTY = 3
# How many lines of notes may part two blocks of a narrow page.
MOST_LINES_OF_NOTES = 13

BOXES = """
() => {
  const box = element => {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    return { id: element.id, left, top: top + scrollY, right, bottom: bottom + scrollY }
  }
  const all = selector => [...document.querySelectorAll(selector)]
  return {
    notes: all(".body > .apparatus > *").map(box),
    blocks: all(".body > .run > *").map(element => ({ ...box(element), heading: /^H/.test(element.tagName) })),
    line: parseFloat(getComputedStyle(document.querySelector(".run p")).lineHeight),
    width: document.documentElement.clientWidth,
    scrolls: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }
}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    root = tmp_path_factory.mktemp("noted")
    article = noted_dossier.write(root)
    assert article.note_count == noted_dossier.NOTES
    return build(root)


@pytest.fixture(scope="module")
def arabic_site(tmp_path_factory):
    root = tmp_path_factory.mktemp("noted-arabic")
    noted_dossier.write(root, language="ar")
    return build(root)


def overlaps(first, second):
    return (
        min(first["right"], second["right"]) - max(first["left"], second["left"]) > 0.5
        and min(first["bottom"], second["bottom"]) - max(first["top"], second["top"]) > 0.5
    )


@pytest.fixture(scope="module")
def boxes(site, unscripted):
    """Where notes and blocks of an article stand, by its name and the window's width."""

    @cache
    def measured(article):
        page = unscripted.fresh()
        page.goto((site / "articles" / f"{article}.html").as_uri())
        found = {}
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            found[width] = page.evaluate(BOXES)
        return found

    return measured


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("article", ARTICLES)
def test_notes_cover_neither_one_another_nor_the_text(boxes, article, width):
    found = boxes(article)[width]
    notes, blocks = found["notes"], found["blocks"]
    assert found["scrolls"] <= 0
    # One line stands for all citations of a paragraph.
    assert len(notes) == {"crowded": noted_dossier.NOTES + 1, "calm": 6, "arabic": 7}[article]
    for note in notes:
        assert note["right"] - note["left"] >= 20 and note["bottom"] - note["top"] >= 18, note
        assert note["left"] >= 0 and note["right"] <= found["width"] + 0.5, note
    boxes = sorted(notes + blocks, key=lambda box: box["top"])
    for index, box in enumerate(boxes):
        for other in boxes[index + 1:]:
            if other["top"] > box["bottom"]:
                break
            assert not overlaps(box, other), (box, other)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("article", ARTICLES)
def test_no_hole_is_torn_into_the_text(boxes, article, width):
    expect_no_hole(boxes(article)[width], width)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("article", ("harbour", "harbour-short"))
def test_notes_that_tell_of_other_editions_tear_no_hole(shared, open_page, article, width):
    """What became of their words there is shown when they are opened."""
    page = open_page(shared / "articles" / f"{article}.html", width)
    assert page.locator(".body .survivals").count()
    expect_no_hole(page.evaluate(BOXES), width)


def expect_no_hole(found, width):
    line = found["line"]
    for above, below in zip(found["blocks"], found["blocks"][1:]):
        gap = below["top"] - above["bottom"]
        between = [
            note for note in found["notes"]
            if note["top"] >= above["bottom"] - 1 and note["bottom"] <= below["top"] + 1
        ]
        most = MOST_LINES_EMPTY if width >= WIDE else (
            MOST_LINES_OF_NOTES if between else MOST_LINES_EMPTY)
        assert gap <= most * line, (gap / line, above, below)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_note_is_near_its_words(site, open_page, width):
    """On a narrow page each group follows its own block; in a margin it begins beside it."""
    page = open_page(site / "articles" / "crowded.html", width)
    far = page.evaluate(
        """wide => [...document.querySelectorAll(".body > .apparatus")].map(aside => {
          const run = aside.previousElementSibling.getBoundingClientRect()
          const own = aside.getBoundingClientRect()
          return wide ? own.top - run.bottom : own.top - run.bottom - 60
        }).filter(distance => distance > 0)""",
        width >= WIDE,
    )
    assert far == []
    for marker, note in page.evaluate(
        """() => [...document.querySelectorAll(".run .ref a")].map(
          link => [link.closest(".run").id || link.id, link.hash.slice(1)])"""
    ):
        assert note


def test_every_note_follows_the_block_that_holds_its_words(site, open_page):
    page = open_page(site / "articles" / "crowded.html", 1440)
    strays = page.evaluate(
        """() => [...document.querySelectorAll(".run > :not(.footnotes) .ref a")].filter(link => {
          const aside = link.closest(".run").nextElementSibling
          return !aside || !aside.querySelector("[id='" + link.hash.slice(1) + "']")
        }).map(link => link.id)"""
    )
    assert strays == []


def test_numbers_ascend_along_the_text(site, open_page):
    page = open_page(site / "articles" / "crowded.html", 1440)
    numbers = page.eval_on_selector_all(
        ".run > :not(.footnotes) .ref a", "links => links.map(link => link.textContent)"
    )
    numbers = [int(number) for number in numbers if number.isdigit()]
    assert numbers == sorted(numbers) and len(numbers) > 190


@pytest.mark.parametrize("width", (320, 820, 1440))
def test_a_pointer_reaches_each_marker(site, open_page, width):
    """Also where several meet: none lies under another."""
    page = open_page(site / "articles" / "crowded.html", width)
    missed = page.evaluate(
        """() => [...document.querySelectorAll(".run .ref a")].filter(link => link.getClientRects().length).filter(link => {
          link.scrollIntoView({ block: "center" })
          const { left, top, width, height } = link.getBoundingClientRect()
          const found = document.elementFromPoint(left + width / 2, top + height / 2)
          return !found || found.closest("a") !== link
        }).map(link => link.textContent)"""
    )
    assert missed == []


@pytest.mark.parametrize("width", (320, 1440))
def test_a_pointer_opens_each_note_where_it_stands(site, open_page, width):
    """Without scripts a press on a folded note leads to it, and it is then shown whole."""
    page = open_page(site / "articles" / "crowded.html", width)
    missed = page.evaluate(
        """() => [...document.querySelectorAll(".body .note")].filter(note => {
          note.scrollIntoView({ block: "center" })
          const { left, top, width, height } = note.getBoundingClientRect()
          const found = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12))
          const link = found && found.closest("a")
          return !link || link.hash !== "#" + note.id
        }).map(note => note.id)"""
    )
    assert missed == []


SHOWN = """
id => {
  const note = document.getElementById(id)
  const box = note.getBoundingClientRect()
  const text = note.querySelector(".note-text")
  return {
    top: box.top, height: innerHeight,
    cut: text ? text.scrollHeight - text.clientHeight : 0,
    lines: text ? text.getBoundingClientRect().height : 20,
  }
}
"""


@pytest.mark.parametrize("width", WIDTHS)
def test_the_keyboard_leads_to_each_note_and_back(site, open_page, width):
    page = open_page(site / "articles" / "crowded.html", width)
    page.evaluate("document.getElementById('reading-citations').click()")
    markers = page.eval_on_selector_all(
        ".run .ref a", "links => links.map(link => [link.id, link.hash.slice(1)])"
    )
    assert len(markers) == noted_dossier.NOTES + 5
    # Each at two widths, some at the others.
    for marker, note in markers if width in (360, 1440) else markers[::19]:
        page.focus(f"[id='{marker}']")
        page.keyboard.press("Enter")
        shown = page.evaluate(SHOWN, note)
        assert 0 <= shown["top"] < shown["height"], note
        assert shown["cut"] <= 1 and shown["lines"] >= 15, note
        page.focus(f"[id='{note}'] .note-number")
        page.keyboard.press("Enter")
        place = page.evaluate("id => document.getElementById(id).getBoundingClientRect().top", marker)
        assert 0 <= place < shown["height"], marker


def test_focus_can_be_seen(site, open_page):
    page = open_page(site / "articles" / "crowded.html", 1440)
    for _ in range(60):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            """() => {
              const style = getComputedStyle(document.activeElement)
              return [style.outlineStyle, parseFloat(style.outlineWidth)]
            }"""
        )
        assert outline[0] != "none" and outline[1] >= 2


def test_paper_shows_no_note_over_another(site, open_page):
    page = open_page(site / "articles" / "crowded.html", 700)
    page.emulate_media(media="print")
    found = page.evaluate(BOXES)
    boxes = sorted(found["notes"] + found["blocks"], key=lambda box: box["top"])
    for box, other in zip(boxes, boxes[1:]):
        assert not overlaps(box, other), (box, other)
    assert min(note["top"] for note in found["notes"]) >= max(
        block["bottom"] for block in found["blocks"]
    ) - 1


DIRECTIONS = """
() => {
  const side = element => { const box = element.getBoundingClientRect(); return (box.left + box.right) / 2 }
  const run = document.querySelector(".body > .run:has(+ .apparatus)")
  return {
    text: getComputedStyle(run).direction, language: run.lang,
    note: getComputedStyle(document.querySelector(".body .note")).direction,
    notesAreRight: side(document.querySelector(".body > .apparatus")) > side(run),
    page: document.documentElement.dir,
  }
}
"""


def test_arabic_text_runs_from_the_right_beside_english_notes(site, open_page):
    found = open_page(site / "articles" / "arabic.html", 1440).evaluate(DIRECTIONS)
    assert found == {
        "text": "rtl", "language": "ar", "note": "ltr", "notesAreRight": True, "page": "",
    }


def test_an_arabic_page_has_its_margin_to_the_left(arabic_site, open_page):
    page = open_page(arabic_site / "articles" / "arabic.html", 1440)
    found = page.evaluate(DIRECTIONS)
    assert found["page"] == "rtl" and found["text"] == "rtl" and found["note"] == "rtl"
    assert not found["notesAreRight"]
    english = open_page(arabic_site / "articles" / "calm.html", 1440).evaluate(DIRECTIONS)
    assert english["text"] == "ltr" and english["language"] == "en"


@pytest.mark.parametrize("width", WIDTHS)
def test_an_arabic_page_keeps_notes_apart(arabic_site, open_page, width):
    found = open_page(arabic_site / "articles" / "crowded.html", width).evaluate(BOXES)
    assert found["scrolls"] <= 0
    boxes = sorted(found["notes"] + found["blocks"], key=lambda box: box["top"])
    for index, box in enumerate(boxes):
        for other in boxes[index + 1:]:
            if other["top"] > box["bottom"]:
                break
            assert not overlaps(box, other), (box, other)
