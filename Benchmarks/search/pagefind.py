"""Indexes a built site with Pagefind and asks it over HTTP on the loopback interface."""

from __future__ import annotations

import functools
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pagefind_bin

from benchmark.measure import run, size

from .browser import Answer, ProcessorClock

# The entries' own pages, as in our index: lists would say everything twice.
PAGES = "{articles/article-*,arguments/argument-*,experts/expert-*,events/event-*}.html"
BLANK = "pagefind-blank.html"

OPEN = """async () => { window.pagefind = await import("/pagefind/pagefind.js") }"""

# As its own interface does: the first five results with their excerpts.
ASK = """async query => {
  const start = performance.now()
  const found = await window.pagefind.search(query)
  const first = await Promise.all(found.results.slice(0, 5).map(result => result.data()))
  return [first.map(data => data.url), performance.now() - start]
}"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments) -> None:
        pass


class Pagefind:
    def __init__(self, site: Path, browser):
        self.site = site
        self.browser = browser
        self.cost = run([
            str(pagefind_bin.get_executable()), "--site", str(site), "--glob", PAGES,
            "--root-selector", "main", "--quiet"])
        (site / BLANK).write_text("<!doctype html><title>Search</title>")

    def index_size(self) -> tuple[int, int]:
        """The bytes of the index, and of the fragments from which results quote."""
        folder = self.site / "pagefind"
        fragments = size(folder / "fragment")
        return size(folder) - fragments, fragments

    @contextmanager
    def served(self):
        handler = functools.partial(Quiet, directory=str(self.site))
        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            self.address = f"http://127.0.0.1:{server.server_port}/{BLANK}"
            yield
            server.shutdown()

    def first_query(self, word: str) -> int:
        context = self.browser.new_context()
        page = context.new_page()
        loaded: list[str] = []
        page.on("request", lambda request: loaded.append(request.url))
        page.goto(self.address)
        page.evaluate(OPEN)
        page.evaluate(ASK, word)
        context.close()
        paths = {unquote(urlsplit(url).path) for url in loaded}
        files = [self.site / path.lstrip("/") for path in paths if "/pagefind/" in path]
        return sum(file.stat().st_size for file in files)

    def answer_all(self, queries: list[str]) -> list[Answer]:
        context = self.browser.new_context()
        page = context.new_page()
        page.goto(self.address)
        page.evaluate(OPEN)
        clock = ProcessorClock(page)
        answers = []
        for query in queries:
            page.evaluate(ASK, query)
            before = clock.milliseconds()
            addresses, milliseconds = page.evaluate(ASK, query)
            processor = clock.milliseconds() - before
            answers.append(Answer(
                [address.lstrip("/") for address in addresses], milliseconds, processor))
        context.close()
        return answers
