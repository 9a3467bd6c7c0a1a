"""On paper every note of an article is whole, numbered and in order, whatever was folded on the screen."""

import functools
import unicodedata

import noted_dossier
import pytest
import shared_dossier
from conftest import build
from pypdf import PdfReader

NOTED = ("crowded", "calm", "arabic")
SHARED = shared_dossier.ARTICLES

# Each part of a note with what of its text stands within the boxes of all elements that clip it.
NOTES = """
() => {
  const clips = element => {
    const { overflowX, overflowY, clipPath, display } = getComputedStyle(element)
    return display !== "inline" && (clipPath !== "none" || overflowX !== "visible" || overflowY !== "visible")
  }
  const shown = text => {
    const range = document.createRange()
    range.selectNodeContents(text)
    const boxes = [...range.getClientRects()].filter(box => box.width > 0 && box.height > 0)
    if (!boxes.length) return false
    for (let parent = text.parentElement; parent; parent = parent.parentElement) {
      const style = getComputedStyle(parent)
      if (style.visibility !== "visible" || style.opacity === "0") return false
      if (!clips(parent)) continue
      const within = parent.getBoundingClientRect()
      if (boxes.some(box => box.left < within.left - 1 || box.right > within.right + 1
        || box.top < within.top - 1 || box.bottom > within.bottom + 1)) return false
    }
    return true
  }
  const hidden = element => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const found = []
    while (walker.nextNode()) {
      if (walker.currentNode.data.trim() && !shown(walker.currentNode)) found.push(walker.currentNode.data)
    }
    return found
  }
  const parts = [".note-number", ".note-open", ".note-lost", ".note-quote", ".note-said", ".note-text"]
  const all = [...document.querySelectorAll(".note[role=note]:not(.survivor)")]
  const lettered = [...document.querySelectorAll(".body > .apparatus :is(.cites, .survivor)")]
  return {
    notes: all.map(note => {
      const found = parts.map(part => note.querySelector(part)).filter(part => part)
      const text = part => note.querySelector(part)?.innerText ?? ""
      return {
        id: note.id, anchored: note.closest(".body > .apparatus") !== null, top: note.getBoundingClientRect().top + scrollY, number: text(".note-number"),
        head: text(".note-open"), quote: text(".note-quote"), text: text(".note-said") + text(".note-text"),
        hidden: found.flatMap(hidden),
      }
    }),
    letters: lettered.map(cites => ({
      letter: cites.querySelector(".note-number").innerText, uses: cites.querySelector(".uses")?.innerText ?? "",
      hidden: [...cites.querySelectorAll(".note-number, .uses")].flatMap(hidden),
    })),
    markers: [...document.querySelectorAll(".run .ref a")].map(link => [link.innerText, hidden(link).length]),
  }
}
"""


@pytest.fixture(scope="module")
def noted(tmp_path_factory):
    root = tmp_path_factory.mktemp("on-paper")
    noted_dossier.write(root)
    return build(root)


@pytest.fixture(scope="module")
def printed(scripted, noted, shared, tmp_path_factory):
    """The notes of an article as they lie on paper, and the letters of its printed pages."""
    folder = tmp_path_factory.mktemp("printed")

    @functools.cache
    def printed(article):
        site = noted if article in NOTED else shared
        page = scripted.fresh(700)
        page.goto((site / "articles" / f"{article}.html").as_uri())
        page.pdf(path=folder / f"{article}.pdf", format="A4")
        page.emulate_media(media="print")
        found = page.evaluate(NOTES)
        return found, letters(words_of(folder / f"{article}.pdf"))

    return printed


def words_of(path):
    """By where they stand on the page, since a number is painted after the words beside it."""
    pages = PdfReader(path).pages
    return "\n".join(page.extract_text(extraction_mode="layout") for page in pages)


def letters(text):
    """Letters and figures alone: a line's end, a ligature and justified setting change nothing of them."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text)))


@pytest.mark.parametrize("article", NOTED + SHARED)
def test_no_part_of_a_note_is_folded_or_clipped_on_paper(printed, article):
    found, _ = printed(article)
    for note in found["notes"]:
        assert note["hidden"] == [] and note["text"].strip(), note
    for cites in found["letters"]:
        assert cites["hidden"] == [], cites
    assert [marker for marker, hidden in found["markers"] if hidden] == []


@pytest.mark.parametrize("article", NOTED + SHARED)
def test_notes_on_paper_are_numbered_and_in_order(printed, article):
    found, _ = printed(article)
    numbers = [int(note["number"]) for note in found["notes"]]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))
    # What is on the whole of an article comes first, and stands apart.
    anchored = [note for note in found["notes"] if note["anchored"]]
    numbers = [int(note["number"]) for note in anchored]
    assert numbers == sorted(numbers)
    tops = [note["top"] for note in anchored]
    assert tops == sorted(set(tops))
    marked = sorted(int(marker) for marker, _ in found["markers"] if marker.isdigit())
    assert marked == numbers
    if article == "crowded":
        assert len(numbers) == noted_dossier.NOTES


@pytest.mark.parametrize("article", NOTED + SHARED)
def test_a_printed_page_holds_every_note_whole_after_its_number(printed, article):
    found, paper = printed(article)
    place = 0
    for note in found["notes"]:
        # Arabic letters are printed by their forms, from the right: the words quoted cannot be compared.
        quote = [] if article == "arabic" else [note["quote"]]
        for part in [note["number"] + note["head"], *quote, note["text"]]:
            next = paper.find(letters(part), place)
            assert next >= 0, (note["id"], part, paper[place:place + 200])
            place = next + len(letters(part))
    for cites in found["letters"]:
        assert letters(cites["letter"] + cites["uses"]) in paper, cites
