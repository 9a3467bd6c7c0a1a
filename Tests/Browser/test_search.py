"""The search page from disk: what it finds, how it is worked by keyboard, and that it says so."""

import json
import re
import shutil
from pathlib import Path

import pytest
import search_dossier
from conftest import SCHEMES, WIDTHS, address, faults_by_look, heard

STATUS = "#search-status"
FIELD = "#search-words"
RESULTS = "#search-results"


def opened(window, page_address):
    """A search page, from disk, which must not complain."""
    page = window.fresh()
    complaints = []
    with heard(
        page, console=lambda message: complaints.append(message.text),
        pageerror=lambda error: complaints.append(str(error)),
    ):
        page.goto(page_address)
        yield page
    assert complaints == []


@pytest.fixture()
def page(scripted, shared):
    yield from opened(scripted, address(shared, "search.html"))


@pytest.fixture(scope="module")
def small_site(tmp_path_factory):
    return search_dossier.build(tmp_path_factory.mktemp("searched"))


@pytest.fixture()
def small(scripted, small_site):
    """The search page of a small dossier in several scripts."""
    yield from opened(scripted, (small_site / "search.html").as_uri())


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


def hrefs(page):
    return page.locator(f"{RESULTS} .entry-title a").evaluate_all(
        "links => links.map(link => link.getAttribute('href'))"
    )


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
    status = ask(page, "holm")
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
    ask(page, "holm")
    page.check("input[name=kind][value=argument]")
    until(page, f"document.querySelectorAll('{RESULTS} section').length === 1")
    assert hrefs(page) and all(href.startswith("arguments/") for href in hrefs(page))


def test_results_are_grouped_by_kind_and_digests_say_whose_words_they_are(page):
    ask(page, "harbour")
    headings = page.locator(f"{RESULTS} h2").all_inner_texts()
    assert "Articles" in headings and len(headings) > 1
    kickers = page.locator(f"{RESULTS} .found .kicker").all_inner_texts()
    assert any("digest" in kicker for kicker in kickers)


@pytest.mark.parametrize("query", ["#q=sanctions&kind=argument", "?q=sanctions&kind=argument"])
def test_the_address_holds_the_state(page, shared, query):
    page.goto("about:blank")
    page.goto(address(shared, "search.html") + query)
    page.wait_for_selector(f"{RESULTS} .found")
    assert page.input_value(FIELD) == "sanctions"
    assert page.is_checked("input[name=kind][value=argument]")
    assert page.url.endswith("search.html#q=sanctions&kind=argument")


def test_back_returns_to_what_was_asked_before_and_forward_to_what_was_asked_then(page):
    ask(page, "sanctions")
    page.keyboard.press("Enter")
    until(page, "document.activeElement.closest('#search-results') !== null")
    page.keyboard.press("Escape")
    ask(page, "holm")
    page.check("input[name=kind][value=argument]")
    until(page, f"document.querySelectorAll('{RESULTS} section').length === 1")
    for go, words, kind in [
        (page.go_back, "holm", ""), (page.go_back, "sanctions", ""),
        (page.go_forward, "holm", ""), (page.go_forward, "holm", "argument"),
    ]:
        go()
        until(page, f"document.querySelector('{FIELD}').value === '{words}'")
        until(page, f"document.querySelector('[name=kind]:checked').value === '{kind}'")
        until(page, f"!document.querySelector('{RESULTS}').hasAttribute('aria-busy')")
        assert words in marks(page)


def test_a_link_to_a_place_on_the_page_leaves_the_query(page):
    ask(page, "sanctions")
    page.evaluate("location.hash = '#main'")
    page.wait_for_timeout(300)
    assert page.input_value(FIELD) == "sanctions"
    assert titles(page)


def test_typing_changes_the_address_and_back_returns_to_it(page):
    ask(page, "élite power")
    assert page.url.endswith("#q=%C3%A9lite%20power")
    ask(page, "sanctions")
    page.locator(f"{RESULTS} .entry-title a").first.click()
    page.wait_for_load_state()
    page.go_back()
    page.wait_for_selector(f"{RESULTS} .found")
    assert page.input_value(FIELD) == "sanctions"


