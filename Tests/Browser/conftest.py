"""What the browser tests share: a small dossier with a page of each kind, built once, and a browser in
which the tests of a file use one window after another.

The showcase is opened by `test_links.py` and `test_validity.py`, and by those that measure how pages look
(`test_quiet_*.py`, `test_index_pages.py`), so that whoever edits an example breaks no test of what pages do.
"""

import os
import shutil
import socket
import subprocess
from contextlib import contextmanager
from pathlib import Path

import pytest
import shared_dossier
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
SHOWCASE = ROOT / "Site"
FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
WIDTHS = (360, 820, 1440)
SCHEMES = ("light", "dark")
# How often tests go over what they draw at random; with more than one, over all pages that are alike.
ROUNDS = int(os.environ.get("DOSSIER_ROUNDS", "1"))
LOOKS = [(scheme, width) for scheme in SCHEMES for width in WIDTHS]


def program():
    """The program that is tried: the one that is named, or the release that `scripts/test` makes, or,
    where there is none, the one for debugging."""
    made = [ROOT / ".build" / kind / "dossier" for kind in ("release", "debug")]
    return os.environ.get("DOSSIER") or next(path for path in made if path.exists())


def dossier(*arguments):
    """Runs the program; gives what it prints."""
    done = subprocess.run([program(), *arguments], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def build(root):
    """Builds the dossier in a folder; gives its site."""
    dossier("build", "--root", root)
    return Path(root) / "Site"


def pages(site):
    """Every page of a site, by its path."""
    return sorted(str(path.relative_to(site)) for path in site.rglob("*.html"))


def address(site, page):
    return (site / page).as_uri()


@pytest.fixture(scope="session")
def shared(tmp_path_factory):
    """The site of the dossier that tests share, which none of them may change."""
    root = tmp_path_factory.mktemp("shared")
    shared_dossier.write(root)
    return build(root)


# Files of tests that take longest, in order: those who share the work begin with them, so that they end
# together (`--dist loadfile --no-loadscope-reorder`).
LONGEST = ("test_hostile", "test_assets_servers", "test_reading", "test_accessibility", "test_paper", "test_editions")


def pytest_collection_modifyitems(items):
    def rank(item):
        name = Path(item.path).stem
        return LONGEST.index(name) if name in LONGEST else len(LONGEST)

    items.sort(key=rank)


@pytest.fixture(scope="session")
def browser():
    names = ("chromium-headless-shell", "chromium", "chrome")
    executable = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield browser
        browser.close()


class Window:
    """A window of a browser that the tests of a file use one after another. `fresh` gives its page as a
    new one would be: empty, of the usual size and look, and without permissions. Listeners are the tests'
    own to take away (`heard`); the pages themselves keep nothing."""

    def __init__(self, browser, **options):
        self._context = browser.new_context(**options)
        self._page = self._context.new_page()

    def fresh(self, width=1440, height=900, **look):
        self._context.clear_permissions()
        self._page.goto("about:blank")
        self._page.mouse.move(0, 0)
        self._page.set_viewport_size({"width": width, "height": height})
        self._page.emulate_media(**{
            "media": "null", "color_scheme": "light", "reduced_motion": "no-preference",
            "forced_colors": "none"} | look)
        return self._page

    def close(self):
        self._context.close()


@contextmanager
def heard(page, **listeners):
    """Listens to what happens in a page, by event."""
    for event, listener in listeners.items():
        page.on(event, listener)
    yield
    for event, listener in listeners.items():
        page.remove_listener(event, listener)


def window(**options):
    """A fixture of a window for the tests of a file."""

    @pytest.fixture(scope="module")
    def opened(browser):
        window = Window(browser, **options)
        yield window
        window.close()

    return opened


scripted = window()
unscripted = window(java_script_enabled=False)
# axe-core is put into a page by the test, which the page's own policy would refuse.
unguarded = window(bypass_csp=True)


@pytest.fixture
def page(scripted):
    """A page as a browser on a desk shows it."""
    return scripted.fresh()


@pytest.fixture
def open_page(scripted, unscripted):
    """Opens a file of a site without scripts, unless they are asked for; what was opened before by the
    same test is left then."""

    def opened(path, width=1280, scripts=False, height=900, permissions=()):
        window = scripted if scripts else unscripted
        page = window.fresh(width, height)
        if permissions:
            page.context.grant_permissions(list(permissions))
        page.goto(path.as_uri())
        return page

    return opened


# Once what has changed is painted.
PAINTED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def faults_by_look(window, addresses, looks=LOOKS, sideways=True, prepare=None, check=None):
    """What is wrong with pages in each look: what axe-core finds, and what scrolls sideways. Each page is
    opened once, and looked at in every scheme and at every width.

    `prepare` waits until a page shows what is to be looked at; `check` gives what else is wrong in a look."""
    faults = {look: [] for look in looks}
    page = window.fresh(reduced_motion="reduce")
    for address in addresses:
        page.goto(address)
        if prepare:
            prepare(page)
        page.evaluate(AXE_SCRIPT)
        for scheme, width in looks:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.evaluate(PAINTED)
            found = faults[scheme, width]
            if sideways and page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                found.append((address, "scrolls sideways"))
            found += [(address, fault) for fault in check(page)] if check else []
            # Most of the work is contrast. In the middle the colours are those of the other widths.
            contrast = ROUNDS > 1 or width != 820
            violations = page.evaluate(
                """contrast => axe.run({
                  resultTypes: ["violations"], rules: {"color-contrast": {enabled: contrast}},
                }).then(results => results.violations)""", contrast)
            for violation in violations:
                nodes = [node["html"][:160] for node in violation["nodes"][:3]]
                found.append((address, violation["id"], violation["help"], nodes))
    return faults


def firefox_driver(folder, **preferences):
    """Firefox driven by Mozilla's own Marionette, on a port of its own: tests run side by side."""
    from marionette_driver.marionette import Marionette

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    driver = Marionette(
        bin=FIREFOX, headless=True, port=port, gecko_log=str(folder / "log.txt"), prefs=preferences)
    driver.start_session()
    return driver
