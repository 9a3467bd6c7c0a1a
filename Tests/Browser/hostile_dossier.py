"""Writes dossiers whose every field and place holds what contributors with ill will write."""

import json
import string

from hostile_vectors import (
    ADDRESSES, DATES, FRONT_MATTER, HTML_FILES, MARKDOWN, NAMES, SVG, TEXT, filled, numbered,
)

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000 1f15c4890000000d49444154789c6360606060"
    "00000005 0001a5f645400000000049454e44ae426082".replace(" ", "")
)
SVG_OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
BATCHES = 5


def quoted(text):
    """A text between quotation marks, as YAML reads it."""
    return json.dumps(text).replace("\\/", "/")


def matter(**fields):
    lines = [f"{key.replace('_', '-')}: {value}" for key, value in fields.items()]
    return "---\n" + "\n".join(lines) + "\n---\n"


def escaped(text):
    """Markdown that says just these words."""
    escaped = "".join("\\" + letter if letter in string.punctuation else letter for letter in text)
    return escaped.strip() or "x"


def on_one_line(text):
    return " ".join(text.split())


def code(text):
    return f"`````` {on_one_line(text)} ``````"


def places_of_a_body(texts):
    """Every place of Markdown at which words can stand, each with every text."""
    texts = [on_one_line(text) for text in texts]
    blocks = []
    for number, text in enumerate(texts):
        words = escaped(text)
        inner = words.replace("\\|", "&#124;")
        label = words if not any(letter in text for letter in "[]`|") else "x"
        plain = text if not any(letter in text for letter in "[]`|\\#^<") else "x"
        blocks += [
            f"## {words} h{number}", f"{words} *{words}* **{words}** ~~{words}~~", code(text),
            f"- {words}", f"> {words}",
            f"[{label}](https://example.org/ {quoted(words)})",
            f"![{label}](assets/picture.png {quoted(words)})",
            f"[[target|{plain}]]", f"w{number}[^f{number}]", f"[^f{number}]: {words}",
            f"| {inner} | x |\n|---|---|\n| {inner} | x |",
            f"```````{on_one_line(text).replace('`', '')}\n{text}\n```````",
        ]
    return "\n\n".join(blocks) + "\n"


def settings(text, navigation):
    return "\n".join([
        f"title: {text}", f"subtitle: {text}", f"description: {text}", f"licence: {text}",
        "url: https://example.org/a&b'c/",
        f"editors: {{ed: {{name: {text}, role: {text}, url: 'https://example.org/'}}}}",
        f"questions: [{{id: q, text: {text}, groups: [{{label: {text}, arguments: [argument-0, argument-1]}}]}}]",
        "start: [article-0]",
        f"navigation: [{{label: {text}, to: {navigation}}}]",
        "",
    ])