def test_it_is_worked_by_keyboard_alone(page, shared):
    page.goto(address(shared, "arguments/index.html"))
    page.keyboard.press("Control+k")
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


def test_without_a_script_there_is_the_list(unscripted, shared):
    page = unscripted.fresh()
    page.goto(address(shared, "search.html"))
    assert not page.is_visible("#search")
    assert page.locator("#list > li").count() > 10


def test_only_what_a_query_needs_is_loaded_and_as_scripts_alone(page, shared):
    asked, kinds = [], []

    def request(request):
        # As a path from the site's root.
        asked.append(re.sub(r"^.*/Site/|\?.*$", "", request.url))
        kinds.append(request.resource_type)

    with heard(page, request=request):
        ask_for_sanctions(page, shared, asked)
    assert set(kinds) <= {"document", "script", "stylesheet", "image", "other"}


def ask_for_sanctions(page, shared, asked):
    page.goto("about:blank")
    asked.clear()
    page.goto(address(shared, "search.html"))
    assert "assets/search.js" in asked
    assert not any("data/search" in path for path in asked)
    asked.clear()
    # At once, for what one types is asked for letter by letter where the machine is slow.
    page.fill(FIELD, "sanctions")
    until(page, f"!document.querySelector('{RESULTS}').hasAttribute('aria-busy')")
    assert "data/search/index.js" in asked
    texts = [path for path in asked if path.startswith("data/search/texts-")]
    assert 0 < len(texts) < len(list((shared / "data" / "search").glob("texts-*.js")))
    loaded = [path for path in asked if path.startswith("data/search/")]
    assert sorted(loaded) == sorted(set(loaded))
    asked.clear()
    page.fill(FIELD, "")
    page.fill(FIELD, "sanctions")
    until(page, f"!document.querySelector('{RESULTS}').hasAttribute('aria-busy')")
    assert not any(path.startswith("data/search/") for path in asked)


def test_scripts_use_nothing_that_a_page_from_disk_may_not(shared):
    scripts = [*(shared / "assets").glob("search*.js"), *(shared / "data" / "search").glob("*.js")]
    refused = re.compile(r"\b(fetch\(|XMLHttpRequest|Worker\(|WebAssembly|import\(|import |export )")
    for script in scripts:
        assert not refused.search(script.read_text()), script.name
    assert "type=\"module\"" not in (shared / "search.html").read_text()


def test_a_title_comes_before_a_body(small):
    ask(small, "lighthouse ")
    found = hrefs(small)
    assert found.index("articles/in-title.html") < found.index("articles/in-body.html")
    assert "arguments/claimed.html" in found


def test_words_that_stand_close_together_come_before_more_of_them_apart(small):
    ask(small, "gannet ")
    assert hrefs(small) == ["articles/far.html", "articles/near.html"]
    ask(small, "breakwater gannet ")
    assert hrefs(small) == ["articles/near.html", "articles/far.html"]


def test_where_the_first_entries_have_no_words_close_together_later_ones_are_compared(small):
    ask(small, "curlew marram ")
    assert hrefs(small)[0] == "articles/dune.html"


def test_a_second_excerpt_shows_the_words_that_the_first_lacks(small):
    ask(small, "hundred lantern ")
    assert marks(small) == {"hundred", "lantern"}


@pytest.mark.parametrize(
    "words, page, fragment",
    [
        ("hundred years", "articles/in-title.html", "b-1"),
        ("lantern", "articles/in-title.html", "b-2"),
        ("cirriped", "articles/in-title.html", "note-crust"),
        ("crustaceans", "articles/in-title.html", "note-crust"),
        ("periwinkle", "articles/digested.html", "b-1"),
        ("dull", "arguments/claimed.html", "b-1"),
        ("log", "experts/keeper.html", "b-1"),
        ("burned", "events/lit.html", "b-1"),
        ("kittiwake", "events/lit.html", ""),
        ("harbour press", "articles/in-title.html", ""),
        ("elodie", "experts/keeper.html", None),
        ("faeroyvik", "experts/keeper.html", None),
    ],
)
def test_every_field_is_searched_and_leads_to_its_paragraph(small, words, page, fragment):
    ask(small, words + " ")
    assert page in hrefs(small)
    assert marks(small)
    if fragment is not None:
        item = small.locator(f"{RESULTS} .found", has=small.locator(f".entry-title a[href='{page}']"))
        way = page + (f"#{fragment}" if fragment else "")
        assert item.locator(f".excerpt a[href='{way}'] mark").count() > 0


