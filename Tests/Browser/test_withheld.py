"""What is withheld: its bars, on the screen, to those who listen, and on paper."""

import shutil
from pathlib import Path

import pytest
from conftest import SCHEMES, WIDTHS, build, faults_by_look

FIXTURE = Path(__file__).resolve().parents[1] / "Fixtures" / "withheld"
PAGES = ("index", "articles/talk", "articles/mail", "arguments/he-paid", "experts/witness", "events/raid",
         "pages/about", "commentary", "sources", "timeline")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The dossier of the golden folder, in the built-in theme."""
    root = tmp_path_factory.mktemp("withheld")
    for part in ("Content", "Originals"):
        shutil.copytree(FIXTURE / part, root / part)
    return build(root)


def bars(page):
    """Of each bar that is shown: its name, its width by its own letters' size, and whether it is filled."""
    return page.evaluate("""[...document.querySelectorAll('.withheld')].filter(bar => bar.checkVisibility())
      .map(bar => { const style = getComputedStyle(bar); return [bar.getAttribute('aria-label'),
        Math.round(100 * bar.getBoundingClientRect().width / parseFloat(style.fontSize)),
        style.backgroundColor === style.color] })""")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_bars_are_of_one_width_whatever_is_withheld(scripted, site, scheme):
    page = scripted.fresh(color_scheme=scheme)
    page.goto((site / "articles/talk.html").as_uri())
    shown = bars(page)
    assert {name for name, _, _ in shown} == {
        "something is withheld", "a name is withheld", "an address is withheld", "a number is withheld",
        "a place is withheld", "a date is withheld", "a picture is withheld", "words are withheld"}
    assert {width for _, width, _ in shown} == {450}
    assert all(filled for _, _, filled in shown)


def test_who_listens_is_told_what_is_withheld(open_page, site):
    page = open_page(site / "articles/talk.html")
    assert page.get_by_role("img", name="a name is withheld").count() > 3
    heading = page.get_by_role("heading", level=1)
    assert heading.aria_snapshot().startswith('- heading "a name is withheld says what he saw" [level=1]')
    assert page.title() == "█ says what he saw · Nights at █"
    # A selection holds the one sign that the plain text has.
    assert heading.text_content() == "█ says what he saw"


def test_paper_has_the_phrase_and_the_sign(open_page, site):
    page = open_page(site / "articles/talk.html")
    page.emulate_media(media="print")
    shown = page.evaluate("""[...document.querySelectorAll('.withheld')].map(bar => [
      getComputedStyle(bar).backgroundColor, getComputedStyle(bar, '::after').content,
      bar.getAttribute('aria-label')])""")
    assert shown and all(
        after == '" [" attr(aria-label) "]"' or after == f'" [{name}]"' for _, after, name in shown)
    assert {colour for colour, _, _ in shown} == {"rgba(0, 0, 0, 0)"}


def test_forced_colours_keep_the_bar(scripted, site):
    page = scripted.fresh(forced_colors="active")
    page.goto((site / "articles/talk.html").as_uri())
    colours = page.evaluate("""(() => { const bar = getComputedStyle(document.querySelector('h1 .withheld'));
      return [bar.backgroundColor, getComputedStyle(document.body).backgroundColor] })()""")
    assert colours[0] != colours[1] and colours[0] != "rgba(0, 0, 0, 0)"


@pytest.fixture(scope="module")
def faults(unguarded, site):
    return faults_by_look(unguarded, [(site / f"{name}.html").as_uri() for name in PAGES])


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_no_violation_and_nothing_scrolls_sideways(faults, scheme, width):
    assert faults[scheme, width] == []


def test_texts_that_scripts_show_have_the_bar_and_its_phrase(open_page, site):
    page = open_page(site / "search.html", scripts=True)
    page.fill("#search-words", "phone")
    found = page.locator("#search-results .found").filter(has_text="says what he saw").first
    found.wait_for()
    assert found.get_by_role("img", name="something is withheld").count() >= 2
    assert found.get_by_role("link").first.aria_snapshot().startswith(
        '- link "something is withheld says what he saw"')
    assert found.locator("h3").text_content() == "█ says what he saw"

    page = open_page(site / "index.html", scripts=True)
    page.locator('main a[href^="articles/talk.html"]').first.hover()
    preview = page.locator("#preview")
    preview.locator(".preview-title").wait_for()
    assert preview.get_by_role("img", name="something is withheld").count() >= 1
    assert preview.locator(".preview-title").text_content() == "█ says what he saw"
