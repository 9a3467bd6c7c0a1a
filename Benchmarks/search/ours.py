"""Asks the search page of a built site, opened from disk."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

from .browser import Answer, ProcessorClock

ASK = """async query => {
  const field = document.getElementById("search-words")
  const list = document.getElementById("search-results")
  field.value = query
  const start = performance.now()
  document.getElementById("search").requestSubmit()
  while (list.hasAttribute("aria-busy")) await new Promise(resolve => {
    const observer = new MutationObserver(() => { observer.disconnect(); resolve() })
    observer.observe(list, { attributes: true })
  })
  return performance.now() - start
}"""

RANK = """async query => {
  await DossierIndex.open()
  const found = await DossierQuery.answer(DossierQuery.read(query), "")
  const first = await Promise.all(found.entries.slice(0, 5).map(DossierIndex.textsOf))
  return first.map(texts => texts[0].url)
}"""


class Ours:
    def __init__(self, site: Path, browser):
        self.browser = browser
        self.address = (site / "search.html").as_uri()

    def first_query(self, word: str) -> int:
        """The bytes that a page that was just opened loads for one word: scripts and index."""
        context = self.browser.new_context()
        page = context.new_page()
        loaded: list[str] = []
        page.on("request", lambda request: loaded.append(request.url))
        page.goto(self.address)
        page.evaluate(ASK, word)
        context.close()
        paths = {unquote(urlsplit(url).path) for url in loaded}
        return sum(
            Path(path).stat().st_size for path in paths
            if "/data/search/" in path or Path(path).match("assets/search*.js"))

    def answer_all(self, queries: list[str]) -> list[Answer]:
        context = self.browser.new_context()
        page = context.new_page()
        page.goto(self.address)
        clock = ProcessorClock(page)
        answers = []
        for query in queries:
            page.evaluate(ASK, query)
            before = clock.milliseconds()
            milliseconds = page.evaluate(ASK, query)
            processor = clock.milliseconds() - before
            answers.append(Answer(page.evaluate(RANK, query), milliseconds, processor))
        context.close()
        return answers
