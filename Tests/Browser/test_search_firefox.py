"""The search page from disk in Firefox, driven by Mozilla's own Marionette."""

import time

import pytest
import search_dossier
from conftest import FIREFOX, address, firefox_driver

pytestmark = pytest.mark.skipif(FIREFOX is None, reason="Firefox is not installed")

STATUS = "#search-status"
RESULTS = "#search-results"


@pytest.fixture(scope="module")
def firefox(tmp_path_factory):
    driver = firefox_driver(tmp_path_factory.mktemp("firefox"))
    yield driver
    driver.quit()
    driver.cleanup()


@pytest.fixture(scope="module")
def small_site(tmp_path_factory):
    return search_dossier.build(tmp_path_factory.mktemp("searched"))


def value(firefox, expression):
    return firefox.execute_script(f"return {expression}")


def until(firefox, expression):
    for _ in range(400):
        if value(firefox, expression):
            return
        time.sleep(0.05)
    raise AssertionError(f"never: {expression}; the status says {value(firefox, status())!r}")


def status():
    return f"document.querySelector('{STATUS}').textContent"


def ask(firefox, words):
    from marionette_driver import By

    field = firefox.find_element(By.ID, "search-words")
    field.clear()
    field.send_keys(words)
    until(firefox, f"!document.querySelector('{RESULTS}').hasAttribute('aria-busy')")
    return field


def hrefs(firefox):
    links = f"document.querySelectorAll('{RESULTS} .entry-title a')"
    return value(firefox, f"Array.from({links}, link => link.getAttribute('href'))")


def marks(firefox):
    found = f"document.querySelectorAll('{RESULTS} mark')"
    return value(firefox, f"Array.from({found}, mark => mark.textContent.toLowerCase())")


@pytest.mark.parametrize("query", ["?q=sanctions", "#q=sanctions&kind=article"])
def test_a_query_in_the_address_is_answered(firefox, shared, query):
    firefox.navigate("about:blank")
    firefox.navigate(address(shared, "search.html") + query)
    until(firefox, f"document.querySelectorAll('{RESULTS} .found').length > 0")
    assert "sanctions" in marks(firefox)
    assert value(firefox, status()).startswith("Entries found: ")
    assert "#q=sanctions" in firefox.get_url()


def test_it_is_worked_by_keyboard_and_leads_to_the_paragraph(firefox, shared):
    from marionette_driver.keys import Keys

    firefox.navigate(address(shared, "search.html"))
    field = ask(firefox, "sanctions")
    assert firefox.get_url().endswith("#q=sanctions")
    field.send_keys(Keys.ARROW_DOWN)
    assert value(firefox, "document.activeElement.closest('.entry-title') !== null")
    way = value(
        firefox, f"document.querySelector('{RESULTS} .excerpt a[href*=\"#b-\"]').getAttribute('href')"
    )
    firefox.execute_script(f"document.querySelector('a[href=\"{way}\"]').click()")
    until(firefox, "document.querySelector(':target') !== null")
    assert firefox.get_url().endswith(way)
    firefox.go_back()
    until(firefox, f"document.querySelectorAll('{RESULTS} .found').length > 0")
    assert value(firefox, "document.getElementById('search-words').value") == "sanctions"


def test_a_slip_is_forgiven_and_a_phrase_kept_together(firefox, shared):
    firefox.navigate(address(shared, "search.html"))
    ask(firefox, "santcions ")
    assert "sanctions" in marks(firefox)
    ask(firefox, '"sphere of influence"')
    assert set(marks(firefox)) == {"sphere of influence"}


@pytest.mark.parametrize(
    "words, page",
    [
        ("елка", "articles/russian.html"), ("محمد", "articles/arabic.html"),
        ("東京湾の島", "articles/japanese.html"), ("faeroyvik", "experts/keeper.html"),
    ],
)
def test_other_scripts_are_found(firefox, small_site, words, page):
    firefox.navigate((small_site / "search.html").as_uri())
    ask(firefox, words)
    assert page in hrefs(firefox)
