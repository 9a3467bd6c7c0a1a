"""The timeline: its calendar, its drawing, its filters; and the ways between entries."""

import datetime

import pytest
import shared_dossier
from conftest import WIDTHS, address, window
from icalendar import Calendar
from playwright.sync_api import expect

LABELS = """() => [...document.querySelectorAll(".drawing")].filter(svg => svg.getClientRects().length)
  .flatMap(svg => [...svg.querySelectorAll("text")].map(text => {
    const box = text.getBoundingClientRect()
    return [text.textContent, box.left, box.top, box.right, box.bottom]
  }))"""


ARTICLE = "articles/harbour.html"


@pytest.fixture
def opened(scripted, unscripted, shared):
    """Opens a page of the shared dossier."""

    def opened(path, width=1440, scripts=True):
        page = (scripted if scripts else unscripted).fresh(width)
        page.goto(address(shared, path))
        return page

    return opened


def test_the_calendar_is_one_that_a_library_reads(shared):
    raw = (shared / "timeline.ics").read_bytes()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    calendar = Calendar.from_ical(raw)
    events = calendar.walk("VEVENT")
    assert events and not [event.errors for event in events if event.errors]
    identities = [str(event["UID"]) for event in events]
    assert len(set(identities)) == len(identities)
    listed = {path.stem for path in (shared / "events").glob("*.html") if path.stem != "index"}
    held = {uid.removeprefix("event-").split("@")[0] for uid in identities if uid.startswith("event-")}
    assert held == listed
    timeline = (shared / "timeline.html").read_text("utf-8")
    assert len(events) == timeline.count('<li class="moment ')
    assert str(calendar["X-WR-CALDESC"])
    for event in events:
        start, end = event.decoded("DTSTART"), event.decoded("DTEND")
        assert type(start) is type(end) is datetime.date
        assert start < end
        assert event.decoded("DTSTAMP").tzinfo is not None
        assert str(event["SUMMARY"]) and str(event["DESCRIPTION"])


@pytest.mark.parametrize("width", WIDTHS)
def test_no_label_of_the_drawing_covers_another(opened, width):
    page = opened("timeline.html", width)
    labels = page.evaluate(LABELS)
    assert len(labels) > 10
    for index, (text, left, top, right, bottom) in enumerate(labels):
        for other, *box in labels[index + 1:]:
            apart = right <= box[0] or box[2] <= left or bottom <= box[1] + 1 or box[3] <= top + 1
            assert apart, (text, other)


def test_every_item_has_a_mark_that_leads_to_it(opened):
    page = opened("timeline.html")
    items = page.eval_on_selector_all(".moment", "items => items.map(item => item.id)")
    marks = page.eval_on_selector_all(
        ".overview-wide a", "links => links.map(link => [link.getAttribute('href'), link.dataset.items])"
    )
    assert sorted(" ".join(items for _, items in marks).split()) == sorted(items)
    assert all(href[1:] in items for href, _ in marks)


def test_filters_show_what_they_say_and_give_it_back(opened):
    page = opened("timeline.html")
    total = page.locator(".moment").count()
    person = page.locator("select[name=people] option").nth(1).get_attribute("value")
    page.select_option("select[name=people]", person)
    shown = page.locator(".moment:visible")
    assert 0 < shown.count() < total
    assert page.locator(".filters .shown").text_content() == str(shown.count())
    people = shown.evaluate_all("items => items.map(item => item.dataset.people.split(' '))")
    assert all(person in names for names in people)
    assert page.locator(".year:visible").count() == page.locator(".year:has(.moment:visible)").count()
    assert page.locator(".drawing .mark.dimmed").count() > 0
    page.select_option("select[name=kind]", "event")
    kinds = page.locator(".moment:visible").evaluate_all("items => items.map(item => item.dataset.kind)")
    assert set(kinds) <= {"event"}
    page.click("button[type=reset]")
    expect(page.locator(".moment:not([hidden])")).to_have_count(total)


def test_what_is_shown_stands_in_the_address(opened, shared):
    page = opened("timeline.html")
    person = page.locator("select[name=people] option").nth(1).get_attribute("value")
    page.select_option("select[name=people]", person)
    page.select_option("select[name=kind]", "position")
    shown = page.locator(".moment:visible").count()
    assert f"people={person}" in page.url and "kind=position" in page.url
    page.reload()
    assert page.locator(".moment:visible").count() == shown
    page.goto(page.url + "#" + page.locator(".moment[hidden]").first.get_attribute("id"))
    expect(page.locator(".moment:target")).to_be_visible()
    assert "?" not in page.url
    page.goto(address(shared, "timeline.html") + "?people=nobody-here&kind=event")
    assert page.locator("select[name=people]").input_value() == ""
    assert page.locator(".moment:visible").count() > 0


