"""Maps of arguments and the table of positions: drawn, told in words, and reached by keyboard."""

import csv

import pytest
import shared_dossier
from conftest import SCHEMES, WIDTHS, address, pages

INDEX = "arguments/index.html"
CLAIMS = [f"arguments/{claim[0]}.html" for claim in shared_dossier.CLAIMS]
# What bears on no other claim, and has none that bears on it, has no map.
ENTRIES = CLAIMS
MAPPED = [INDEX, *ENTRIES]
# Those against which something is said.
OBJECTED = [f"arguments/{name}.html" for name in ("current-kills", "larger-ships-rule", "one-harbour", "treaty-holds",
            "treaty-lapsed")]


def holding(site, text):
    """The pages of arguments that hold a text."""
    return {path for path in pages(site)
            if path.startswith("arguments/") and text in (site / path).read_text("utf-8")}


def test_every_question_has_its_map(shared):
    assert holding(shared, 'class="map"') == set(MAPPED)
    assert holding(shared, "objection-count") == set(OBJECTED)
    assert len(ENTRIES) > 10


@pytest.mark.parametrize("path", MAPPED)
def test_the_list_before_a_map_says_what_it_draws(page, shared, path):
    page.goto(address(shared, path))
    maps = page.evaluate(
        """() => Array.from(document.querySelectorAll("svg.map"), svg => {
          const part = svg.closest(".map-part")
          const list = part.querySelector(".outline")
          return {
            before: !!(list.compareDocumentPosition(svg) & Node.DOCUMENT_POSITION_FOLLOWING),
            nodes: Array.from(svg.querySelectorAll(".node"), node => node.href.baseVal).sort(),
            listed: Array.from(list.querySelectorAll(".outline-claim a"), a => a.getAttribute("href")),
            edges: svg.querySelectorAll(".edge").length,
            relations: list.querySelectorAll(".relation-word").length,
            guessed: svg.querySelectorAll(".edge.guessed").length,
            inferred: list.querySelectorAll(".inferred").length,
            present: svg.querySelectorAll(".present").length,
          }
        })"""
    )
    assert maps
    for found in maps:
        assert found["before"]
        assert len(set(found["nodes"])) == len(found["nodes"])
        assert len(set(found["nodes"]) - set(found["listed"])) == found["present"]
        assert found["edges"] == found["relations"]
        assert found["guessed"] == found["inferred"]
        assert found["present"] == (0 if path == INDEX else 1)


@pytest.mark.parametrize("path", MAPPED)
def test_text_stays_within_its_box_and_labels_overlap_nothing(page, shared, path):
    page.goto(address(shared, path))
    faults = page.evaluate(
        """() => {
          const faults = []
          const overlap = (a, b) => a.left < b.right - 0.5 && b.left < a.right - 0.5
            && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5
          document.querySelectorAll("svg.map").forEach(svg => {
            const boxes = []
            svg.querySelectorAll(".node").forEach(node => {
              const box = node.querySelector("rect").getBoundingClientRect()
              const text = node.querySelector("text").getBoundingClientRect()
              if (text.left < box.left || text.right > box.right || text.top < box.top
                || text.bottom > box.bottom) faults.push("leaves its box: " + node.textContent)
              boxes.push(box)
            })
            const labels = Array.from(svg.querySelectorAll(".edge text"), text => ({
              words: text.textContent, box: text.getBoundingClientRect()}))
            labels.forEach((label, index) => {
              if (boxes.some(box => overlap(box, label.box))) faults.push("on a box: " + label.words)
              if (labels.slice(index + 1).some(other => overlap(other.box, label.box)))
                faults.push("on a label: " + label.words)
            })
            const frame = svg.getBoundingClientRect()
            svg.querySelectorAll("*").forEach(part => {
              const box = part.getBoundingClientRect()
              if (box.width && (box.left < frame.left - 1 || box.right > frame.right + 1
                || box.top < frame.top - 1 || box.bottom > frame.bottom + 1))
                faults.push("leaves the drawing: " + part.outerHTML.slice(0, 80))
            })
          })
          return faults
        }"""
    )
    assert faults == []


@pytest.mark.parametrize("path", ENTRIES)
def test_on_a_phone_a_map_starts_at_the_present_claim(scripted, shared, path):
    page = scripted.fresh(360, 800)
    page.goto(address(shared, path))
    # There the words stand open, and the drawing is a press away.
    page.locator(".map-fold summary").click()
    page.wait_for_timeout(100)
    region = page.locator(".map-scroll").bounding_box()
    box = page.locator(".map .present rect").bounding_box()
    assert region["x"] - 1 <= box["x"]
    assert box["x"] + box["width"] <= region["x"] + region["width"] + 1


