"""What holds of every kind of page at every width and in every mode: nothing too small to read or to press, ink
that can be read, nothing that moves while a page loads or scrolls sideways, and no page that weighs too much."""

import shutil
from pathlib import Path

import crowded_dossier
import pytest
from conftest import ROUNDS, SHOWCASE, build, dossier
from conftest import address as address_of

ROOT = Path(__file__).resolve().parents[2]
ALL_WIDTHS = (320, 360, 820, 1440, 1920)
MODES = {
    "plain": {}, "dark": {"color_scheme": "dark"}, "forced colours": {"forced_colors": "active"},
    "reduced motion": {"reduced_motion": "reduce"}, "no script": {"java_script_enabled": False}, "print": {},
}
# Each width once and each mode once; with more rounds, all of them together.
LOOKS = [(width, mode) for width in ALL_WIDTHS for mode in MODES] if ROUNDS > 1 else [
    (320, "forced colours"), (360, "dark"), (820, "reduced motion"), (1440, "plain"), (1920, "no script"),
    (820, "print"),
]


def with_this_theme(root):
    """A dossier's site with the templates of this checkout, as its own: no program need be compiled first."""
    shutil.copytree(ROOT / "Templates", root / "Templates", dirs_exist_ok=True)
    return build(root)


@pytest.fixture(scope="session")
def crowd(tmp_path_factory):
    root = tmp_path_factory.mktemp("crowd")
    crowded_dossier.write(root)
    return with_this_theme(root)


@pytest.fixture(scope="session")
def starter(tmp_path_factory):
    root = tmp_path_factory.mktemp("starter") / "dossier"
    dossier("new", "dossier", root)
    return with_this_theme(root)


def address(page):
    return address_of(SHOWCASE, page)


def kinds():
    """One page of each kind of the showcase: of each folder its index and its longest page."""
    pages = sorted(SHOWCASE.glob("*.html"))
    for folder in sorted(path for path in SHOWCASE.iterdir() if path.is_dir()):
        entries = [path for path in folder.glob("*.html") if path.stem != "index"]
        pages += [path for path in [folder / "index.html"] if path.exists()]
        pages += sorted(entries, key=lambda path: path.stat().st_size)[-1:]
    return [str(path.relative_to(SHOWCASE)) for path in pages]


def opened(browser, url, width=1440, **options):
    page = browser.new_context(viewport={"width": width, "height": 900}, **options).new_page()
    page.goto(url)
    return page


def each_kind(browser, width, **options):
    """Each kind of page in turn, in one window."""
    page = browser.new_context(viewport={"width": width, "height": 900}, **options).new_page()
    for path in kinds():
        page.goto(address(path))
        yield path, page
    page.context.close()


@pytest.fixture(scope="module", params=LOOKS, ids=lambda look: f"{look[0]} {look[1]}")
def measured(browser, request):
    """What is measured of each kind of page in one look, each opened once: `measured(name)` gives, by path,
    what was found where anything was."""
    width, mode = request.param
    page = browser.new_context(viewport={"width": width, "height": 900}, **MODES[mode]).new_page()
    measures = dict(MEASURES)
    if mode == "print":
        page.emulate_media(media="print")
        measures = {name: MEASURES[name] for name in ("sideways", "still folded")}
    else:
        del measures["still folded"]
    found = {}
    for path in kinds() + ["search.html#q=russia"]:
        page.goto("about:blank")
        page.goto(SHOWCASE.as_uri() + "/" + path, wait_until="load")
        page.evaluate(WATCH)
        page.wait_for_timeout(150)
        found[path] = {name: page.evaluate(script) for name, script in measures.items()}
    page.context.close()

    def of(name):
        return {path: values[name] for path, values in found.items() if values.get(name)}

    return of


# Text