def test_parts_of_the_timeline_are_there_without_scripts(opened, shared):
    page = opened("timeline.html", scripts=False)
    page.locator(".views summary").click()
    links = page.locator(".views a")
    counts = page.locator(".views .count").all_text_contents()
    assert links.count() == len(counts) > 20
    ways = links.evaluate_all("links => links.map(link => link.getAttribute('href'))")
    for way, count in list(zip(ways, counts))[:: max(1, len(ways) // 12)]:
        page.goto(address(shared, way))
        assert page.locator(".moment").count() == int(count)
        assert page.locator(".overview-wide .mark").count() > 0


def test_an_event_leads_to_its_place_on_the_timeline(opened):
    page = opened("events/vote.html")
    page.locator(".head a[href*='timeline']").click()
    expect(page.locator(".moment:target")).to_have_count(1)


@pytest.mark.parametrize("width", WIDTHS)
def test_home_draws_what_it_lists_of_time(opened, width):
    page = opened("index.html", width)
    strip = page.locator(".strip:visible")
    assert strip.count() == 1
    drawn = strip.locator("title").all_text_contents()
    # What is new here is listed by the day on which readers could first see it, and is not drawn.
    listed = page.locator("section:not([aria-labelledby=new-title]) .chronicle a").all_text_contents()
    assert len(drawn) == len(listed)
    assert all(any(name in title for title in drawn) for name in listed)
    box = strip.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= width


def test_without_scripts_nothing_asks_to_be_filtered(opened):
    page = opened("timeline.html", scripts=False)
    assert not page.locator(".filters").is_visible()
    assert page.locator(".moment:visible").count() == page.locator(".moment").count() > 0


def entry_link(page):
    return page.locator("main .body a[href*='.html']:visible").first


def test_a_link_shows_what_it_leads_to(opened):
    page = opened(ARTICLE)
    link = entry_link(page)
    link.hover()
    preview = page.locator(".preview")
    preview.wait_for(state="visible")
    assert preview.locator("p").count() >= 2
    assert link.get_attribute("aria-describedby") == "preview"
    box = preview.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=4)
    page.wait_for_timeout(500)
    assert preview.is_visible()
    page.keyboard.press("Escape")
    assert not preview.is_visible()
    assert link.get_attribute("aria-describedby") is None


def test_a_claim_is_previewed_with_who_holds_it(opened):
    page = opened("timeline.html")
    page.locator(".moment[data-kind=position] .said a").first.hover()
    page.locator(".preview").wait_for(state="visible")
    lines = page.locator(".preview p").all_text_contents()
    assert len(lines) > 3 and lines[2]
    assert page.locator(".preview .stance").count() > 0


touch = window(has_touch=True)


def test_the_keyboard_shows_previews_and_touch_does_not(opened, touch, shared):
    page = opened(ARTICLE)
    page.evaluate("document.querySelector('main .breadcrumbs a').focus()")
    link = entry_link(page)
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    page.locator(".preview").wait_for(state="visible")
    page = touch.fresh()
    page.goto(address(shared, ARTICLE))
    page.evaluate("addEventListener('click', event => event.preventDefault(), true)")
    entry_link(page).tap()
    page.wait_for_timeout(700)
    assert page.locator(".preview:visible").count() == 0


@pytest.mark.parametrize("folder", ["articles", "arguments", "experts", "events", "pages"])
def test_next_leads_through_every_entry_and_previous_back(page, shared, folder):
    entries = [name.replace(".md", ".html") for name in shared_dossier.FILES if name.startswith(folder + "/")]
    ways = {}
    for path in entries:
        page.goto(address(shared, path))
        ways[path] = page.evaluate(
            "['prev', 'next'].map(rel => { const link = document.querySelector(`.before-after [rel=${rel}]`);"
            " return link && link.href })"
        )
    firsts = [path for path, (previous, _) in ways.items() if previous is None]
    assert len(firsts) == 1
    walked, here = [], firsts[0]
    while here and here not in walked:
        walked.append(here)
        onward = ways[here][1]
        here = onward and onward.removeprefix(shared.as_uri() + "/")
        if here:
            assert ways[here][0].removeprefix(shared.as_uri() + "/") == walked[-1]
    assert sorted(walked) == sorted(entries)


def test_every_entry_says_where_it_stands(opened, shared):
    page = opened(ARTICLE)
    crumbs = page.locator(".breadcrumbs a").evaluate_all("links => links.map(link => link.href)")
    root = shared.as_uri() + "/"
    assert crumbs == [root + "index.html", root + "articles/index.html"]
