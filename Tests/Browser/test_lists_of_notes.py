"""The lists of all notes and of corrections, and what is offered for citation."""

import json
import re

import feedparser
import noted_dossier
import pytest
from conftest import build

NOTES = noted_dossier.NOTES
# On the whole of each of three articles; four on the calm one and seven on the Arabic; corrections.
ALL_NOTES = NOTES + 3 + 4 + 7 + 3


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    root = tmp_path_factory.mktemp("lists")
    noted_dossier.write(root)
    return build(root)


def pages_of(site, stem):
    pages = [site / f"{stem}.html"]
    while (following := site / f"{stem}-{len(pages) + 1}.html").exists():
        pages.append(following)
    return pages


@pytest.mark.parametrize(
    "stem, item, groups",
    [
        ("commentary", ".note-item", None),
        ("commentary-by-entry", ".note-lines > li", 4),
        ("commentary-by-kind", ".note-lines > li", 5),
        ("commentary-by-editor", ".note-lines > li", 2),
    ],
)
def test_each_order_holds_every_note_with_its_words_and_address(site, open_page, stem, item, groups):
    addresses, headings = [], []
    for path in pages_of(site, stem):
        page = open_page(path)
        addresses += page.eval_on_selector_all(
            f"{item} h3 a", "links => links.map(link => link.href.split('/Site/')[1])"
        )
        headings += page.eval_on_selector_all(
            "section.part > header h2", "titles => titles.map(title => title.textContent)"
        )
        words = page.eval_on_selector_all(
            item, "items => items.map(item => (item.querySelector('.note-quote') || item).textContent)"
        )
        assert all(text.strip() for text in words)
    assert len(addresses) == ALL_NOTES and len(set(addresses)) == ALL_NOTES
    if groups:
        assert len(set(headings)) == groups
    for address in addresses[::7]:
        path, fragment = address.split("#")
        assert f'id="{fragment}"' in (site / path).read_text(encoding="utf-8")


def test_the_orders_lead_to_one_another(site, open_page):
    page = open_page(site / "commentary.html")
    for name in ("By entry", "By kind", "By editor", "By date"):
        page.click(f".views a:text-is('{name}')")
        assert page.locator(".views [aria-current]").text_content() == name


def test_a_list_on_one_page_can_be_filtered(tmp_path, open_page):
    noted_dossier.write(tmp_path)
    (tmp_path / "Content/articles/crowded.md").unlink()
    (tmp_path / "Content/commentary/crowded.md").unlink()
    (tmp_path / "Content/arguments/claim.md").write_text("---\nclaim: A claim\n---\n")
    (tmp_path / "Content/events/event.md").unlink()
    page = open_page(build(tmp_path) / "commentary.html", scripts=True)
    shown = lambda: page.locator(".note-item:visible").count()
    whole = shown()
    assert whole == 16
    page.select_option("select[name=kind]", "correction")
    assert shown() == 3 and page.locator(".shown").text_content() == "3"
    page.select_option("select[name=editor]", "Editor Two")
    assert shown() == 1
    page.click("button[type=reset]")
    page.wait_for_function("() => document.querySelector('.shown').textContent === '16'")
    page.select_option("select[name=year]", "2026")
    assert 0 < shown() < whole
    page.select_option("select[name=year]", "")
    page.select_option("select[name=entry]", "article/arabic")
    assert shown() == 8  # seven on words and one on the whole


def test_corrections_say_what_was_said_what_is_said_and_since_when(site, open_page):
    page = open_page(site / "corrections.html")
    rows = page.eval_on_selector_all(
        ".correction", "items => items.map(item => [...item.querySelectorAll('dd')].map(cell => cell.textContent.trim()))"
    )
    calm = noted_dossier.calm()
    assert rows == [
        ["Eve Earl", "The note tells; it speaks of the whole entry.", "8 July 2026"],
        ["The note tells.", calm.corrected[1][1], "6 May 2026"],
        ["quite other words", calm.corrected[0][1], "4 March 2026"],
    ]
    assert page.locator(".correction del").count() == 2


def test_a_corrected_entry_says_so_at_its_head(site, open_page):
    page = open_page(site / "articles/calm.html")
    head = page.locator(".head .corrected")
    assert " ".join(head.text_content().split()) == "Updated 6 May 2026: 2 corrections"
    head.locator("a").click()
    assert page.url.endswith("#note-c2")
    claim = open_page(site / "arguments/claim.html").locator(".head .corrected")
    assert " ".join(claim.text_content().split()) == "Updated 8 July 2026: 1 correction"
    assert open_page(site / "articles/crowded.html").locator(".corrected").count() == 0


