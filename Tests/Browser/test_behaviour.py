"""Pages as a browser sees them from disk: silent, self-contained, never wider than the window."""

import pytest
from conftest import SCHEMES, SITE, WIDTHS, address, kinds, pages


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_page_logs_or_asks_for_anything_outside_the_site(browser, scheme):
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    complaints, requests = [], []

    def failed(request):
        # What a page still asks for when the test goes on to the next is given up, not refused.
        if request.failure != "net::ERR_ABORTED":
            complaints.append((page.url, request.url, request.failure))

    page.on("console", lambda message: complaints.append((page.url, message.text)))
    page.on("pageerror", lambda error: complaints.append((page.url, str(error))))
    page.on("dialog", lambda dialog: complaints.append((page.url, dialog.message)))
    page.on("requestfailed", lambda request: failed(request))
    page.on("request", lambda request: requests.append(request.url))
    for path in pages():
        page.goto(address(path), wait_until="load")
    context.close()
    assert complaints == []
    outside = {url for url in requests if not url.startswith(SITE.as_uri() + "/")}
    assert outside == set()
    assert len(requests) >= len(pages())


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(browser, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    wide = []
    for path in pages():
        page.goto(address(path))
        excess = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        if excess > 0:
            wide.append((path, excess))
    page.close()
    assert wide == []


# What a script alone can do, such as copying, it alone may offer.
WORDS = """() => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT)
  const words = []
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest("button")) {
      words.push(...walker.currentNode.data.split(/\\s+/))
    }
  }
  return words
}"""


@pytest.mark.parametrize("path", kinds())
def test_nothing_is_lost_without_scripts(browser, path):
    texts = []
    for enabled in (True, False):
        context = browser.new_context(java_script_enabled=enabled)
        page = context.new_page()
        page.goto(address(path))
        texts.append(page.evaluate(WORDS))
        context.close()
    with_scripts, without = texts
    missing = set(with_scripts) - set(without)
    assert missing == set(), "words that only scripts show"


def test_an_address_that_ends_in_no_text_breaks_no_script(browser):
    page = browser.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append((page.url, str(error))))
    for path in kinds():
        for end in ("#%", "#%E0%A4%A", "#q=%", "?q=%&kind=%", "?person=__proto__&kind=constructor"):
            page.goto("about:blank")
            page.goto(address(path) + end, wait_until="load")
    page.close()
    assert errors == []
