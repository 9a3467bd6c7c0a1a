"""The pages that list and draw: arguments, timeline, positions, home and search, also where there is much."""

import pytest
from conftest import SHOWCASE
from test_quiet_pages import address, crowd, opened, starter  # noqa: F401

ARGUMENTS = "arguments/index.html"


# Arguments


@pytest.mark.parametrize("width, drawn", [(360, False), (820, False), (1440, True), (1920, True)])
@pytest.mark.parametrize("scripts", [True, False])
def test_where_there_is_room_the_drawing_stands_open_elsewhere_its_words(browser, width, drawn, scripts):
    page = opened(browser, address(ARGUMENTS), width, java_script_enabled=scripts)
    assert page.locator(".map").first.is_visible() == drawn
    assert page.locator(".outline").first.is_visible() != drawn
    # The other is one press away.
    page.locator(".outline-fold summary" if drawn else ".map-fold summary").first.click()
    assert page.locator(".map").first.is_visible() and page.locator(".outline").first.is_visible()
    page.context.close()


def test_a_relation_has_the_colour_of_its_line_and_a_sign(browser):
    page = opened(browser, address(ARGUMENTS), 820)
    found = page.evaluate("""() => {
      const lines = {}
      document.querySelectorAll(".edge").forEach(edge => {
        lines[edge.classList[1]] = getComputedStyle(edge.querySelector("text")).fill })
      return [lines, [...document.querySelectorAll(".outline .relation-word")].map(word => [
        word.classList[1], getComputedStyle(word).color, getComputedStyle(word, "::before").content])]
    }""")
    lines, words = found
    assert words and set(lines) == {kind for kind, _, _ in words}
    for kind, colour, sign in words:
        assert colour == lines[kind] and sign not in ("none", "normal")
    assert len({sign for _, _, sign in words}) == len(lines)
    page.context.close()


def test_tab_goes_through_a_map_by_place(browser, crowd):  # noqa: F811
    page = opened(browser, (crowd / ARGUMENTS).as_uri())
    page.locator(".map-scroll").first.focus()
    count = page.locator("svg.map").first.locator(".node").count()
    places = []
    for _ in range(count):
        page.keyboard.press("Tab")
        places.append(page.evaluate("""() => {
          const rect = document.activeElement.querySelector("rect")
          return [Number(rect.getAttribute("y")), Number(rect.getAttribute("x"))]
        }"""))
    assert count > 10 and places == sorted(places)
    page.context.close()


def test_the_way_up_to_the_thesis_lights_up(browser, crowd):  # noqa: F811
    page = opened(browser, (crowd / ARGUMENTS).as_uri())
    nodes = page.locator("svg.map").first.locator(".node")
    nodes.last.focus()
    lit = page.evaluate("""() => {
      const svg = document.querySelector("svg.map")
      const ys = [...svg.querySelectorAll(".node.lit rect")].map(rect => Number(rect.getAttribute("y")))
      return [ys, svg.querySelectorAll(".edge.lit").length, Number(document.activeElement.querySelector("rect").getAttribute("y"))]
    }""")
    ys, edges, own = lit
    assert own == max(ys) and len(ys) > 2 and edges >= len(ys) - 1
    assert min(ys) == min(page.evaluate(
        "[...document.querySelector('svg.map').querySelectorAll('rect')].map(rect => Number(rect.getAttribute('y')))"))
    nodes.last.blur()
    assert page.locator(".map.traced").count() == 0
    page.context.close()


def test_a_map_is_made_larger_and_smaller_and_dragged(browser, crowd):  # noqa: F811
    page = opened(browser, (crowd / ARGUMENTS).as_uri(), 1100)
    region = page.locator(".map-scroll").first
    tools = page.locator(".map-tools").first
    room = "region => [region.scrollWidth, region.clientWidth]"
    before, own = region.evaluate(room)
    tools.locator("[data-zoom=in]").click()
    assert region.evaluate(room)[0] > before
    tools.locator("[data-zoom=fit]").click()
    assert region.evaluate(room)[0] <= own
    for _ in range(4):
        tools.locator("[data-zoom=in]").click()
    box = region.bounding_box()
    start = region.evaluate("region => region.scrollLeft")
    node = region.locator(".node").first.bounding_box()
    x, y = max(node["x"], box["x"]) + 20, node["y"] + 20
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 90, y, steps=6)
    page.mouse.up()
    assert region.evaluate("region => region.scrollLeft") == start + 90
    assert page.url.endswith(ARGUMENTS)
    page.context.close()


