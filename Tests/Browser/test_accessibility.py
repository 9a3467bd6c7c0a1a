"""axe-core on every kind of page, in both colour schemes and at three widths."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import SCHEMES, WIDTHS, address, kinds


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_no_violation(browser, scheme, width):
    # axe-core is put into the page by the test, which the page's own policy would refuse.
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True,
        reduced_motion="reduce",
    )
    page = context.new_page()
    violations = []
    for path in kinds():
        page.goto(address(path))
        results = Axe().run(page)
        for violation in results.response["violations"]:
            nodes = [node["html"][:160] for node in violation["nodes"][:3]]
            violations.append((path, violation["id"], violation["help"], nodes))
    context.close()
    assert violations == []
