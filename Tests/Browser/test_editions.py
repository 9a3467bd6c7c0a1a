"""Editions beside their originals: those of the shared dossier, and a small one whose texts are published."""

import pytest
import shared_dossier
from conftest import ROOT, SCHEMES, WIDTHS, address, dossier, faults_by_look

COMPARED = "articles/harbour-short-compared.html"
# How many words the article has, and its shortened edition.
ALL = shared_dossier.count_of(shared_dossier.FILES["articles/harbour.md"].split("---\n")[2])
KEPT = shared_dossier.count_of(shared_dossier.FILES["articles/harbour-short.md"].split("---\n")[2])


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """The dossier of the golden folder, in the built-in theme."""
    site = tmp_path_factory.mktemp("editions") / "Site"
    dossier(
        "build", "--frozen", "--quiet", "--root", ROOT / "Tests/Fixtures/editions", "--output", site)
    return site


def addresses(shared, small):
    """Every page that shows a comparison or what came of one."""
    articles = ["harbour", "harbour-short", "harbour-short-compared", "harbour-again-compared",
                "hafen-compared", "siege", "siege-cut", "siege-cut-compared"]
    return [address(shared, COMPARED), address(shared, "articles/harbour-short.html"),
            address(shared, "articles/harbour.html")] + [
                address(small, f"articles/{name}.html") for name in articles]


@pytest.fixture(scope="module")
def faults(unguarded, shared, small):
    return faults_by_look(unguarded, addresses(shared, small))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_no_violation_and_nothing_scrolls_sideways(faults, scheme, width):
    assert faults[scheme, width] == []


def test_a_comparison_states_the_figures_of_its_rows(page, shared):
    page.goto(address(shared, COMPARED))
    found = page.evaluate(
        """() => ({
          rows: Array.from(document.querySelectorAll("#rows > li"), row => row.classList[1].slice(5)),
          figures: Array.from(document.querySelectorAll(".collation-figures tbody tr"),
            row => Array.from(row.cells, cell => cell.textContent.trim())),
          words: Array.from(document.querySelectorAll("#rows .of-original .side-count"),
            count => parseInt(count.textContent)),
        })"""
    )
    kept, cut = found["rows"].count("kept"), found["rows"].count("cut")
    assert found["figures"] == [["Kept", str(KEPT), str(kept)], ["Cut", str(ALL - KEPT), str(cut)],
                                ["Added", "0", "0"]]
    assert (kept, cut) == (len(shared_dossier.KEPT), len(shared_dossier.PARAGRAPHS) - len(shared_dossier.KEPT))
    assert sum(found["words"]) == ALL


def test_the_bars_are_as_long_as_the_figures_say(page, shared):
    page.goto(address(shared, COMPARED))
    widths = page.evaluate(
        """() => Array.from(document.querySelectorAll(".bar"), bar =>
          Array.from(bar.querySelectorAll("rect"), piece => +piece.getAttribute("width")))"""
    )
    share = 1000 * KEPT // ALL
    assert widths == [[share, 1000 - share], [share]]


def test_both_articles_lead_to_the_comparison_and_it_leads_back(page, shared, small):
    comparison = "harbour-short-compared.html"
    for site in (shared, small):
        for name in ("harbour", "harbour-short"):
            page.goto((site / f"articles/{name}.html").as_uri())
            assert page.locator(f'a[href$="{comparison}"]').count() >= 1
            # The facts of a source have it, among those that are folded.
            page.locator(".provenance > .fold > summary").click()
            page.locator(f'a[href$="{comparison}"]').first.click()
            page.wait_for_url(f"**/{comparison}*")
            assert page.locator(f'.head a[href$="articles/{name}.html"]').count() == 1


def test_texts_stand_side_by_side_where_there_is_room_and_stacked_on_a_phone(scripted, small):
    for width, is_wide in [(1440, True), (820, True), (360, False)]:
        page = scripted.fresh(width)
        page.goto((small / "articles/harbour-short-compared.html").as_uri())
        first, second = (page.locator(f"#row-1 .{side}").bounding_box()
                         for side in ("of-original", "of-edition"))
        if is_wide:
            assert first["x"] + first["width"] <= second["x"]
            assert abs(first["y"] - second["y"]) < 2
        else:
            assert first["y"] + first["height"] <= second["y"]


def test_what_changed_is_told_in_words_and_signs_not_by_colour_alone(page, small):
    page.goto((small / "articles/harbour-short-compared.html").as_uri())
    row = page.locator("#row-1")
    assert row.locator(".fate").inner_text() == "Changed"
    assert "[only in the original: cities. ]" in row.locator("del").text_content()
    assert "[only in the edition: towns. ]" in row.locator("ins").text_content()
    lines = page.evaluate(
        """() => ["del", "ins", ".restyled", "a.moved"].map(kind =>
          getComputedStyle(document.querySelector(`.compared-words ${kind}`)).textDecorationLine)"""
    )
    assert lines == ["line-through", "underline", "underline", "underline"]
    fates = [text.strip() for text in page.locator("#rows .fate").all_inner_texts()]
    assert all(fates) and len(fates) == page.locator("#rows > li").count()


