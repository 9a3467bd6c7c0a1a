"""Every link and fragment leads somewhere, every id stands once, every count counts."""

import re
from functools import cache
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from conftest import SHOWCASE, pages

LINKS = {"a": "href", "link": "href", "script": "src", "img": "src", "source": "src", "use": "href"}


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.ids, self.links, self.counts = [], [], []
        self.children = {}
        self._open = []
        self._counting = None

    VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
            "track", "wbr"}

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if self._open and self._open[-1][1]:
            self.children[self._open[-1][1]] += 1
        for name in (attributes.get("class") or "").split():
            for _, above in self._open:
                if above:
                    place = f"{above} .{name}"
                    self.children[place] = self.children.get(place, 0) + 1
        if identity := attributes.get("id"):
            self.ids.append(identity)
            self.children[identity] = 0
        if tag in LINKS and attributes.get(LINKS[tag]) is not None:
            self.links.append(attributes[LINKS[tag]])
        if counted := attributes.get("data-counts"):
            self.counts.append([counted, ""])
            self._counting = len(self._open)
        if tag not in self.VOID:
            self._open.append((tag, attributes.get("id")))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in self.VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        while self._open and self._open[-1][0] != tag:
            self._open.pop()
        if self._open:
            self._open.pop()
        if self._counting is not None and len(self._open) <= self._counting:
            self._counting = None

    def handle_data(self, data):
        if self._counting is not None:
            self.counts[-1][1] += data


@cache
def read(path):
    page = Page()
    page.feed((SHOWCASE / path).read_text(encoding="utf-8"))
    return page


def target(page, link):
    """The path from the root and the fragment that a link of a page leads to."""
    address, fragment = urldefrag(link)
    if not address:
        return page, unquote(fragment)
    path = (SHOWCASE / page).parent.joinpath(unquote(urlsplit(address).path)).resolve()
    return str(path.relative_to(SHOWCASE.resolve())), unquote(fragment)


def is_within(link):
    return not re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", link)


def test_every_link_and_fragment_resolves():
    broken, checked = [], 0
    for page in pages(SHOWCASE):
        for link in filter(is_within, read(page).links):
            path, fragment = target(page, link)
            checked += 1
            if not (SHOWCASE / path).is_file():
                broken.append((page, link))
            elif fragment and path.endswith(".html") and fragment not in read(path).ids:
                broken.append((page, link))
    assert broken == []
    assert checked > 1000


def test_every_id_stands_once_on_its_page():
    repeated = [
        (page, identity)
        for page in pages(SHOWCASE)
        for identity in set(read(page).ids)
        if read(page).ids.count(identity) > 1
    ]
    assert repeated == []


def test_every_count_equals_what_it_counts():
    """`data-counts` names, from the site's root, the element whose children are counted, or those
    of a class anywhere in it: `#timeline .moment`."""
    wrong, checked = [], 0
    for page in pages(SHOWCASE):
        for counted, text in read(page).counts:
            number = re.search(r"\d[\d,. ]*", text)
            path, _, identity = counted.rpartition("#")
            children = read(path or page).children.get(identity)
            checked += 1
            if number is None or children != int(re.sub(r"\D", "", number.group())):
                wrong.append((page, counted, text.strip(), children))
    assert wrong == []
    assert checked > 50


def test_nothing_leads_out_by_a_way_that_runs():
    for page in pages(SHOWCASE):
        for link in read(page).links:
            # What is not there is shown where no style sheet can be named: that page has its own within.
            own = page == "404.html" and link.startswith("data:text/css,")
            assert own or is_within(link) or re.match(r"(https?|mailto|tel):", link), (page, link)
