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


@contextmanager
def open_browser():
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()
