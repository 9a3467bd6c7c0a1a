"""Names and titles from right to left: what stands beside them stays on its side, in every kind of page."""

import pytest
from conftest import build

HEBREW = "דוד לוי (2016)"
ARABIC = "كتاب الطريق 12"
OPEN = "a \u2067b \u202bc"

# Of each page: pairs of neighbouring texts on one line of which the second does not stand to the right of
# the first, outside of what runs from right to left itself.
TURNED = """
() => {
  const isolates = (element) => getComputedStyle(element).direction === "rtl";
  const blockOf = (node) => {
    let element = node.parentElement;
    while (/^(inline|contents)$/.test(getComputedStyle(element).display) && element.parentElement) element = element.parentElement;
    return element;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node; node = walker.nextNode();) {
    if (!node.data.trim() || !node.parentElement.checkVisibility() || node.parentElement.closest("script, style, svg")) continue;
    // What stands in an element of its own is one text.
    const apart = node.parentElement.closest("bdi, [dir]:not(html)");
    if (apart && isolates(blockOf(node)) && apart === blockOf(node)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
    if (rects.length) texts.push({node, apart, block: blockOf(node), rects});
  }
  const found = [];
  texts.slice(1).forEach((text, index) => {
    const before = texts[index];
    if (before.block !== text.block || before.apart && before.apart === text.apart) return;
    if (isolates(text.block)) return;
    // A text that is turned may lie in several pieces.
    const tops = [...before.rects, ...text.rects].map((rect) => rect.top);
    const isOneLine = Math.max(...tops) - Math.min(...tops) < 4;
    const end = Math.max(...before.rects.map((rect) => rect.right));
    const start = Math.min(...text.rects.map((rect) => rect.left));
    if (isOneLine && start < end - 1) found.push([before.node.data, text.node.data]);
  });
  return found;
}
"""
UNWRAP = "() => document.querySelectorAll('bdi').forEach((bdi) => bdi.replaceWith(...bdi.childNodes))"


def is_right_to_left(text):
    return any("\u0590" <= letter <= "\u08ff" for letter in text)


def matter(text, body=""):
    return f"---\n{text}\n---\n{body}\n"