def test_a_digest_is_labelled_as_the_editors_words(small):
    ask(small, "periwinkle")
    assert "digest" in small.inner_text(f"{RESULTS} .found .kicker").lower()


@pytest.mark.parametrize(
    "words, page, marked",
    [
        ("елка", "articles/russian.html", "ёлка"),
        ("ЗЕЛЕНАЯ", "articles/russian.html", "зелёная"),
        ("мор", "articles/russian.html", "моря"),
        ("محمد", "articles/arabic.html", "مُحَمَّدٌ"),
        ("رساله", "articles/arabic.html", "رسالةً"),
        ("東京", "articles/japanese.html", "東京"),
        ("東京湾の島", "articles/japanese.html", "東京湾の島"),
        ("灯", "articles/japanese.html", "灯台"),
        ("οδυσσευσ", "articles/greek.html", "ὀδυσσεὺς"),
        ("ιθακη", "articles/greek.html", "ἰθάκῃ"),
    ],
)
def test_other_scripts_are_found_and_marked(small, words, page, marked):
    ask(small, words)
    assert page in hrefs(small)
    assert marked in marks(small)


def test_words_of_a_run_that_stand_apart_are_no_phrase(small):
    assert ask(small, '"東京の灯台"').startswith("Nothing")
    ask(small, '"東京都の灯台"')
    assert hrefs(small) == ["articles/japanese.html"]


def test_what_no_entry_has_whole_is_found_in_part_and_said(small):
    status = ask(small, "lighthouse periwinkle zebra ")
    assert "most of them" in status and hrefs(small)


def test_the_script_parts_words_as_the_index_does(small):
    table = Path(__file__).parents[1] / "Words" / "parting.json"
    rows = json.loads(table.read_text())
    assert len(rows) > 20
    for text, expected in rows:
        words = small.evaluate(
            """text => DossierWords.parted(text).map(found => {
              const piece = text.slice(found.start, found.end)
              return [found.word, piece.length > 0 && !/^\\s|\\s$/.test(piece)]
            })""",
            text,
        )
        assert words == [[word, True] for word in expected], text
        assert small.evaluate(
            "([text, words]) => words.every(word => DossierWords.mayHold(text)([word]))", [text, expected]
        ), text
    assert not small.evaluate("DossierWords.mayHold('A “calm” day – or two.')(['storm', 'gale'])")


def test_the_script_folds_every_letter_as_the_index_does(small):
    missing = small.evaluate(
        """async text => {
          await DossierIndex.open()
          const words = new Set(DossierWords.parted(text).map(found => found.word))
          const missing = []
          for (const word of words) if (!await DossierIndex.find(word)) missing.push(word)
          return words.size > 5000 ? missing : [words.size]
        }""",
        search_dossier.letters(),
    )
    assert missing == []


def test_a_missing_index_is_told(scripted, small_site, tmp_path):
    shutil.copytree(small_site, tmp_path / "Site")
    shutil.rmtree(tmp_path / "Site" / "data" / "search")
    page = scripted.fresh()
    page.goto((tmp_path / "Site" / "search.html").as_uri())
    assert "could not be loaded" in ask(page, "lighthouse")


@pytest.fixture(scope="module")
def faults(unguarded, shared):
    return faults_by_look(
        unguarded, [address(shared, "search.html") + "#q=sanctions"],
        prepare=lambda page: page.wait_for_selector(f"{RESULTS} .found"))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_no_violation_in_results(faults, scheme, width):
    assert faults[scheme, width] == []


def test_every_address_of_the_index_is_there(shared):
    for file in (shared / "data" / "search").glob("texts-*.js"):
        text = file.read_text()
        body = re.fullmatch(r'dossierSearch\("texts-\d+",(.*)\);\n', text, re.S)
        for head, *blocks in json.loads(body[1]):
            html = (shared / head["url"]).read_text()
            for fragment, words, _ in blocks:
                assert words
                assert not fragment or f'id="{fragment}"' in html, (head["url"], fragment)