def test_a_map_is_reached_by_keyboard_and_its_boxes_lead_on(page, shared):
    page.goto(address(shared, INDEX))
    page.locator(".map-scroll").first.focus()
    page.keyboard.press("Tab")
    target = page.evaluate("document.activeElement.href && document.activeElement.href.baseVal")
    assert target
    page.keyboard.press("Enter")
    page.wait_for_url("**/" + target.removeprefix("../"))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_kinds_differ_by_more_than_colour(scripted, shared, scheme):
    page = scripted.fresh(color_scheme=scheme)
    page.goto(address(shared, INDEX))
    shapes = page.evaluate(
        """() => {
          const shapes = {}
          document.querySelectorAll(".edge:not(.guessed)").forEach(edge => {
            const steps = edge.querySelector(".head").getAttribute("d").replace(/^M[-\\d ]+/, "")
            const label = edge.querySelector("text").textContent
            const dash = getComputedStyle(edge.querySelector(".line")).strokeDasharray
            shapes[edge.classList[1]] = [steps.replace(/[-\\d ]+/g, ""), label, dash]
          })
          const guess = document.querySelector(".edge.guessed .line")
          return {shapes, guess: getComputedStyle(guess).strokeDasharray}
        }"""
    )
    kinds = shapes["shapes"]
    assert len(kinds) >= 2
    assert len({shape[0] for shape in kinds.values()}) == len(kinds)
    assert len({shape[1] for shape in kinds.values()}) == len(kinds)
    assert {shape[2] for shape in kinds.values()} == {"none"}
    assert shapes["guess"] != "none"


@pytest.mark.parametrize("path", OBJECTED)
def test_objections_and_replies_are_counted(page, shared, path):
    page.goto(address(shared, path))
    objections = page.locator(".objection-count").text_content().split()[0]
    replies = page.locator(".reply-count").text_content().split()[0]
    assert int(objections) == page.locator("#objections > li").count()
    assert int(replies) == page.locator("#objections .replies > li").count()


@pytest.mark.parametrize("path", CLAIMS)
def test_who_holds_a_claim_stands_before_all_else(page, shared, path):
    page.goto(address(shared, path))
    first = page.locator("article > .head + section")
    assert first.get_attribute("aria-labelledby") == "positions-title"
    for statement in first.locator(".statements > li").all():
        assert statement.locator(".stance").count() == 1
        assert statement.locator(".passage").count() or statement.locator(".inferred").count()


@pytest.mark.parametrize("path", CLAIMS)
def test_every_relation_is_a_sentence_with_its_passage_or_marked_as_inferred(page, shared, path):
    page.goto(address(shared, path))
    relations = page.locator(":is(#grounds, #objections, #rivals, #bearing) > li")
    for relation in relations.all():
        assert relation.locator("> .entry-title .relation-word").text_content().startswith("It ")
        is_inferred = relation.locator("> .held .inferred").count() == 1
        assert is_inferred != (relation.locator("> .passage").count() > 0)


# The table of positions