def entries(number, texts):
    """One entry of each kind, with every text in every field."""
    every = quoted(" · ".join(on_one_line(text) for text in texts))
    topics = "[" + ", ".join(quoted(on_one_line(text)) for text in texts) + "]"
    body = places_of_a_body(texts)
    cite = f"{{in: article-{number}, quote: Hello words here {number}, locator: {every}}}"
    anchor = f"Hello words here {number}"
    notes = "\n".join(
        f"> [!{kind}] {escaped(on_one_line(text))} @ed 2026-11-2{index % 10} ^n{number}-{index}\n> {anchor}\n\n"
        f"{escaped(text)}\n"
        for index, (text, kind) in enumerate(
            zip(texts, ["comment", "context", "question", "dispute", "correction"] * len(texts)))
    )
    return {
        f"articles/article-{number}.md": matter(
            title=every, subtitle=every, publisher=every, genre=every, rights=every,
            published="2016-11-09", url="https://example.org/?a=1&b='2'", language="en", text="digest",
            authors=f"[expert-{number}, {{name: {every}}}]", topics=topics, added_by="ed",
            was=f"[old-{number}]",
        ) + f"{anchor} and **bold**.\n\n" + body,
        f"articles/label-{number}.md": matter(
            label=every, text="full", edition_of=f"article-{number}", edition="abridged",
        ) + f"{anchor}.\n\n" + escaped(" ".join(texts)) + "\n",
        f"arguments/argument-{number}.md": matter(
            claim=every, short=every, question="q", topics=topics,
            attacks=f"[{{argument: argument-{(number + 1) % BATCHES}, because: {every}, cite: {cite}}}]",
            positions=f"[{{expert: expert-{number}, stance: for, said: 2016, via: expert-{number}, cite: {cite}}}]",
        ) + body,
        f"experts/expert-{number}.md": matter(
            name=every, honorific=every, aliases=topics,
            roles=f"[{{title: {every}, organisation: {every}, from: 1990, to: 2000}}]",
            links="{" + ", ".join(f"{quoted(on_one_line(text) or 'x')}: 'https://example.org/'" for text in texts) + "}",
        ) + body,
        f"events/event-{number}.md": matter(
            title=every, date="2016-11", place=every, people=f"[expert-{number}]",
            bears_on=f"[argument-{number}]", sources=f"[{{cite: {cite}, date: 2017}}]", topics=topics,
        ) + body,
        f"pages/page-{number}.md": matter(title=every, topics=topics) + body,
        f"commentary/commentary-{number}.md": matter(
            about=f"article-{number}", by="ed") + "On the whole.\n\n" + notes,
    }


def phrases(texts, names):
    """Words of the theme, each phrase another vector: `\\(` would be a parameter."""
    texts = [on_one_line(text) for text in texts if "\\(" not in text and on_one_line(text)]
    return "".join(f"{name}: {quoted(texts[index % len(texts)])}\n" for index, name in enumerate(names))


def write(root, files):
    for path, content in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode())


FRAME = {
    "Content/assets/picture.png": PICTURE,
    "Content/pages/target.md": matter(title="Target") + "Nothing else.\n",
}


class Numbering:
    """Gives each file that holds vectors a number of its own, and remembers its vector."""

    def __init__(self):
        self.vectors = {}

    def files(self, pattern, vectors, content):
        files = {}
        for vector in vectors:
            number = len(self.vectors) + 1_000
            path = pattern.format(number=number)
            self.vectors[path] = vector
            files[path] = content(filled(vector, number))
        return files


def single_vectors():
    """A file for each vector at each place where it may be refused; and the vectors by their paths."""
    numbering = Numbering()
    files = {}
    bodies = {
        "articles": matter(title="x", text="full"), "arguments": matter(claim="x"),
        "experts": matter(name="x"), "events": matter(title="x", date="2016"),
        "pages": matter(title="x"), "commentary": matter(about="target", by="ed"),
    }
    for folder, head in bodies.items():
        files |= numbering.files(
            f"Content/{folder}/m{{number}}.md", MARKDOWN, lambda text, head=head: f"{head}{text}\n")
    for form in ("[x]({})", "![x]({})", "[x](<{}>)", "<{}>", "[r]: {}\n\n[r]", "[r]: <{}>\n\n[x][r]"):
        files |= numbering.files(
            "Content/pages/a{number}.md", ADDRESSES,
            lambda text, form=form: matter(title="x") + form.format(text) + "\n")
    return files, numbering.vectors