def test_moved_words_lead_by_keyboard_to_where_they_stand(page, small):
    page.goto((small / "articles/harbour-short-compared.html").as_uri())
    link = page.locator(".of-original a.moved").first
    link.focus()
    page.keyboard.press("Enter")
    target = page.locator(":target")
    assert "compared" in target.get_attribute("class")
    assert "Only the pilot knew" in target.locator(".of-edition").inner_text()


def test_a_note_on_one_edition_stands_beside_the_words_on_the_other(page, small):
    page.goto((small / "articles/harbour-short.html").as_uri())
    survivor = page.locator('[id="cite-from.harbour.pilot"]')
    assert "His name was recorded elsewhere." in survivor.inner_text()
    assert "From the note on Original, The Courier" in survivor.inner_text()
    mark = page.locator('[id="p-from.harbour.pilot"]')
    assert mark.inner_text().startswith("Only the pilot knew")
    page.locator('[id="ref-from.harbour.pilot"]').click()
    assert page.evaluate("location.hash") == "#cite-from.harbour.pilot"
    page.goto((small / "articles/harbour.html").as_uri())
    assert "Cut in" in page.locator("#note-captain .survivals").inner_text()
    assert "Also in" in page.locator("#note-pilot .survivals").inner_text()


def test_what_positions_and_events_cite_stands_on_the_other_edition_or_is_said_to_be_cut(page, small):
    page.goto((small / "articles/harbour-short.html").as_uri())
    survivor = page.locator('[id="cite-from.harbour.noon"]')
    leading = [link.get_attribute("href") for link in survivor.locator(".survivor-uses a").all()]
    assert any("arguments/silt.html" in address for address in leading)
    assert any("events/news.html" in address for address in leading)
    assert "Original, The Courier" in survivor.locator(".survivor-from").inner_text()
    assert page.locator('[id="p-from.harbour.noon"]').inner_text().startswith("By noon the news")
    assert page.locator('[id="cite-from.harbour.grass"]').count() == 0
    # What is only cited stands in the page where a reader asks for it.
    page.goto((small / "articles/harbour.html").as_uri() + "#cite-grass")
    assert "Cut in" in page.locator("#cite-grass .survivals").inner_text()
    page.goto((small / "arguments/silt.html").as_uri())
    quoted = page.locator("figure", has_text="grass grows where the grain was weighed").first
    assert "Cut in" in quoted.locator(".survivals").inner_text()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_list_of_all_notes_tells_what_became_of_their_words(scripted, small, width):
    page = scripted.fresh(width)
    page.goto((small / "commentary.html").as_uri())
    told = {}
    for item in page.locator(".note-item").all():
        name = item.locator("h3 a").get_attribute("href").rpartition("#note-")[2]
        told[name] = [
            (line.inner_text(), line.locator("a").get_attribute("href"), line.is_visible())
            for line in item.locator(".survivals > li").all()
        ]
    short, again = "Abridged edition, The Digest", "Reprint, The Reprinter"
    assert told["captain"] == [
        (f"Cut in {short}", "articles/harbour-short.html", True)]
    assert told["cities"] == [
        (f"Reworded in {again}", "articles/harbour-again.html#p-from.harbour.cities", True),
        (f"Reworded in {short}", "articles/harbour-short.html#p-from.harbour.cities", True)]
    assert told["map"] == [
        ("Cut in Original, The Courier", "articles/harbour.html", True),
        (f"Also in {again}", "articles/harbour-again.html#p-from.harbour-short.map", True)]
    page.locator('.note-item a[href$="#p-from.harbour.pilot"]').first.click()
    assert page.locator(":target").inner_text().startswith("Only the pilot knew")


def test_withheld_texts_show_no_words_and_say_why(page, small):
    page.goto((small / "articles/siege-cut-compared.html").as_uri())
    assert page.locator(".compared-words").count() == 2  # the headlines
    assert "not published here" in page.locator("main").inner_text()
    assert page.locator("#rows > li").count() == 3


def test_a_translation_is_compared_by_paragraph_alone(page, small):
    page.goto((small / "articles/hafen-compared.html").as_uri())
    assert page.locator("#rows del, #rows ins").count() == 0
    assert "With a counterpart" in page.locator(".collation-figures").inner_text()
    assert "Hinter ihnen" in page.locator("#rows .of-edition").nth(2).inner_text()
    assert page.locator('#rows .of-edition .compared-words[lang="de"]').count() > 0


def test_print_keeps_both_columns_and_the_marks(page, small):
    page.goto((small / "articles/harbour-short-compared.html").as_uri())
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 700, "height": 900})
    first, second = (page.locator(f"#row-1 .{side}").bounding_box()
                     for side in ("of-original", "of-edition"))
    assert first["x"] + first["width"] <= second["x"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