def test_every_position_is_in_the_table_and_leads_to_its_passage(page, shared):
    page.goto(address(shared, "positions.html"))
    cells = page.eval_on_selector_all(
        ".matrix .stance-cell", "cells => cells.map(cell => cell.getAttribute('href'))"
    )
    with open(shared / "data/positions.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    key = ("expert", "argument", "stance", "said", "via")
    assert len(cells) == len({tuple(row[name] for name in key) for row in rows})
    assert sum("#p-" in cell for cell in cells) > len(cells) / 2
    assert page.locator("a[href='data/positions.csv']").count() == 1


def test_an_empty_cell_says_that_nothing_is_recorded(page, shared):
    page.goto(address(shared, "positions.html"))
    silent = page.eval_on_selector_all(
        ".matrix tbody td", "cells => cells.filter(cell => !cell.textContent.trim()).length"
    )
    assert silent == 0


def test_the_table_fits_a_wide_window(page, shared):
    page.goto(address(shared, "positions.html"))
    assert page.evaluate(
        """() => {
          const region = document.querySelector(".matrix-scroll")
          return region.scrollWidth <= region.clientWidth
        }"""
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_names_and_claims_stay_in_view_while_the_table_scrolls(scripted, shared, width):
    page = scripted.fresh(width, 700)
    page.goto(address(shared, "positions.html"))
    # Below 50rem the list by person stands open, and the table is a press away.
    page.locator(".matrix-fold").evaluate("fold => { fold.open = true }")
    offsets = page.evaluate(
        """() => {
          const region = document.querySelector(".matrix-scroll")
          region.scrollTo(region.scrollWidth, region.scrollHeight)
          const frame = region.getBoundingClientRect()
          const name = document.querySelector(".matrix tbody tr:last-child th").getBoundingClientRect()
          const head = document.querySelector(".matrix thead").getBoundingClientRect()
          return [name.left - frame.left, head.top - frame.top]
        }"""
    )
    assert max(map(abs, offsets)) <= 1


def shown(page):
    return page.evaluate(
        """() => ({
          people: Array.from(document.querySelectorAll(".matrix tbody tr:not([hidden]) th"),
            name => name.textContent.trim()),
          claims: document.querySelectorAll(".matrix thead th[scope=col]:not([hidden])").length,
          groups: Array.from(document.querySelectorAll(".matrix-question:not([hidden])"),
            head => head.colSpan),
        })"""
    )


def test_the_table_is_filtered_and_put_in_order(page, shared):
    page.goto(address(shared, "positions.html"))
    whole = shown(page)
    page.select_option("[data-by=stance]", "mixed")
    mixed = shown(page)
    assert 0 < len(mixed["people"]) < len(whole["people"])
    assert sum(mixed["groups"]) == mixed["claims"] < whole["claims"]
    assert page.locator(".matrix tbody td:not([hidden]) [data-stance=mixed]").count() > 0
    assert str(len(mixed["people"])) in page.locator("[role=status]").text_content()
    page.select_option("[data-by=stance]", "")
    assert shown(page) == whole
    name = whole["people"][-1]
    page.fill("[data-by=text]", name.upper())
    assert shown(page)["people"] == [name]
    page.fill("[data-by=text]", "")
    page.select_option("[data-by=question]", "1")
    assert shown(page)["groups"] == whole["groups"][:1]
    page.select_option("[data-by=question]", "")
    page.select_option("[data-by=order]", "name")
    assert shown(page)["people"] == sorted(whole["people"])
    claim = page.locator("[data-by=order] optgroup option").nth(3).get_attribute("value")
    page.select_option("[data-by=order]", claim)
    first = page.locator(".matrix tbody tr").first
    column = page.locator(f".matrix thead [data-id={claim}]").evaluate("head => head.cellIndex")
    assert first.locator("td").nth(column).locator("[data-stance]").count()
    page.select_option("[data-by=order]", "")
    assert shown(page) == whole


def test_the_list_beneath_the_table_shows_and_sorts_the_same(page, shared):
    page.goto(address(shared, "positions.html"))
    whole = page.locator(".who").count()
    assert whole == len(shown(page)["people"])
    page.select_option("[data-by=stance]", "mixed")
    page.select_option("[data-by=order]", "count")
    listed = page.locator(".who:not([hidden]) h2").all_text_contents()
    assert listed == shown(page)["people"] and len(listed) < whole
    items = page.locator(".who:not([hidden]) li[data-id]:not([hidden])")
    assert items.count() == items.filter(has=page.locator(".stance.mixed")).count() > 0


def test_what_the_table_shows_stands_in_the_address(shared, page):
    page.goto(address(shared, "positions.html"))
    page.fill("[data-by=text]", "treaty")
    page.select_option("[data-by=order]", "count")
    once = shown(page)
    assert "text=treaty" in page.url and "order=count" in page.url
    page.reload()
    assert shown(page) == once
    page.goto(address(shared, "positions.html") + "?question=99&stance=none")
    assert page.locator("[data-by=question]").input_value() == ""
    assert len(shown(page)["people"]) > len(once["people"])


def test_a_cell_without_a_passage_leads_into_the_list_and_opens_it(page, shared):
    page.goto(address(shared, "positions.html"))
    someone = page.locator(".who li[data-id]").first.get_attribute("id")
    page.goto(address(shared, "positions.html") + "#" + someone)
    assert page.locator("#" + someone).is_visible()


def test_without_scripts_the_table_is_whole(unscripted, shared):
    page = unscripted.fresh()
    page.goto(address(shared, "positions.html"))
    assert page.locator(".matrix-tools").is_hidden()
    assert page.locator(".matrix .stance-cell").count() > 20