def refused_vectors():
    """Files that must each be refused, by their paths; and their vectors."""
    numbering = Numbering()
    files = {}
    article = lambda **fields: matter(title="x", text="full", **fields)
    addresses = {
        "articles/u{number}.md": lambda text: article(url=quoted(text)),
        "articles/v{number}.md": lambda text: article(archived=quoted(text)),
        "experts/l{number}.md": lambda text: matter(name="x", links=f"{{x: {quoted(text)}}}"),
    }
    for pattern, content in addresses.items():
        files |= numbering.files("Content/" + pattern, ADDRESSES, content)
    dates = {
        "articles/p{number}.md": lambda text: article(published=quoted(text)),
        "articles/q{number}.md": lambda text: article(accessed=quoted(text)),
        "events/d{number}.md": lambda text: matter(title="x", date=quoted(text)),
        "arguments/s{number}.md": lambda text: matter(
            claim="x", positions=f"[{{expert: e, stance: for, basis: inferred, said: {quoted(text)}}}]"),
        "experts/f{number}.md": lambda text: matter(name="x", roles=f"[{{title: x, from: {quoted(text)}}}]"),
        "commentary/t{number}.md": lambda text: matter(about="target", date=quoted(text)),
    }
    for pattern, content in dates.items():
        files |= numbering.files("Content/" + pattern, DATES, content)
    ids = {
        "articles/i{number}.md": lambda text: article(authors=f"[{quoted(text)}]"),
        "articles/e{number}.md": lambda text: article(edition_of=quoted(text)),
        "articles/g{number}.md": lambda text: article(language=quoted(text)),
        "articles/x{number}.md": lambda text: matter(title="x", text=quoted(text)),
        "articles/w{number}.md": lambda text: article(was=f"[{quoted(text)}]"),
        "arguments/i{number}.md": lambda text: matter(claim="x", supports=f"[{quoted(text)}]"),
        "arguments/q{number}.md": lambda text: matter(claim="x", question=quoted(text)),
        "events/i{number}.md": lambda text: matter(title="x", date="2016", people=f"[{quoted(text)}]"),
        "events/c{number}.md": lambda text: matter(
            title="x", date="2016", sources=f"[{{cite: {quoted(text)}}}]"),
        "commentary/i{number}.md": lambda text: matter(about=quoted(text)),
        "commentary/b{number}.md": lambda text: matter(about="target", by=quoted(text)) + "x\n",
        "pages/k{number}.md": lambda text: "---\n" + quoted(text) + ": x\ntitle: x\n---\n",
        "pages/s{number}.md": lambda text: matter(title="x", status=quoted(text)),
        "commentary/k{number}.md": lambda text: matter(about="target") + f"> [!{on_one_line(text)}] x\n> Words\n\nx\n",
    }
    texts = [text for text in TEXT if not text.strip("_").isalpha()]  # a word is a good id
    for pattern, content in ids.items():
        files |= numbering.files("Content/" + pattern, texts, content)
    files |= numbering.files(
        "Content/pages/y{number}.md", FRONT_MATTER, lambda text: f"---\ntitle: x\n{text}\n---\n")
    files |= numbering.files(
        "Content/assets/s{number}.svg", SVG, lambda text: f"{SVG_OPEN}{text}</svg>")
    for name, text in HTML_FILES.items():
        number = len(numbering.vectors) + 1_000
        path = "Content/assets/" + filled(name, number)
        numbering.vectors[path] = f"{name}: {text}"
        files[path] = filled(text, number)
    return files, numbering.vectors


def hostile_settings(vectors=ADDRESSES):
    """`dossier.yaml` with each address in each of its fields, a line each; and the lines' vectors."""
    lines = ["title: x", "editors:"]
    held = {}
    for number, vector in enumerate(numbered(vectors, 500)):
        lines.append(f"  e{number}: {{name: x, url: {quoted(vector)}}}")
        held[len(lines)] = vector
    lines.append("navigation:")
    for vector in numbered(vectors, 700):
        if ":" in vector:
            lines.append(f"  - {{label: x, to: {quoted(vector)}}}")
            held[len(lines)] = vector
    return "\n".join(lines) + "\n", held


def named_files():
    """Entries and assets with hostile names, by their paths; and the names."""
    files, held = {}, {}
    for number, name in enumerate(NAMES):
        name = filled(name, 3_000 + number)
        if "/" in name.replace("</", "<"):
            continue
        for path in (
            f"Content/pages/{name}.md", f"Content/assets/{name}.txt", f"Content/assets/{name}/x.txt",
            f"Content/experts/{name}/x{number}.md",
        ):
            files[path] = matter(**{"name" if "experts" in path else "title": "x"}) + "x\n"
            held[path] = name
    return files, held
