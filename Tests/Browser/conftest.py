"""What the browser tests share: the built showcase, its pages, and a browser to open them in."""

import os
import shutil
import socket
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
SITE = Path(__file__).resolve().parents[2] / "Site"
WIDTHS = (360, 820, 1440)
SCHEMES = ("light", "dark")


def pages():
    """Every page of the site, by its path from the root."""
    return sorted(str(path.relative_to(SITE)) for path in SITE.rglob("*.html"))


def kinds():
    """One page of each kind: each page at the root, and of each folder its index and its longest
    page."""
    chosen = [page for page in pages() if "/" not in page]
    for folder in sorted({page.split("/")[0] for page in pages() if "/" in page}):
        within = [page for page in pages() if page.startswith(folder + "/")]
        entries = [page for page in within if not Path(page).name.startswith("index")]
        chosen += [page for page in within if page.endswith("/index.html")]
        chosen += sorted(entries, key=lambda page: (SITE / page).stat().st_size)[-1:]
    return chosen


def address(page):
    return (SITE / page).as_uri()


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


def firefox_driver(folder, **preferences):
    """Firefox driven by Mozilla's own Marionette, on a port of its own: tests run side by side."""
    from marionette_driver.marionette import Marionette

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    driver = Marionette(
        bin=FIREFOX, headless=True, port=port, gecko_log=str(folder / "log.txt"), prefs=preferences)
    driver.start_session()
    return driver


@pytest.fixture
def open_page(browser):
    """Opens a file of a site without scripts, unless they are asked for."""
    contexts = []

    def opened(path, width=1280, scripts=False, height=900, permissions=()):
        context = browser.new_context(
            viewport={"width": width, "height": height}, java_script_enabled=scripts
        )
        if permissions:
            context.grant_permissions(list(permissions))
        contexts.append(context)
        page = context.new_page()
        page.goto(path.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session", autouse=True)
def built_site():
    assert (SITE / "index.html").exists(), "build the showcase first: scripts/build"


def program():
    """The program built here."""
    kinds = [Path(__file__).resolve().parents[2] / ".build" / kind / "dossier" for kind in ("debug", "release")]
    return os.environ.get("DOSSIER") or max(
        (path for path in kinds if path.exists()), key=lambda path: path.stat().st_mtime
    )


def dossier(*arguments):
    """Runs the program built here."""
    done = subprocess.run([program(), *arguments], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def build(root):
    """Builds the dossier in a folder; gives its site."""
    dossier("build", "--root", root)
    return Path(root) / "Site"