# Text that is drawn at no size is there to be heard; a drawing is as large as it is shown.
SMALL = """() => {
  const small = new Map()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim()
    const element = walker.currentNode.parentElement
    if (!text || !element.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true})) continue
    if (!element.getClientRects().length || element.closest("title")) continue
    let size = parseFloat(getComputedStyle(element).fontSize)
    const drawing = element.closest("svg")
    if (drawing) size *= drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width
    if (size > 0 && size < 11.95) small.set(element.className.baseVal ?? element.className ?? element.tagName, [size, text.slice(0, 30)])
  }
  return [...small]
}"""


def test_no_text_is_smaller_than_twelve_pixels(measured):
    assert measured("small text") == {}


INK = """() => {
  const channels = (colour, ground) => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d")
    for (const layer of [ground || colour, colour]) {
      canvas.fillStyle = layer
      canvas.fillRect(0, 0, 1, 1)
    }
    return [...canvas.getImageData(0, 0, 1, 1).data]
  }
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map(value => {
      value /= 255
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const probe = document.body.appendChild(document.createElement("p"))
  const colour = name => {
    probe.style.color = `var(${name})`
    return getComputedStyle(probe).color
  }
  const read = (name, ground) => channels(colour(name), ground && colour(ground))
  const ratio = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return (high + 0.05) / (low + 0.05)
  }
  return {
    quiet: Math.min(...["--paper", "--sunk"].map(ground => ratio(read("--quiet"), read(ground)))),
    underline: ratio(read("--underline", "--paper"), read("--paper")),
  }
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_quiet_ink_is_read_by_tired_eyes(browser, scheme):
    page = opened(browser, address("index.html"), color_scheme=scheme)
    ink = page.evaluate(INK)
    assert ink["quiet"] >= 7 and ink["underline"] >= 3
    page.context.close()


DISPLAYED = """() => [...document.querySelectorAll("body *")].filter(element => {
  const style = getComputedStyle(element)
  return style.fontFamily.includes("Display") && parseFloat(style.fontSize) < 32
    && [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())
}).map(element => [element.tagName, element.className, getComputedStyle(element).fontSize])"""


def test_the_face_of_fine_lines_is_for_large_letters(measured):
    assert measured("fine lines") == {}


# What is pressed


# The rule of WCAG 2.5.8: 24 by 24 pixels, or as much room around. Exempt are links within a line of text, and
# the marks of a drawn timeline, to each of which an item of the list beneath it is equal.
SMALL_TARGETS = """() => {
  const isClipped = element => element && (getComputedStyle(element).clipPath.startsWith("inset(50%")
    || isClipped(element.parentElement))
  const shown = [...document.querySelectorAll("a[href], button, select, input, summary")].filter(element =>
    element.checkVisibility({visibilityProperty: true, opacityProperty: true}) && element.getClientRects().length
    && !element.closest(".drawing") && !isClipped(element))
  const isInText = element => {
    if (element.closest("svg") || !element.matches("a")) return false
    const style = getComputedStyle(element)
    if (!style.display.startsWith("inline") || style.position === "absolute") return false
    const line = element.closest("p, li, dd, dt, h1, h2, h3, h4, td, th, figcaption, blockquote, summary, span")
    return line && line.textContent.trim().length > element.textContent.trim().length
  }
  const boxes = shown.map(element => {
    const after = getComputedStyle(element, "::after")
    const box = element.getBoundingClientRect()
    if (after.position === "absolute" && after.content !== "none") {
      const grown = side => parseFloat(after[side]) || 0
      return {left: box.left + grown("left"), right: box.right - grown("right"), top: box.top + grown("top"),
        bottom: box.bottom - grown("bottom")}
    }
    return box
  })
  const width = box => box.right - box.left
  const height = box => box.bottom - box.top
  const middle = box => [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  const isSmall = box => width(box) < 23.9 || height(box) < 23.9
  const faults = []
  shown.forEach((element, index) => {
    const box = boxes[index]
    if (!isSmall(box) || isInText(element)) return
    const [x, y] = middle(box)
    const near = boxes.some((other, place) => {
      if (place === index || !width(other) || shown[place].contains(element) || element.contains(shown[place])) return false
      if (isSmall(other)) {
        const [otherX, otherY] = middle(other)
        return Math.hypot(x - otherX, y - otherY) < 23.9
      }
      const dx = Math.max(other.left - x, 0, x - other.right)
      const dy = Math.max(other.top - y, 0, y - other.bottom)
      return Math.hypot(dx, dy) < 11.9
    })
    if (near) faults.push([element.outerHTML.slice(0, 90), Math.round(width(box)), Math.round(height(box))])
  })
  return faults.slice(0, 6)
}"""


def test_what_is_pressed_has_room(measured):
    assert measured("small targets") == {}


BREADCRUMBS = """() => [...document.querySelectorAll(".breadcrumbs a")].map(link => {
  const box = link.getBoundingClientRect()
  let answers = 0
  for (let y = box.top + 0.5; y < box.bottom; y += 1)
    if (document.elementFromPoint((box.left + box.right) / 2, y) === link) answers += 1
  return [answers, Math.floor(box.height)]
}).filter(([answers, height]) => answers < height || height < 24)"""


def test_the_way_up_answers_on_all_of_its_height(measured):
    assert measured("covered ways up") == {}


# Focus


WITHOUT_A_RING = """() => {
  const faults = []
  document.querySelectorAll("a[href], button, select, input, summary, [tabindex='0']").forEach(element => {
    if (!element.checkVisibility({visibilityProperty: true}) || element.closest(".visually-hidden-focusable")) return
    if (element.matches(".skip") || element.closest("svg")) return
    element.focus({focusVisible: true, preventScroll: true})
    if (document.activeElement !== element) return
    const box = element.getBoundingClientRect()
    if (box.width < 2 || box.height < 2) faults.push(element.outerHTML.slice(0, 100))
    element.blur()
  })
  return faults
}"""


def test_what_takes_the_focus_has_a_box_to_show_it(measured):
    assert measured("without a box") == {}


# What moves


# In two steps, between which a page has time: without scripts it calls nobody back.
WATCH = """() => {
  window.shifts = []
  window.watcher = new PerformanceObserver(list => window.shifts.push(...list.getEntries()))
  window.watcher.observe({type: "layout-shift", buffered: true})
}"""
MOVED = """() => {
  const shifts = window.shifts.concat(window.watcher.takeRecords()).filter(entry => !entry.hadRecentInput)
  return shifts.reduce((sum, entry) => sum + entry.value, 0) > 0.001 ? shifts.map(entry => [entry.value,
    entry.sources.map(source => source.node && (source.node.id || source.node.className || source.node.nodeName))]) : []
}"""


def test_nothing_moves_while_a_page_loads(measured):
    assert measured("moved") == {}


SIDEWAYS = "Math.max(0, document.documentElement.scrollWidth - innerWidth)"


def test_no_page_is_wider_than_its_window(measured):
    assert measured("sideways") == {}


# What leads on or is for copying is not on paper at all.
STILL_FOLDED = """() => {
  const isOut = element => element && (getComputedStyle(element).display === "none" || isOut(element.parentElement))
  return [...document.querySelectorAll("main details, main .folded")]
    .flatMap(fold => [...fold.querySelectorAll("p, li, dd, td")])
    .filter(text => text.textContent.trim() && !isOut(text) && !text.checkVisibility({contentVisibilityAuto: true}))
    .map(text => text.outerHTML.slice(0, 90)).slice(0, 4)
}"""


def test_paper_has_every_fold_open(measured):
    assert measured("still folded") == {}


def test_without_scripts_no_room_waits_for_one(browser):
    for _, page in each_kind(browser, 1440, java_script_enabled=False):
        assert page.locator(":is(.filters, .search, .matrix-tools, .map-tools):visible").count() == 0


# Names and addresses


REPEATED = """() => {
  const names = new Map()
  document.querySelectorAll("main a[href]").forEach(link => {
    // A cell’s heads say what it is of; a figure’s link, one from another edition and one to a place that leads
    // here stand by their own words.
    if (link.closest("td, figure.passage, .uses, .survivals, .survivor-from, #quoted, .contexts")) return
    const name = (link.getAttribute("aria-label") || link.textContent).replace(/\\s+/g, " ").trim()
    if (!names.has(name)) names.set(name, new Set())
    names.get(name).add(link.href.baseVal ?? link.href)
  })
  return [...names].filter(([, ways]) => ways.size > 3).map(([name, ways]) => [name, ways.size])
}"""


def test_a_name_leads_to_one_place(measured):
    """Four links of one name that lead to as many places tell those who hear them alone nothing."""
    assert measured("repeated names") == {}


MEASURES = {
    "moved": MOVED, "small text": SMALL, "fine lines": DISPLAYED, "small targets": SMALL_TARGETS,
    "covered ways up": BREADCRUMBS, "repeated names": REPEATED, "without a box": WITHOUT_A_RING,
    "sideways": SIDEWAYS, "still folded": STILL_FOLDED,
}


def test_the_list_of_pages_is_called_otherwise_than_a_page_on_it(browser, starter):
    page = opened(browser, (starter / "pages/index.html").as_uri())
    title = page.locator("h1").inner_text()
    assert title not in page.locator("#list h3").all_inner_texts()
    page.context.close()


@pytest.mark.parametrize("address_of_site", ["", "url: https://dossier.example/deep/\n"])
def test_the_page_for_what_is_not_there_has_styles_and_no_address_of_its_own(browser, tmp_path, address_of_site):
    root = tmp_path / "dossier"
    dossier("new", "dossier", root)
    settings = root / "Content/dossier.yaml"
    settings.write_text(settings.read_text("utf-8") + address_of_site, "utf-8")
    text = (with_this_theme(root) / "404.html").read_text("utf-8")
    assert "canonical" not in text and "og:url" not in text
    if not address_of_site:
        page = opened(browser, (root / "Site/404.html").as_uri(), width=360)
        assert page.evaluate("getComputedStyle(document.body).marginTop") == "0px"
        assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Iowan')
        page.context.close()


def test_control_k_leads_to_the_search_and_a_letter_alone_nowhere(browser):
    page = opened(browser, address("index.html"))
    page.keyboard.press("/")
    page.wait_for_timeout(150)
    assert page.url.endswith("index.html")
    page.keyboard.press("Control+k")
    page.wait_for_url("**/search.html")
    page.locator("#everything summary").focus()
    page.keyboard.press("Control+k")
    assert page.evaluate("document.activeElement.id") == "search-words"
    page.context.close()


# Weight


def test_a_page_with_its_styles_and_scripts_weighs_little(browser):
    heavy = []
    for path, page in each_kind(browser, 1440):
        files = page.evaluate(
            "[...document.querySelectorAll('link[rel=stylesheet], script[src]')].map(file => file.href || file.src)")
        own = {name.split("?")[0] for name in files if "/data/" not in name and name.startswith("file:")}
        weight = (SHOWCASE / path).stat().st_size
        weight += sum((SHOWCASE / name.removeprefix(SHOWCASE.as_uri() + "/")).stat().st_size for name in own)
        if weight > 190_000:
            heavy.append((path, weight))
    assert heavy == []


# Text of other spacing, and other languages


SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }"""
CUT = """() => {
  const faults = []
  document.querySelectorAll("svg.map .node").forEach(node => {
    if (!node.checkVisibility()) return
    const box = node.querySelector("rect").getBoundingClientRect()
    node.querySelectorAll("tspan").forEach(line => {
      const start = line.getStartPositionOfChar(0).x
      if (line.getComputedTextLength() > node.querySelector("rect").width.baseVal.value - 8) faults.push(line.textContent)
    })
  })
  document.querySelectorAll(".matrix th a, .masthead a, .label, button").forEach(element => {
    if (!element.checkVisibility() || getComputedStyle(element).overflow !== "hidden") return
    if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      faults.push(element.textContent)
  })
  return faults
}"""


@pytest.mark.parametrize("path", ["arguments/index.html", "positions.html"])
def test_wider_spacing_cuts_no_text(browser, path):
    page = opened(browser, address(path), bypass_csp=True)
    page.add_style_tag(content=SPACED)
    page.wait_for_timeout(300)
    assert page.evaluate(CUT) == []
    page.context.close()


def test_letters_of_other_scripts_are_neither_spaced_nor_slanted(browser, crowd):
    for language in crowded_dossier.LANGUAGES:
        page = opened(browser, (crowd / f"articles/in-{language}.html").as_uri())
        faults = page.evaluate(
            """language => [...document.querySelectorAll(`main :lang(${language})`)].filter(element => {
              const style = getComputedStyle(element)
              return style.letterSpacing !== "normal" || style.fontStyle !== "normal"
                || style.fontFamily.includes("Display")
            }).map(element => element.outerHTML.slice(0, 80))""", language)
        assert faults == [], language
        page.context.close()


# Where a line begins


def test_no_line_begins_with_a_marker(browser, crowd):
    for width in range(300, 560, 20):
        page = opened(browser, (crowd / "articles/in-ja.html").as_uri(), width=width)
        starts = page.evaluate("""() => [...document.querySelectorAll("sup.ref")].filter(marker => {
          const link = marker.querySelector("a").getBoundingClientRect()
          const block = marker.closest("p, li, h2").getBoundingClientRect()
          return Math.abs(link.left - block.left) < 6
        }).length""")
        assert starts == 0, width
        page.context.close()


# Dates, and forced colours


@pytest.fixture(scope="session")
def timed(tmp_path_factory):
    """The starter, whose dates all have a time and an offset."""
    root = tmp_path_factory.mktemp("timed") / "dossier"
    dossier("new", "dossier", root)
    moment = "-05T09:30:15+02:00"
    for path, old, new in (("articles/why-we-meet.md", "published: 2024-03", "published: 2024-03" + moment),
                           ("events/first-meeting.md", "date: 1990~", "date: 1990-03" + moment)):
        file = root / "Content" / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")
    return with_this_theme(root)


@pytest.mark.parametrize("width", [320, 1024, 1280, 1440, 1600])
def test_a_day_with_its_time_makes_no_page_wider(browser, timed, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    for path in sorted(timed.rglob("*.html")):
        page.goto(path.as_uri())
        wide = page.evaluate("""() => [...document.querySelectorAll("dd time, .when time, .event-date time")].filter(time => {
          const [own, room] = [time, time.parentElement].map(element => element.getBoundingClientRect())
          return own.right > room.right + 1
        }).length + Math.max(0, document.documentElement.scrollWidth - innerWidth)""")
        assert wide == 0, path
    page.close()


def test_forced_colours_underline_the_present_page_alone_and_keep_rules(browser):
    article = next(path for path in kinds() if path.startswith("articles/") and "index" not in path)
    page = opened(browser, address(article), forced_colors="active")
    ground, links, rules, grounds = page.evaluate("""() => {
      const style = (element, part) => getComputedStyle(element, part)
      return [
        style(document.documentElement).backgroundColor,
        [...document.querySelectorAll(".masthead nav a")].map(
          link => [link.hasAttribute("aria-current"), style(link).borderBlockEndColor]),
        [...document.querySelectorAll(".apparatus .note")].map(note => style(note, "::before").backgroundColor),
        [...document.querySelectorAll("mark.noted:not(.lit)")].map(mark => style(mark).backgroundColor),
      ]
    }""")
    assert links and all((colour != ground) == is_current for is_current, colour in links)

    def is_unseen(colour):
        return colour == ground or colour.startswith("rgba") and colour.endswith(", 0)")

    assert rules and not any(map(is_unseen, rules))
    assert all(map(is_unseen, grounds))
    page.context.close()
