"""Headless Chromium."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import sync_playwright


@dataclass
class Answer:
    pages: list[str]
    """The first five, from the site's root, the best first."""
    milliseconds: float
    """With everything loaded that it needs, until the results are shown."""
    processor: float
    """The processor time that the page's thread took meanwhile, in milliseconds: other work on the
    machine hardly lengthens it."""


class ProcessorClock:
    """Reads how much processor time a page's thread has taken."""

    def __init__(self, page):
        self.session = page.context.new_cdp_session(page)
        self.session.send("Performance.enable")

    def milliseconds(self) -> float:
        metrics = self.session.send("Performance.getMetrics")["metrics"]
        return 1000 * next(one["value"] for one in metrics if one["name"] == "ThreadTime")


@contextmanager
def open_browser():
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()
