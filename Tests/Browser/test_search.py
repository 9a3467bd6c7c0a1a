"""The search page from disk: what it finds, how it is worked by keyboard, and that it says so."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import SCHEMES, SITE, WIDTHS, address

STATUS = "#search-status"
FIELD = "#search-words"
RESULTS = "#search-results"


@pytest.fixture()
def page(browser):
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address("search.html"))
    yield page
    context.close()
    assert complaints == []


def until(page, expression):
    """Waits for a condition; the page's own policy refuses what Playwright would wait with."""
    for _ in range(200):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"never: {expression}")


def ask(page, words):
    """Types a query and waits for its answer; gives what the status says."""
    page.fill(FIELD, "")
    page.type(FIELD, words)
    until(page, f"!document.querySelector('{RESULTS}').hasAttribute('aria-busy')")
    return page.inner_text(STATUS)


def titles(page):
    return page.locator(f"{RESULTS} .entry-title a").all_inner_texts()


def marks(page):
    return {text.lower() for text in page.locator(f"{RESULTS} mark").all_inner_texts()}


def test_a_word_is_found_and_marked_and_leads_to_its_paragraph(page):
    assert "found" in ask(page, "sanctions").lower()
    assert marks(page) & {"sanctions"}
    links = page.locator(f"{RESULTS} .excerpt a[href*='#b-']")
    text = links.first.inner_text().strip("… \n")[:40]
    links.first.click()
    page.wait_for_load_state()
    target = page.locator(":target")
    assert target.count() == 1
    assert " ".join(text.split()) in " ".join(target.inner_text().split())


def test_the_number_that_is_said_is_the_number_listed(page):
    status = ask(page, "putin")
    while page.locator(f"{RESULTS} .more").count():
        before = len(titles(page))
        page.locator(f"{RESULTS} .more").first.click()
        until(page, f"document.querySelectorAll('{RESULTS} .found').length > {before}")
    assert f" {len(titles(page))}." in status
    counts = [int(text) for text in page.locator(f"{RESULTS} header .meta").all_inner_texts()]
    assert sum(counts) == len(titles(page))


def test_a_beginning_finds_the_word(page):
    ask(page, "sanct")
    assert any(mark.startswith("sanctions") for mark in marks(page))


@pytest.mark.parametrize("slip", ["santcions", "sanctons", "sanctioms", "ssanctions", "anctions"])
def test_one_slip_is_forgiven_and_said(page, slip):
    status = ask(page, slip + " ")
    assert "sanctions" in status
    assert "sanctions" in marks(page)


def test_capitals_and_diacritics_make_no_difference(page):
    ask(page, "SÄNCTIÓNS ")
    assert "sanctions" in marks(page)


def test_a_phrase_is_marked_as_one_and_words_apart_are_not_found(page):
    ask(page, '"sphere of influence"')
    assert titles(page)
    assert marks(page) == {"sphere of influence"}
    assert ask(page, '"influence of sphere"').startswith("Nothing")
    assert titles(page) == []


def test_a_filter_keeps_one_kind(page):
    ask(page, "putin")
    page.check("input[name=kind][value=argument]")
    until(page, f"document.querySelectorAll('{RESULTS} section').length === 1")
    hrefs = page.locator(f"{RESULTS} .entry-title a").evaluate_all(
        "links => links.map(link => link.getAttribute('href'))"
    )
    assert hrefs and all(href.startswith("arguments/") for href in hrefs)


def test_results_are_grouped_by_kind_and_digests_say_whose_words_they_are(page):
    ask(page, "russia")
    headings = page.locator(f"{RESULTS} h2").all_inner_texts()
    assert "Articles" in headings and len(headings) > 1
    kickers = page.locator(f"{RESULTS} .found .kicker").all_inner_texts()
    assert any("digest" in kicker for kicker in kickers)


@pytest.mark.parametrize("query", ["#q=sanctions&kind=argument", "?q=sanctions&kind=argument"])
def test_the_address_holds_the_state(page, query):
    page.goto("about:blank")
    page.goto(address("search.html") + query)
    page.wait_for_selector(f"{RESULTS} .found")
    assert page.input_value(FIELD) == "sanctions"
    assert page.is_checked("input[name=kind][value=argument]")
    assert page.url.endswith("search.html#q=sanctions&kind=argument")


def test_typing_changes_the_address_and_back_returns_to_it(page):
    ask(page, "élite power")
    assert page.url.endswith("#q=%C3%A9lite%20power")
    ask(page, "sanctions")
    page.locator(f"{RESULTS} .entry-title a").first.click()
    page.wait_for_load_state()
    page.go_back()
    page.wait_for_selector(f"{RESULTS} .found")
    assert page.input_value(FIELD) == "sanctions"


def test_it_is_worked_by_keyboard_alone(page):
    page.goto(address("arguments/index.html"))
    page.keyboard.press("/")
    page.wait_for_url("**/search.html")
    until(page, "document.activeElement.id === 'search-words'")
    page.keyboard.type("sanctions")
    page.wait_for_selector(f"{RESULTS} .found")
    page.keyboard.press("ArrowDown")
    first = page.evaluate("document.activeElement.getAttribute('href')")
    assert first == page.locator(f"{RESULTS} a").first.get_attribute("href")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.excerpt') !== null")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.getAttribute('href')") == first
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "search-words"
    page.keyboard.press("Escape")
    assert page.input_value(FIELD) == ""
    assert page.is_visible("#everything")
    page.keyboard.type("sanctions")
    page.keyboard.press("Enter")
    until(page, "document.activeElement.closest('#search-results') !== null")
    wanted = page.evaluate("document.activeElement.href")
    page.keyboard.press("Enter")
    page.wait_for_url(wanted)


def test_what_is_found_is_announced(page):
    assert page.get_attribute(STATUS, "role") == "status"
    assert ask(page, "sanctions").startswith("Entries found: ")
    assert ask(page, "zzzzzzzz").startswith("Nothing")


def test_without_a_script_there_is_the_list(browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address("search.html"))
    assert not page.is_visible("#search")
    assert page.locator("#list > li").count() > 10
    context.close()


def test_nothing_is_loaded_before_it_is_asked_for(page):
    loaded = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    assert not any("data/search" in name for name in loaded)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_no_violation_in_results(browser, scheme, width):
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(address("search.html") + "#q=sanctions")
    page.wait_for_selector(f"{RESULTS} .found")
    violations = [
        (violation["id"], [node["html"][:160] for node in violation["nodes"][:3]])
        for violation in Axe().run(page).response["violations"]
    ]
    excess = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    context.close()
    assert violations == []
    assert excess <= 0


def test_every_address_of_the_index_is_there():
    import json
    import re

    for file in (SITE / "data" / "search").glob("texts-*.js"):
        text = file.read_text()
        body = re.fullmatch(r'dossierSearch\("texts-\d+",(.*)\);\n', text, re.S)
        for entry in json.loads(body[1]):
            html = (SITE / entry["url"]).read_text()
            for fragment, words, _ in entry["texts"]:
                assert words
                assert not fragment or f'id="{fragment}"' in html, (entry["url"], fragment)
