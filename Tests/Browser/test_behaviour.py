"""Pages as a browser sees them from disk: silent, self-contained, never wider than the window."""

import pytest
from conftest import SCHEMES, WIDTHS, address, heard, pages
from shared_dossier import KINDS


def test_every_kind_of_page_is_looked_at(shared):
    """Each page at the root, and of each folder its index and another."""
    for path in pages(shared):
        folder, _, name = path.rpartition("/")
        same = [kind for kind in KINDS if kind.rpartition("/")[0] == folder]
        if not folder or name == "index.html":
            assert path in KINDS, path
        else:
            assert any(not kind.endswith("/index.html") for kind in same), path
    assert set(KINDS) <= set(pages(shared))


class Visit:
    """What pages complained of and asked for in a colour scheme, and how much wider than the window they
    were at each width."""

    def __init__(self, page, site, paths):
        self.complaints, self.requests = [], []
        self.excess = {width: {} for width in WIDTHS}
        with heard(
            page,
            console=lambda message: self.complaints.append((page.url, message.text)),
            pageerror=lambda error: self.complaints.append((page.url, str(error))),
            dialog=lambda dialog: self.complaints.append((page.url, dialog.message)),
            requestfailed=lambda request: self._failed(page, request),
            request=lambda request: self.requests.append(request.url),
        ):
            for path in paths:
                page.goto(address(site, path), wait_until="load")
                self._measure(page, path)

    def _failed(self, page, request):
        # What a page still asks for when the next is opened is given up, not refused.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append((page.url, request.url, request.failure))

    def _measure(self, page, path):
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            self.excess[width][path] = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.fixture(scope="module")
def visits(scripted, shared):
    """Every page in light colours, and one of each kind in dark ones."""
    paths = {"light": pages(shared), "dark": KINDS}
    return {scheme: Visit(scripted.fresh(color_scheme=scheme), shared, paths[scheme]) for scheme in SCHEMES}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_page_logs_or_asks_for_anything_outside_the_site(visits, shared, scheme):
    visit = visits[scheme]
    assert visit.complaints == []
    outside = {url for url in visit.requests if not url.startswith(shared.as_uri() + "/")}
    assert outside == set()
    assert len(visit.requests) >= len(visit.excess[WIDTHS[0]]) >= len(KINDS)


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(visits, width):
    for visit in visits.values():
        assert {path: wide for path, wide in visit.excess[width].items() if wide > 0} == {}


# What a script alone can do, such as copying and counting notes as they pass, it alone may offer.
WORDS = """() => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT)
  const words = []
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest("button, .bar-notes, .bar-far")) {
      words.push(...walker.currentNode.data.split(/\\s+/))
    }
  }
  return words
}"""


@pytest.mark.parametrize("path", KINDS)
def test_nothing_is_lost_without_scripts(scripted, unscripted, shared, path):
    texts = []
    for window in (scripted, unscripted):
        page = window.fresh()
        page.goto(address(shared, path))
        texts.append(page.evaluate(WORDS))
    with_scripts, without = texts
    assert len(without) > 2
    missing = set(with_scripts) - set(without)
    assert missing == set(), "words that only scripts show"


def test_an_address_that_ends_in_no_text_breaks_no_script(page, shared):
    errors = []
    with heard(page, pageerror=lambda error: errors.append((page.url, str(error)))):
        # Page after page: of two addresses of one page the second would not load it again.
        for end in ("#%", "#%E0%A4%A", "#q=%", "?q=%&kind=%", "?person=__proto__&kind=constructor"):
            for path in KINDS:
                page.goto(address(shared, path) + end, wait_until="load")
    assert errors == []