def test_corrections_have_a_feed_of_their_own(site):
    feed = feedparser.parse((site / "corrections.xml").read_bytes())
    assert not feed.bozo and feed.version == "atom10"
    assert feed.feed.title == "Many notes: corrections"
    assert feed.feed.updated == "2026-07-08T00:00:00Z"
    assert [entry.updated for entry in feed.entries] == [
        "2026-07-08T00:00:00Z", "2026-05-06T00:00:00Z", "2026-03-04T00:00:00Z",
    ]
    assert [entry.id for entry in feed.entries] == [
        "https://dossier.example/arguments/claim.html#note-first",
        "https://dossier.example/articles/calm.html#note-c2",
        "https://dossier.example/articles/calm.html#note-c1",
    ]
    said = feed.entries[2].content[0].value
    words = noted_dossier.calm().corrected[0][1]
    assert "It said: “quite other words”" in said and f"It says now: “{words}”" in said
    page = (site / "corrections.html").read_text(encoding="utf-8")
    assert 'type="application/atom+xml"' in page and 'href="corrections.xml"' in page


def test_each_passage_offers_its_words_link_and_citation(site, open_page):
    page = open_page(site / "articles/crowded.html")
    offers = page.eval_on_selector_all(
        ".quotation",
        """items => items.map(item => ({
          id: item.id,
          words: item.querySelector("summary").textContent,
          link: item.querySelector("p a").textContent,
          citation: item.querySelector("p").firstChild.textContent,
        }))""",
    )
    # Its notes, and the passages that are named: those that are cited, and one that is not.
    assert len(offers) == NOTES + 6
    for offer in offers:
        link, citation = offer["link"], offer["citation"]
        name = offer["id"].removeprefix("quote-")
        assert link == f"https://dossier.example/articles/crowded.html#p-{name}"
        assert f"“{' '.join(offer['words'].split())}”" in citation and citation.endswith(link)
        assert "“The crowded article”" in citation
    page.locator(".quotations > .fold > summary").click()
    page.locator(".quotation summary").first.click()
    assert page.locator(".quotation p").first.evaluate("text => text.checkVisibility({ contentVisibilityAuto: true })")


def test_a_note_leads_to_the_citation_of_its_words(site, open_page):
    """Without a script by an address within two folds; with one, where the note stands."""
    page = open_page(site / "articles/crowded.html")
    page.goto(page.url + "#quote-n5")
    box = page.locator("#quote-n5 p").first.bounding_box()
    assert 0 < box["y"] < 900 and box["height"] > 10
    page = open_page(site / "articles/crowded.html", scripts=True)
    page.goto(page.url + "#note-n5")
    page.click("#note-n5 .note-foot a:text-is('Cite these words')")
    page.locator("#note-n5 .cite-here .copy").first.wait_for()
    assert page.locator("#note-n5 .cite-here dd").count() == 3
    assert page.url.endswith("#note-n5")


def test_buttons_copy_words_link_and_citation(site, open_page):
    page = open_page(
        site / "articles/crowded.html", scripts=True, permissions=("clipboard-read", "clipboard-write"))
    page.click(".quotations > .fold > summary")
    page.click("#quote-n5 summary")
    page.locator("#quote-n5 .copy").first.wait_for()
    for index, cell in enumerate(page.locator("#quote-n5 dd").all_text_contents()):
        page.locator("#quote-n5 .copy").nth(index).click()
        page.wait_for_function(
            "index => document.querySelectorAll('#quote-n5 .copy')[index].textContent === 'Copied'", arg=index)
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == (page.locator("#quote-n5 dd a").evaluate("link => link.href") if index == 1 else cell)


def test_references_are_there_for_programs(site):
    bibtex = (site / "data/citations.bib").read_text(encoding="utf-8")
    entries = re.findall(r"^@misc\{([^,]+),", bibtex, re.M)
    assert entries == ["arabic", "calm", "crowded"]
    assert bibtex.count("{") == bibtex.count("}")
    data = json.loads((site / "data/citations.json").read_text(encoding="utf-8"))
    assert [entry["id"] for entry in data] == entries
    assert all(entry["type"] == "article" and entry["title"] for entry in data)
