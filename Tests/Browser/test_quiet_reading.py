"""Reading is quiet: little is marked until a reader asks for more, the text begins early and never moves,
and what is folded opens by its address, without a script."""

import pytest
from conftest import SHOWCASE

ARTICLES = ("three-reasons", "painstaking-rebuilding", "three-reasons-abridged")
# The share of a text's letters that may be under a line or a tint, until a reader asks for more.
MOST_MARKED = 0.35
# By where the text begins at 1440 pixels.
TEXT_BEGINS = 520

MARKED = """
() => {
  const clear = colour => colour === "transparent" || /[,/] ?0\\)$/.test(colour)
  let all = 0, marked = 0
  for (const run of document.querySelectorAll(".article .body > .run")) {
    const walker = document.createTreeWalker(run, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      if (!data.trim() || !range.getClientRects().length) continue
      all += data.length
      for (let element = parentElement; element !== run; element = element.parentElement) {
        const style = getComputedStyle(element)
        if (style.textDecorationLine.includes("underline") || !clear(style.backgroundColor)) {
          marked += data.length
          break
        }
      }
    }
  }
  return marked / all
}
"""

# The places of all blocks of the text.
PLACES = """
() => [...document.querySelectorAll(".body > .run > *")].map(block => {
  const { left, top, width } = block.getBoundingClientRect()
  return [left + scrollX, top + scrollY, width].map(Math.round)
})
"""

# How far each group of notes begins beneath its own block, and whether any lies on the one before.
GROUPS = """
() => {
  const shown = [...document.querySelectorAll(".body > .apparatus")].filter(group => group.offsetHeight)
  return shown.map((group, index) => {
    const box = group.getBoundingClientRect()
    const run = group.previousElementSibling.getBoundingClientRect()
    return {
      drift: box.top - run.top,
      gap: index ? box.top - shown[index - 1].getBoundingClientRect().bottom : 0,
    }
  })
}
"""

SHIFT = """
() => new Promise(done => {
  let sum = 0
  new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value }))
    .observe({ type: "layout-shift", buffered: true })
  setTimeout(() => done(sum), 300)
})
"""


@pytest.fixture
def article(open_page):
    def opened(name, width=1440, scripts=True, fragment=""):
        page = open_page(SHOWCASE / "articles" / f"{name}.html", width, scripts)
        page.emulate_media(reduced_motion="reduce")
        if fragment:
            page.goto(page.url + fragment)
        return page

    return opened


