"""Every note is reached from its words by keyboard, and its words from the note."""

import pytest
from conftest import SITE, WIDTHS, address, pages

ARTICLES = [page for page in pages() if page.startswith("articles/") and "index" not in page]
MARKERS = "main sup.ref a"


def active(page):
    return page.evaluate(
        "({id: document.activeElement.id, href: document.activeElement.getAttribute('href')})"
    )


def tab_order(page):
    """The ids or addresses of what the Tab key reaches, in order."""
    reached, seen = [], 0
    page.evaluate("document.body.focus()")
    while seen < 2000:
        page.keyboard.press("Tab")
        seen += 1
        place = active(page)
        if reached and place == reached[0]:
            break
        if page.evaluate("document.activeElement === document.body"):
            break
        reached.append(place)
    return reached


def is_in_view(page, fragment):
    return page.evaluate(
        """id => {
          const box = document.getElementById(id).getBoundingClientRect()
          return box.height > 0 && box.bottom > 0 && box.top < innerHeight
        }""",
        fragment,
    )


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", ARTICLES)
def test_tab_reaches_every_marker(browser, path, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(address(path))
    markers = page.eval_on_selector_all(MARKERS, "links => links.map(link => link.id)")
    reached = {place["id"] for place in tab_order(page)}
    page.close()
    assert set(markers) - reached == set()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", ARTICLES)
def test_enter_leads_to_the_note_and_back(browser, path, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(address(path))
    markers = page.eval_on_selector_all(
        MARKERS, "links => links.map(link => [link.id, link.getAttribute('href').slice(1)])"
    )
    for marker, target in markers:
        page.focus(f"[id='{marker}']")
        page.keyboard.press("Enter")
        assert page.evaluate("decodeURIComponent(location.hash)") == "#" + target
        assert is_in_view(page, target)
        back = page.locator(f"[id='{target}'] a[href='#{marker}']").first
        back.focus()
        page.keyboard.press("Enter")
        assert page.evaluate("decodeURIComponent(location.hash)") == "#" + marker
        assert is_in_view(page, marker)
    page.close()


def test_there_are_notes_to_reach():
    assert ARTICLES, f"no articles in {SITE}"