FILES = {
    "Content/dossier.yaml": f"""title: A dossier of {HEBREW}
url: https://example.org/
editors: {{ed: {{name: {HEBREW}, role: {ARABIC}}}, el: {{name: {ARABIC}}}}}
questions: [{{id: q, text: "{ARABIC}?"}}]
navigation: [{{label: {HEBREW}, to: about}}, {{label: Sources, to: sources}}]
""",
    "Content/pages/about.md": matter(f"title: {ARABIC}", f"See [[letter]], 7 times, and [[adam|{HEBREW}]], 8."),
    "Content/articles/letter.md": matter(
        f"title: {ARABIC}\nsubtitle: {HEBREW}\npublisher: {HEBREW}\ngenre: {ARABIC}\npublished: 2016-11-09\n"
        f"authors: [adam, {{name: {HEBREW}}}]\ntopics: [{HEBREW}, trade]\nrights: {ARABIC}\ntext: full\nlanguage: en",
        f"## {HEBREW}\n\nWe wave, 5 times, says [[adam]] (12), and [[reply]].\n\n## One\n\nTwo.\n\n## Three\n\nFour."),
    "Content/articles/reply.md": matter(
        f"title: {OPEN}\npublisher: {ARABIC}\npublished: 2017\nedition-of: letter\nedition: update\n"
        f"authors: [{{name: {ARABIC}}}]\ntext: full", "We wave, 6 times."),
    "Content/articles/plain.md": matter("title: Plain\npublisher: The Gazette\ntext: full\npublished: 2018", "Plain words."),
    "Content/experts/adam.md": matter(
        f"name: {HEBREW}\nhonorific: {ARABIC}\nroles: [{{title: {ARABIC}, organisation: {HEBREW}, from: 1990, to: 2000}}]"),
    "Content/experts/eve.md": matter(f"name: {ARABIC}\nroles: [{{title: Head, organisation: {ARABIC}}}]"),
    "Content/arguments/one.md": matter(
        f"claim: {ARABIC}\nquestion: q\npositions:\n"
        "  - {expert: adam, stance: for, said: 2016, via: eve, cite: {in: letter, quote: We wave}}\n"
        "  - {expert: eve, stance: against, said: 2017, cite: {in: reply, quote: We wave}}"),
    "Content/arguments/two.md": matter(
        f"claim: {HEBREW}\nshort: {HEBREW}\nquestion: q\n"
        f"attacks: [{{argument: one, because: {HEBREW}, cite: {{in: letter, quote: 5 times}}}}]\n"
        "positions: [{expert: adam, stance: for, said: 2018, cite: {in: letter, quote: Two}}]"),
    "Content/events/vote.md": matter(
        f"title: {HEBREW}\ndate: 2016-11-08\nplace: {ARABIC}\npeople: [adam, eve]\ntopics: [{HEBREW}]\n"
        "bears-on: [one]\nsources: [{cite: {in: letter, quote: We wave}, date: 2017}]"),
    "Content/events/march.md": matter(f"title: {ARABIC}\ndate: 2017-02\nplace: {HEBREW}"),
    "Content/commentary/letter.md": matter(
        "about: letter\nby: ed",
        f"> [!comment] {ARABIC} @el 2026-11-20 ^n1\n> We wave\n\nOn [[adam]], 3, and more.\n\n"
        f"> [!correction] {HEBREW} 2026-11-21\n> Two\n\nIt said three."),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    root = tmp_path_factory.mktemp("direction")
    for path, text in FILES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return build(root)


def test_neighbours_stay_on_their_side_in_every_page(unscripted, site):
    page = unscripted.fresh(1600)
    turned, alive = {}, set()
    for path in sorted(site.rglob("*.html")):
        page.goto(path.as_uri())
        if found := page.evaluate(TURNED):
            turned[str(path.relative_to(site))] = found
        page.evaluate(UNWRAP)
        if page.evaluate(TURNED):
            alive.add(path.relative_to(site).parts[0])
    assert turned == {}
    # Without the elements the same pages are turned.
    assert {"articles", "arguments", "experts", "events", "sources.html"} <= alive


def test_every_name_from_right_to_left_stands_in_an_element_of_its_own(unscripted, site):
    page = unscripted.fresh()
    loose = {}
    for path in sorted(site.rglob("*.html")):
        page.goto(path.as_uri())
        found = page.evaluate("""() => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const found = [];
          for (let node; node = walker.nextNode();) {
            if (!/[\\u0590-\\u08ff]/.test(node.data) || node.parentElement.closest("bdi, [dir]:not(html), script, .body h2, pre, option")) continue;
            const drawn = node.parentElement.closest("svg");
            const rest = node.data.replace(/\\u2068[^\\u2069]*\\u2069/g, "");
            if (drawn && (!/[\\u0590-\\u08ff]/.test(rest) || node.parentElement.localName !== "tspan")) continue;
            found.push(node.data.trim());
          }
          return found;
        }""")
        if found:
            loose[str(path.relative_to(site))] = found
    assert loose == {}


def test_titles_of_windows_keep_their_order(unscripted, site):
    page = unscripted.fresh()
    page.goto((site / "articles/letter.html").as_uri())
    assert page.title() == f"\u2068{ARABIC}\u2069 · \u2068A dossier of {HEBREW}\u2069"


def test_what_a_text_opens_ends_with_it(unscripted, site):
    page = unscripted.fresh()
    for path in sorted(site.rglob("*.html")):
        page.goto(path.as_uri())
        texts = page.evaluate("""() => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const found = [];
          for (let node; node = walker.nextNode();) found.push(node.data);
          return found;
        }""")
        for text in texts:
            assert sum(text.count(sign) for sign in "\u2066\u2067\u2068") == text.count("\u2069"), (path, text)
            assert text.count("\u202a") + text.count("\u202b") == text.count("\u202c"), (path, text)


def test_results_of_a_search_stay_on_their_side(scripted, site):
    page = scripted.fresh(1600)
    page.goto((site / "search.html").as_uri() + "?q=wave")
    page.wait_for_selector(".found")
    assert page.evaluate(TURNED) == []
    page.goto((site / "search.html").as_uri() + "?q=" + HEBREW.split()[0])
    page.wait_for_selector(".found mark")
    # A word that is marked stands to the right of the next in its own text.
    assert [pair for pair in page.evaluate(TURNED) if not all(map(is_right_to_left, pair))] == []


def test_every_page_says_first_that_it_is_utf_8(site):
    for path in site.rglob("*.html"):
        assert b'<meta charset="utf-8">' in path.read_bytes()[:1024], path