@pytest.fixture
def reader(browser):
    """A page of a browser of its own: what a reader chooses is kept there, for no other test."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto((SHOWCASE / "articles" / "three-reasons.html").as_uri())
    yield page
    context.close()


@pytest.mark.parametrize("scripts", (True, False))
@pytest.mark.parametrize("name", ARTICLES)
def test_little_of_a_text_is_marked(article, name, scripts):
    assert article(name, scripts=scripts).evaluate(MARKED) <= MOST_MARKED


def test_citations_are_marked_for_a_reader_who_asks_for_them(article):
    page = article("three-reasons", scripts=False)
    quiet = page.evaluate(MARKED)
    page.check("#reading-citations", force=True)
    assert page.evaluate(MARKED) > 2 * quiet
    assert page.locator(".ref a[href^='#cite-']").first.is_visible()
    page.check("#reading-text", force=True)
    assert page.evaluate(MARKED) < 0.1
    assert page.locator(".body .note:visible, .ref a:visible").count() == 0


def test_a_line_a_paragraph_brings_back_its_citations(article):
    page = article("three-reasons", scripts=False)
    letters = page.locator(".ref a[href^='#cite-']")
    assert letters.first.is_hidden()
    page.locator(".cites-here summary").first.click()
    assert letters.first.is_visible()
    assert letters.last.is_hidden()


def test_an_address_of_a_citation_shows_it(article):
    for scripts in (False, True):
        page = article("three-reasons", scripts=scripts, fragment="#cite-tweets")
        box = page.locator("#cite-tweets").bounding_box()
        assert 0 < box["y"] < 900 and box["height"] > 15
        assert page.locator("#ref-tweets").is_visible()


def test_a_reading_holds_for_the_next_page(reader):
    reader.check("#reading-text", force=True)
    reader.goto((SHOWCASE / "articles" / "painstaking-rebuilding.html").as_uri())
    assert reader.locator("#reading-text").is_checked()


@pytest.mark.parametrize("scripts", (True, False))
@pytest.mark.parametrize("name", ARTICLES)
def test_the_text_begins_early(article, name, scripts):
    top = article(name, scripts=scripts).evaluate(
        "() => document.querySelector('.run > :first-child').getBoundingClientRect().top")
    assert top <= TEXT_BEGINS


@pytest.mark.parametrize("width", (820, 1440, 1920))
def test_the_text_stands_where_it_stands_without_a_script(article, width):
    placed = article("three-reasons", width, scripts=True).evaluate(PLACES)
    plain = article("three-reasons", width, scripts=False).evaluate(PLACES)
    assert len(placed) == len(plain) > 20
    # Fractions of a pixel add up along floats.
    for one, other in zip(placed, plain):
        assert max(abs(a - b) for a, b in zip(one, other)) <= 2, (one, other)


@pytest.mark.parametrize("width", (820, 1440, 1920))
def test_notes_that_are_opened_never_move_the_text(article, width):
    page = article("three-reasons", width)
    before = page.evaluate(PLACES)
    page.locator(".provenance > .fold > summary").click()
    for index in range(0, page.locator(".body .note-open").count(), 4):
        page.locator(".body .note-open").nth(index).evaluate("link => link.click()")
    assert page.evaluate(PLACES) == before
    for group in page.evaluate(GROUPS)[1:]:
        assert group["gap"] >= 0


def test_facts_that_are_opened_over_the_notes_can_be_pressed(article):
    page = article("three-reasons")
    page.locator(".provenance > .fold > summary").click()
    page.locator(".provenance .folded a").last.click(timeout=5000)
    assert not page.url.endswith("three-reasons.html")


@pytest.mark.parametrize("width", (820, 1440, 1920))
@pytest.mark.parametrize("name", ARTICLES)
def test_notes_begin_near_their_words(article, name, width):
    for group in article(name, width).evaluate(GROUPS):
        assert 0 <= round(group["drift"]) <= 170, group


@pytest.mark.parametrize("width", (360, 1440))
@pytest.mark.parametrize("name", ARTICLES)
def test_nothing_shifts_as_a_page_opens(article, name, width):
    assert article(name, width).evaluate(SHIFT) == 0


def test_a_press_on_a_passage_opens_its_note_level_with_it(article):
    page = article("three-reasons")
    mark = page.locator("mark.noted:not(.cited):not(a mark)").nth(2)
    name = mark.get_attribute("data-passages").split()[-1]
    mark.scroll_into_view_if_needed()
    mark.hover()
    assert "lit" in page.locator(f"#note-{name}").get_attribute("class")
    mark.click()
    assert "opened" in page.locator(f"#note-{name}").get_attribute("class")
    level = page.locator(f"#note-{name}").bounding_box()["y"] - page.evaluate(
        "name => document.querySelector(`mark[data-passages~='${name}']`).getClientRects()[0].top", name)
    assert abs(level) < 8
    mark.click()
    assert "opened" not in page.locator(f"#note-{name}").get_attribute("class")


def test_a_press_that_selects_or_follows_a_link_opens_nothing(article):
    page = article("three-reasons")
    page.evaluate("""() => {
      getSelection().selectAllChildren(document.querySelector("mark.noted"))
      document.querySelector("mark.noted").click()
    }""")
    assert page.locator(".note.opened").count() == 0


@pytest.mark.parametrize("width", (360, 1440))
def test_the_bar_counts_notes_and_leads_to_the_next(article, width):
    page = article("three-reasons", width)
    page.locator(".bar-next").click()
    assert "2" in page.locator(".bar-notes a").inner_text()
    page.locator(".bar-next").click()
    assert "3" in page.locator(".bar-notes a").inner_text()
    box = page.locator(".note.opened").bounding_box()
    assert 0 <= box["y"] < 900
    page.evaluate("scrollTo(0, 2000)")
    bar = page.locator(".reading-bar").bounding_box()
    assert bar["y"] + bar["height"] == 900 if width < 800 else bar["y"] == 0


@pytest.mark.parametrize("scripts", (True, False))
@pytest.mark.parametrize("fragment", ("#quote-pact", "#notes-list", "#backlinks"))
def test_an_address_within_a_fold_opens_it(article, fragment, scripts):
    page = article("three-reasons", scripts=scripts, fragment=fragment)
    shown = page.locator(fragment).evaluate(
        "element => { const box = element.getBoundingClientRect(); return [box.top, box.height] }")
    assert shown[0] < 900 and shown[1] > 20


def test_a_scheme_that_is_chosen_holds_for_the_next_page(reader):
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    light = reader.evaluate(ground)
    reader.check("#scheme-dark", force=True)
    dark = reader.evaluate(ground)
    assert light != dark
    reader.goto((SHOWCASE / "index.html").as_uri())
    assert reader.evaluate(ground) == dark
    assert reader.locator("#scheme-dark").is_checked()


def test_a_scheme_can_be_chosen_without_a_script(article):
    page = article("three-reasons", scripts=False)
    light = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.check("#scheme-dark", force=True)
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") != light
