"""Every note is reached from its words by keyboard, and its words from the note."""

import pytest
from conftest import WIDTHS, address
from shared_dossier import ARTICLES

MARKERS = "main sup.ref a"


def reached_by_tab(page):
    """The ids of what the Tab key reaches."""
    stops = page.evaluate(
        """() => {
          window.reached = []
          addEventListener("focusin", event => reached.push(event.target.id))
          document.body.focus()
          return document.querySelectorAll("a[href], button, input, select, summary, [tabindex]").length
        }"""
    )
    for _ in range(stops):
        page.keyboard.press("Tab")
    return set(page.evaluate("reached"))


def followed(page, link):
    """Follows a link by keyboard; gives where that leads, and whether it is in view."""
    page.evaluate("link => document.querySelector(link).focus()", link)
    page.keyboard.press("Enter")
    return page.evaluate(
        """() => {
          const id = decodeURIComponent(location.hash).slice(1)
          const box = document.getElementById(id).getBoundingClientRect()
          return [id, box.height > 0 && box.bottom > 0 && box.top < innerHeight]
        }"""
    )


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("article", ARTICLES)
def test_tab_reaches_every_marker(scripted, shared, article, width):
    page = scripted.fresh(width)
    page.goto(address(shared, f"articles/{article}.html"))
    # What is only cited has markers where a reader asks for them.
    page.evaluate("document.getElementById('reading-citations')?.click()")
    markers = page.eval_on_selector_all(MARKERS, "links => links.map(link => link.id)")
    assert set(markers) - reached_by_tab(page) == set()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("article", ARTICLES)
def test_enter_leads_to_the_note_and_back(scripted, shared, article, width):
    page = scripted.fresh(width)
    page.goto(address(shared, f"articles/{article}.html"))
    # What is only cited has markers where a reader asks for them.
    page.evaluate("document.getElementById('reading-citations')?.click()")
    markers = page.eval_on_selector_all(
        MARKERS, "links => links.map(link => [link.id, link.getAttribute('href').slice(1)])"
    )
    for marker, target in markers:
        assert followed(page, f"[id='{marker}']") == [target, True]
        assert followed(page, f"[id='{target}'] a[href='#{marker}']") == [marker, True]


def test_there_are_notes_to_reach(page, shared):
    for article in ARTICLES:
        page.goto(address(shared, f"articles/{article}.html"))
        assert page.locator(MARKERS).count() > 0, article
