"""The timeline of hard dates: a dossier built for it, its calendar read by a library, its drawing at
every width."""

import datetime

import pytest
from conftest import WIDTHS, dossier
from icalendar import Calendar

SPANS = {
    "week": ["2024-03-04", "2024-03-04", "2024-03-05/2024-03-08", "2024-03-06~", "2024-03-10"],
    "centuries": ["1517-10-31", "1618/1648", "1713~", "18XX", "1914-07-28/1918-11-11", "2016-06-23"],
    "before": ["-0752", "-0508~", "-0479/-0430", "-0043-03-15", "0014-08-19", "[0180,0192]", "-01XX"],
    "open": ["2014-04/..", "../1990", "1985/", "1999?", "20XX", "XXXX", "2030-21"],
    "one": ["2020-02-02"],
    "same": ["2020-02-02"] * 12,
}
NAME = "Überfall; \\ „Wort, Wort“ – 長い題名" + "ß" * 60


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dates")
    for name, dates in SPANS.items():
        events = folder / name / "Content" / "events"
        events.mkdir(parents=True)
        (events.parent / "dossier.yaml").write_text("title: Dates\n", "utf-8")
        for number, date in enumerate(dates):
            title = NAME if number == 0 else f"Event {number}"
            (events / f"e{number}.md").write_text(
                f"---\ntitle: '{title}'\ndate: '{date}'\nplace: Here, there\n---\n", "utf-8")
        dossier("build", "--root", folder / name, "--frozen", "--quiet")
    return folder


def calendar(sites, name):
    raw = (sites / name / "Site" / "timeline.ics").read_bytes()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    return Calendar.from_ical(raw)


def entries(sites, name):
    return {str(event["UID"]).split("@")[0]: event for event in calendar(sites, name).walk("VEVENT")}


def test_text_comes_back_as_it_was_written(sites):
    event = entries(sites, "one")["event-e0"]
    assert str(event["SUMMARY"]) == NAME
    assert str(event["LOCATION"]) == "Here, there"


def test_days_are_whole_and_ends_are_exclusive(sites):
    events = entries(sites, "week")
    assert events["event-e0"].decoded("DTSTART") == datetime.date(2024, 3, 4)
    assert events["event-e0"].decoded("DTEND") == datetime.date(2024, 3, 5)
    assert events["event-e2"].decoded("DTEND") == datetime.date(2024, 3, 9)
    assert str(events["event-e2"]["SUMMARY"]) == "Event 2"
    assert str(events["event-e3"]["SUMMARY"]) == "Event 3 (about 6 March 2024)"


def test_what_has_no_place_in_a_calendar_is_left_out_and_counted(sites):
    assert set(entries(sites, "before")) == {"event-e4", "event-e5"}
    assert "5 moments are left out" in str(calendar(sites, "before")["X-WR-CALDESC"])
    assert set(entries(sites, "open")) == {f"event-e{number}" for number in (0, 1, 2, 3, 4, 6)}
    assert "(from April 2014 on)" in str(entries(sites, "open")["event-e0"]["SUMMARY"])
    assert "left out" not in str(calendar(sites, "week")["X-WR-CALDESC"])


def test_identities_do_not_change_from_build_to_build(sites):
    before = (sites / "week" / "Site" / "timeline.ics").read_bytes()
    dossier("build", "--root", sites / "week", "--frozen", "--quiet")
    assert (sites / "week" / "Site" / "timeline.ics").read_bytes() == before


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", SPANS)
def test_a_drawing_is_legible_from_a_week_to_five_centuries(scripted, sites, name, width):
    page = scripted.fresh(width)
    page.goto((sites / name / "Site" / "timeline.html").as_uri())
    texts = page.evaluate(
        """() => {
          const svg = [...document.querySelectorAll(".drawing")].find(svg => svg.getClientRects().length)
          const frame = svg.getBoundingClientRect()
          return [...svg.querySelectorAll("text")].map(text => {
            const box = text.getBoundingClientRect()
            return [text.textContent, box.left - frame.left, box.top, box.right - frame.left, box.bottom,
              frame.width, parseFloat(getComputedStyle(text).fontSize) * frame.width / svg.viewBox.baseVal.width]
          })
        }"""
    )
    assert len(texts) > 2
    for index, (text, left, top, right, bottom, frame, size) in enumerate(texts):
        assert left >= -1 and right <= frame + 1, text
        assert size >= 11, (text, size)
        for other, *box in texts[index + 1:]:
            apart = right <= box[0] or box[2] <= left or bottom <= box[1] + 1 or box[3] <= top + 1
            assert apart, (text, other)


@pytest.mark.parametrize("name", SPANS)
def test_every_event_is_listed_once_under_a_heading(page, sites, name):
    page.goto((sites / name / "Site" / "timeline.html").as_uri())
    assert page.locator(".moment").count() == len(SPANS[name])
    assert all(page.locator(".year > h2").all_text_contents())
    assert page.locator(".moment .when").filter(has_text="unknown").count() <= 2