def test_questions_are_leapt_to(browser, crowd):  # noqa: F811
    page = opened(browser, (crowd / ARGUMENTS).as_uri(), java_script_enabled=False)
    links = page.locator(".jump a")
    assert links.count() == page.locator(".map-part").count() == 4
    links.last.click()
    assert page.locator(".map-part:target h2").inner_text() == links.last.inner_text()
    page.context.close()


# Timeline


def test_signs_that_are_not_drawn_are_not_explained(browser, starter):  # noqa: F811
    for path, site in (("timeline.html", SHOWCASE), ("timeline.html", starter)):
        page = opened(browser, (site / path).as_uri())
        explained = {name.split()[-1] for name in page.locator(".signs li:visible .sign").evaluate_all(
            "signs => signs.map(sign => sign.className)")}
        drawn = page.evaluate("""() => {
          const has = selector => document.querySelector(".drawing " + selector) !== null
          return {day: has("circle"), stretch: has(".stretch"), within: has(".within"), torn: has(".break"),
            doubtful: has(":is(.tail, circle.doubtful)"), "told-otherwise": has(".told-otherwise")}
        }""")
        assert explained == {name for name, is_drawn in drawn.items() if is_drawn}
        page.context.close()


@pytest.mark.parametrize("path", ["timeline.html", "commentary.html"])
def test_show_all_is_offered_only_where_some_are_hidden(browser, path):
    page = opened(browser, address(path))
    reset = page.locator(".filters [type=reset]")
    assert not reset.is_visible()
    select = page.locator(".filters select").first
    select.select_option(index=1)
    assert reset.is_visible()
    reset.click()
    page.wait_for_timeout(50)
    assert not reset.is_visible()
    page.context.close()


def test_on_a_phone_the_drawing_begins_where_most_of_it_is(browser):
    page = opened(browser, address("timeline.html"), 360)
    seen, most = page.evaluate("""() => {
      const region = document.querySelector(".overview-narrow")
      const frame = region.getBoundingClientRect()
      const places = [...region.querySelectorAll(".mark :is(circle, .hit)")].map(mark => mark.getBoundingClientRect().left)
      const within = start => places.filter(place => place >= start && place < start + frame.width).length
      return [within(frame.left), Math.max(...places.map(within))]
    }""")
    assert seen >= 0.9 * most
    page.context.close()


def test_a_year_stays_in_view_over_its_moments(browser, crowd):  # noqa: F811
    page = opened(browser, (crowd / "timeline.html").as_uri())
    page.evaluate("""() => {
      const years = [...document.querySelectorAll(".year")].sort((one, other) => other.clientHeight - one.clientHeight)
      window.year = years[0]
      scrollTo(0, scrollY + years[0].getBoundingClientRect().top + 150)
    }""")
    top, room = page.evaluate("[window.year.querySelector('h2').getBoundingClientRect().top, window.year.clientHeight]")
    assert room > 300 and 0 < top < 120
    page.context.close()


# Positions


def columns(page):
    return page.evaluate("""() => [...document.querySelectorAll(".matrix thead th[data-id]")].map((head, column) => {
      const link = head.querySelector("a").getBoundingClientRect()
      const cell = document.querySelector(".matrix tbody tr").cells[column + 1].getBoundingClientRect()
      return Math.abs((link.left + link.right) / 2 - (cell.left + cell.right) / 2)
    })""")


def test_heads_stand_over_their_columns(browser, starter, crowd):  # noqa: F811
    for site in (starter, SHOWCASE, crowd):
        page = opened(browser, (site / "positions.html").as_uri())
        assert max(columns(page)) <= 2
        page.context.close()


def test_few_people_need_no_window_of_their_own(browser, crowd):  # noqa: F811
    for site, scrolls in ((SHOWCASE, False), (crowd, True)):
        page = opened(browser, (site / "positions.html").as_uri())
        assert page.locator(".matrix-scroll").evaluate(
            "region => region.scrollHeight > region.clientHeight + 1") == scrolls
        page.context.close()


@pytest.mark.parametrize("width", [360, 820, 1440])
def test_a_table_however_wide_leaves_the_page_as_wide_as_the_window(browser, crowd, width):  # noqa: F811
    page = opened(browser, (crowd / "positions.html").as_uri(), width)
    page.locator(".matrix-fold").evaluate("fold => { fold.open = true }")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.context.close()


def test_a_cell_lights_up_its_row_and_its_column(browser):
    page = opened(browser, address("positions.html"))
    cell = page.locator(".matrix .stance-cell").nth(5)
    cell.hover()
    lit = page.evaluate("""() => {
      const lit = [...document.querySelectorAll(".matrix .lit")]
      const columns = new Set(lit.filter(cell => cell.matches("td")).map(cell => cell.cellIndex))
      return [columns.size, lit.length, document.querySelectorAll(".matrix tbody tr").length]
    }""")
    assert lit[0] == 1 and lit[1] == lit[2] + 1
    page.mouse.move(0, 0)
    assert page.locator(".matrix .lit").count() == 0
    page.context.close()


def test_on_a_phone_people_come_first_and_the_table_is_a_press_away(browser):
    page = opened(browser, address("positions.html"), 360)
    assert not page.locator(".matrix").is_visible()
    assert page.locator(".who").first.is_visible()
    page.locator(".matrix-fold summary").click()
    assert page.locator(".matrix").is_visible()
    page.context.close()


def test_stances_that_nobody_takes_are_not_explained(browser, starter):  # noqa: F811
    page = opened(browser, (starter / "positions.html").as_uri())
    assert page.locator(".legend .stance:visible").all_inner_texts() == ["for", "mixed"]
    page.context.close()


# Home


def test_home_bounds_what_it_lists_of_a_side_and_leads_to_the_rest(browser, crowd):  # noqa: F811
    page = opened(browser, (crowd / "index.html").as_uri())
    sides = page.locator(".side").evaluate_all(
        "sides => sides.map(side => [side.querySelectorAll('li').length, Boolean(side.querySelector('.more-claims a'))])")
    assert max(count for count, _ in sides) <= 8
    page.context.close()


def test_home_says_once_whose_the_claims_are(browser):
    page = opened(browser, address("index.html"))
    text = page.locator("main").inner_text()
    assert text.count("never this site’s") == 1
    page.context.close()


@pytest.mark.parametrize("width", [360, 1440])
def test_each_mark_of_the_strip_leads_to_its_event_on_the_page(browser, width):
    page = opened(browser, address("index.html"), width)
    ways = page.locator(".strip:visible a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert len(ways) > 10
    for way in ways:
        assert page.locator(f".chronicle li[id='{way[1:]}']").count() == 1
    page.context.close()


def test_home_leads_to_every_source_and_to_what_is_new(browser):
    page = opened(browser, address("index.html"))
    sources = sorted(path.name for path in (SHOWCASE / "articles").glob("*.html")
                     if path.stem != "index" and not path.stem.endswith("-compared"))
    listed = page.locator("#sources h3 a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert sorted(way.split("/")[-1] for way in listed) == sources
    page.locator(".newest a").click()
    assert page.evaluate("document.querySelector(':target').textContent") == "New here"
    assert page.locator("[aria-labelledby=missing-title] a").count() >= 1
    page.context.close()


# Search


def until(page, expression):
    for _ in range(200):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"never: {expression}")


def asked(page, words):
    page.fill("#search-words", "")
    page.type("#search-words", words)
    until(page, "!document.getElementById('search-results').hasAttribute('aria-busy')")


@pytest.mark.parametrize("words, meant", [("puttin", "Putin"), ("puttin ", "Putin"), ("sancton", "sanctions")])
def test_a_beginning_with_a_slip_finds_what_was_meant(browser, words, meant):
    page = opened(browser, address("search.html"))
    asked(page, words)
    assert meant in page.locator("#search-results mark").all_inner_texts()
    page.context.close()


def test_each_kind_says_how_many_there_are(browser):
    page = opened(browser, address("search.html"))
    whole = page.locator(".kinds .count").all_inner_texts()
    assert int(whole[0]) == sum(map(int, whole[1:]))
    asked(page, "russia")
    found = [int(count) for count in page.locator(".kinds .count").all_inner_texts()]
    listed = [int(count) for count in page.locator("#search-results header .meta").all_inner_texts()]
    assert found[0] == sum(found[1:]) == sum(listed) and sorted(filter(None, found[1:])) == sorted(listed)
    page.check("input[name=kind][value=expert]")
    until(page, "document.querySelectorAll('#search-results section').length === 1")
    assert [int(count) for count in page.locator(".kinds .count").all_inner_texts()] == found
    asked(page, "")
    page.context.close()


def test_the_list_of_all_is_folded_where_there_is_a_search_and_open_where_there_is_none(browser):
    for scripts, is_open in ((True, False), (False, True)):
        page = opened(browser, address("search.html"), java_script_enabled=scripts)
        assert page.locator("#list li").first.is_visible() == is_open
        page.context.close()


def test_what_was_found_stands_out(browser):
    page = opened(browser, address("search.html") + "#q=russia")
    page.wait_for_selector("#search-results mark")
    weight, ground = page.evaluate("""() => {
      const style = getComputedStyle(document.querySelector("#search-results mark"))
      return [Number(style.fontWeight), style.backgroundColor]
    }""")
    assert weight >= 600 and ground != "rgba(0, 0, 0, 0)"
    page.context.close()
