"""Writes dossiers whose every field and place holds what contributors with ill will write."""

import json
import re
import string
from functools import cache
from pathlib import Path

from hostile_vectors import (
    ADDRESSES, DATES, FRONT_MATTER, HTML_FILES, MARKDOWN, NAMES, NEVER_ALLOWED, SVG, TEXT, filled, numbered,
)

ROOT = Path(__file__).resolve().parents[2]
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000 1f15c4890000000d49444154789c6360606060"
    "00000005 0001a5f645400000000049454e44ae426082".replace(" ", "")
)
SVG_OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
# As many that a batch is no longer than a title may be, and no list holds more than it may.
BATCHES = 12
RELATIONS = ("supports", "attacks", "undercuts", "contradicts", "contrary-to", "entails")


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


def batch(number, texts):
    return texts[number % BATCHES::BATCHES]


def joined(texts):
    return quoted(" · ".join(on_one_line(text) for text in texts))


def other_texts(kind, every, *known):
    """Fields of a kind that take any text, but for those that are known, each with every text."""
    return {
        field["key"]: every for field in declared_fields()
        if field["kind"] == kind and field["shape"] == "text" and field["need"] == "optional"
        and "." not in field["key"] and field["key"] not in known}


def settings(texts, navigation):
    """`dossier.yaml` with every text in every field."""
    text = joined(texts)
    others = other_texts("dossier", text, "subtitle", "description", "licence")
    labels = [quoted(on_one_line(text)) for text in texts if len(text) <= 100]
    return "\n".join([
        f"title: {text}", f"subtitle: {text}", f"description: {text}", f"licence: {text}",
        "url: https://example.org/a&b'c/",
        f"editors: {{ed: {{name: {text}, role: {text}, url: 'https://example.org/'}}}}",
        f"questions: [{{id: q, text: {text}, groups: [{{label: {text}, arguments: [argument-0, argument-1]}}]}}]",
        "start: [article-0]",
        "navigation: [" + ", ".join(f"{{label: {label}, to: {navigation}}}" for label in labels) + "]",
        *(f"{key}: {value}" for key, value in others.items()),
        "",
    ])


def entries(number, texts):
    """One entry of each kind, with every text in every field."""
    every = joined(texts)
    topics = "[" + ", ".join(quoted(on_one_line(text)) for text in texts) + "]"
    body = places_of_a_body(texts)
    cite = f"{{in: article-{number}, quote: Hello words here {number}, locator: {every}}}"
    anchor = f"Hello words here {number}"
    notes = "\n".join(
        f"> [!{kind}] {escaped(on_one_line(text))} @ed 2026-11-2{index % 10} ^n{number}-{index}\n> {anchor}\n\n"
        f"{escaped(text)}\n"
        for index, (text, kind) in enumerate(
            zip(texts, ["comment", "context", "question", "dispute", "correction", "source-changed"] * len(texts)))
    )
    return {
        f"articles/article-{number}.md": matter(
            title=every, subtitle=every, publisher=every, genre=every, rights=every,
            published="2016-11-09", url="https://example.org/?a=1&b='2'", language="en", text="digest",
            authors=f"[expert-{number}, {{name: {every}, family: {every}}}, {{name: {every}, type: organisation}}]",
            topics=topics, added_by="ed",
            was=f"[old-{number}]", **other_texts("article", every, "subtitle", "publisher", "genre", "rights"),
        ) + f"{anchor} and **bold**.\n\n" + body,
        f"articles/label-{number}.md": matter(
            label=every, text="full", edition_of=f"article-{number}", edition="abridged",
        ) + f"{anchor}.\n\n" + escaped(" ".join(texts)) + "\n",
        f"arguments/argument-{number}.md": matter(
            claim=every, short=every, question="q", topics=topics,
            attacks=f"[{{argument: argument-{(number + 1) % BATCHES}, because: {every}, cite: {cite}}}]",
            positions=f"[{{expert: expert-{number}, stance: for, said: 2016, via: expert-{number}, cite: {cite}}}]",
            **other_texts("argument", every, "short"),
        ) + body,
        f"experts/expert-{number}.md": matter(
            name=every, family=every, honorific=every, aliases=topics,
            roles=f"[{{title: {every}, organisation: {every}, from: 1990, to: 2000}}]",
            links="{" + ", ".join(f"{quoted(on_one_line(text) or 'x')}: 'https://example.org/'" for text in texts) + "}",
            **other_texts("expert", every, "honorific", "family"),
        ) + body,
        f"events/event-{number}.md": matter(
            title=every, date="2016-11", place=every, people=f"[expert-{number}]",
            bears_on=f"[argument-{number}]", sources=f"[{{cite: {cite}, date: 2017}}]", topics=topics,
            **other_texts("event", every, "place"),
        ) + body,
        f"pages/page-{number}.md": matter(title=every, topics=topics) + body,
        f"pages/gone-{number}.md": matter(
            title="Gone", status="withdrawn", withdrawn=f"{{on: 2026-11-24, why: {every}}}"),
        f"commentary/commentary-{number}.md": matter(
            about=f"article-{number}", by="ed") + "On the whole.\n\n" + notes,
        **excerpt(number, texts),
    }


def excerpt(number, texts):
    """An article all of whose text lies in `Originals/`, and a note on each paragraph of it."""
    ending = "md" if number % 2 else "txt"
    paragraphs = [f"Vector words {number} {index}. {text}" for index, text in enumerate(texts)]
    original = "\n\n".join(escaped(on_one_line(text)) if ending == "md" else text for text in paragraphs)
    # What reads as bold, or as words left out, is no anchor of these words.
    notes = "\n".join(
        f"> [!comment] ^whole{number}x{index}\n> {escaped(on_one_line(text))}\n\nx\n"
        for index, text in enumerate(paragraphs) if "**" not in text and "[...]" not in text)
    return {
        f"../Originals/excerpt-{number}.{ending}": original + "\n",
        f"articles/excerpt-{number}.md": matter(title=f"Excerpt {number}", text="excerpt"),
        f"commentary/excerpt-{number}.md": matter(about=f"excerpt-{number}", by="ed") + notes,
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
    "Content/articles/cited.md": matter(title="Cited", text="full") + "Words that no vector has.\n",
}
# What harmless values name.
NAMED = {
    "Content/articles/named.md": matter(title="Named", text="full") + "Nothing else stands here.\n",
    "Content/arguments/named.md": matter(claim="Named"),
    "Content/experts/named.md": matter(name="Named"),
    "Content/commentary/named.md": matter(about="article/named") + "> [!passage] ^words\n> Nothing else\n",
}


class Numbering:
    """Gives each file that holds vectors a number of its own, and remembers its vector."""

    def __init__(self):
        self.vectors = {}
        self.harmless = []

    def files(self, pattern, vectors, content, harmless=None):
        """A file for each vector; and one that holds what `harmless` is, which must not be refused."""
        files = {}
        if harmless is not None:
            path = pattern.format(number=f"harmless-{len(self.harmless)}")
            self.harmless.append(path)
            files[path] = content(harmless)
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
    # As a quotation, which may be lost, and is then shown.
    cited = "supports: [{argument: argument-0, cite: {in: cited, quote: VALUE}}]"
    files |= numbering.files("Content/arguments/q{number}.md", TEXT, with_field(matter(**WHOLE["arguments"]), cited))
    # In the first line of a note, as its title or beside it; what is not refused is a title.
    for head in ("{}", "x @{}", "x ^{}", "x 2016-11-09{}"):
        files |= numbering.files(
            "Content/commentary/h{number}.md", TEXT, lambda text, head=head: matter(about="target", by="ed")
            + f"> [!comment] {head.format(on_one_line(text))}\n> Nothing else\n\nx\n")
    return files, numbering.vectors


def with_field(whole, field):
    """A file with one field more, in which a vector stands."""
    return lambda text: whole.replace("---\n", "---\n" + field.replace("VALUE", quoted(text)) + "\n", 1)


WHOLE = {
    "articles": {"title": "x", "text": "full"}, "arguments": {"claim": "x"}, "experts": {"name": "x"},
    "events": {"title": "x", "date": "2016"}, "pages": {"title": "x"}, "commentary": {"about": "target"},
}
KINDS = {
    "article": "articles", "argument": "arguments", "expert": "experts", "event": "events", "page": "pages",
    "commentary": "commentary", "dossier": "dossier.yaml",
}
# What is taken by each shape of field, and by what is one of a few words or of what is there.
HARMLESS = {
    "reference": "named", "editor": "ed", "question": "q", "passage": "named^words", "former-name": "once-NUMBER",
    "date": "2016-11", "day": "2026-11-20", "moment": "2000-01-01T00:00Z", "address": "https://example.org/",
    "language": "en", "quotation-limit": "5%", "asset": "picture.png",
    "status": "published", "basis": "inferred", "about": "target", "quote": "Nothing else", "form": "Named",
    "family": "x",
}
# Texts that must stand elsewhere too.
LOOKED_UP = ("family", "form")
# Fields that need others beside them, in a file and in a mapping.
BESIDE = {"edition-of": "edition: reprint", "edition": "edition-of: named", "withdrawn": "status: withdrawn"}
WITHIN = {"positions": {"basis": "inferred"}}


@cache
def declared_fields():
    """What `dossier schema --format json` prints; from the file that a test holds equal to it, so that
    `scripts/same-site` gives every program the same files."""
    return json.loads((ROOT / "Documentation/schemas/fields.json").read_text())


def harmless_of(field):
    key = field["key"].split(".")[-1]
    shapes = field["of"] or [field["shape"]]
    return HARMLESS.get(key) or next(
        (HARMLESS[shape] for shape in shapes if shape in HARMLESS), (field["values"] or ["x y"])[0])


def vectors_of(field):
    """What is refused in a field of its shape; nothing where a field takes any text."""
    shapes = set(field["of"] or [field["shape"]])
    if "date" in shapes:
        return DATES
    if "address" in shapes:
        return ADDRESSES
    if shapes <= {"text", "record"} and field["key"].split(".")[-1] not in LOOKED_UP:
        return []
    return [text for text in TEXT if not text.strip("_").isalpha()]  # a word is a good id


def with_vector(field, fields):
    """A field with `VALUE` where its vector stands, in the mappings that hold it."""
    by_key = {other["key"]: other for other in fields if other["kind"] == field["kind"]}
    path = field["key"].split(".")
    value = {"list": "[VALUE]", "mapping": "{x: VALUE}"}.get(field["shape"], "VALUE")
    for depth in range(len(path) - 1, 0, -1):
        outer = by_key[".".join(path[:depth])]
        inner = {
            key.split(".")[-1]: harmless_of(other) for key, other in by_key.items()
            if key.rpartition(".")[0] == outer["key"] and other["need"] == "required"
        } | WITHIN.get(outer["key"], {}) | {path[depth]: value}
        value = "{" + ", ".join(f"{key}: {text}" for key, text in inner.items()) + "}"
        value = f"[{value}]" if outer["shape"] == "list" else value
    beside = BESIDE.get(path[0])
    return f"{path[0]}: {value}" + (f"\n{beside}" if beside else "")


def refused_vectors():
    """Files that must each be refused, by their paths; their vectors; and the paths of files like them
    that must not be."""
    numbering = Numbering()
    files = {}
    texts = [text for text in TEXT if not text.strip("_").isalpha()]

    def add(kind, whole, field, vectors, harmless, is_alike=False):
        """Of a field that is read as another is, every fifth vector."""
        vectors = vectors[len(numbering.harmless) % 5::5] if is_alike else vectors
        harmless = harmless.replace("NUMBER", str(len(numbering.harmless)))
        files.update(numbering.files(
            f"Content/{kind}/c{{number}}.md", vectors, with_field(whole, field), harmless))

    fields = declared_fields()
    read = set()
    for field in fields:
        kind, key = KINDS[field["kind"]], field["key"]
        vectors = vectors_of(field)
        if field["kind"] == "dossier" or not vectors or (kind == "commentary" and key.startswith("withdrawn")):
            continue
        # Kinds have the fields of every entry in common, and an argument's relations are alike.
        alike = key.replace(key.split(".")[0], "relation") if key.split(".")[0] in RELATIONS else key
        whole = matter(**{name: text for name, text in WHOLE[kind].items() if name != key})
        whole += "x\n" if kind == "commentary" else ""
        add(kind, whole.replace("---\n\n---", "---\n---"), with_vector(field, fields), vectors, harmless_of(field),
            is_alike=alike in read)
        read.add(alike)
    for kind in WHOLE:
        # A key that nobody knows.
        files |= numbering.files(
            f"Content/{kind}/k{{number}}.md", texts if kind == "pages" else texts[1::5],
            lambda text, kind=kind: matter(**WHOLE[kind]).replace("---\n", "---\n" + quoted(text) + ": x\n", 1))
    files |= numbering.files(
        "Content/commentary/n{number}.md", texts,
        lambda text: matter(about="target", by="ed") + f"> [!{on_one_line(text)}] x\n> Nothing else\n\nx\n",
        "comment")
    files |= numbering.files(
        "Content/pages/y{number}.md", FRONT_MATTER, lambda text: f"---\ntitle: x\n{text}\n---\n",
        "topics: [x]")
    files |= numbering.files(
        "Content/assets/s{number}.svg", SVG, lambda text: f"{SVG_OPEN}{text}</svg>", "<g/>")
    for name, text in HTML_FILES.items():
        number = len(numbering.vectors) + 1_000
        path = "Content/assets/" + filled(name, number)
        numbering.vectors[path] = f"{name}: {text}"
        files[path] = filled(text, number)
    return files, numbering.vectors, numbering.harmless


def hostile_settings():
    """Files `dossier.yaml` with each vector in each of the fields that take one more, a line each; and the
    lines' vectors of each."""
    return [
        settings_of_vectors(batch(number, ADDRESSES), batch(number, TEXT)) for number in range(BATCHES)]


def settings_of_vectors(vectors, texts):
    lines = ["title: x", "editors:", "  ed: {name: x}"]
    held = {}

    def add(line, vector):
        lines.append(line)
        held[len(lines)] = vector

    ids = [text for text in texts if not text.strip("_").isalpha()]
    for number, vector in enumerate(numbered(vectors, 500)):
        add(f"  e{number}: {{name: x, url: {quoted(vector)}}}", vector)
    for vector in numbered(ids, 1_000):
        add(f"  {quoted(vector)}: {{name: x}}", vector)
    lines.append("navigation:")
    for vector in numbered(vectors, 700) + numbered(ids, 2_000):
        add(f"  - {{label: x, to: {quoted(vector)}}}", vector)
    lines.append("start:")
    for vector in numbered(ids, 3_000):
        add(f"  - {quoted(vector)}", vector)
    lines.append("questions:")
    for vector in numbered(ids, 4_000):
        add(f"  - {{id: {quoted(vector)}, text: x}}", vector)
    for number, vector in enumerate(numbered(ids, 5_000)):
        add(f"  - {{id: q{number}, text: x, groups: [{{label: x, arguments: [{quoted(vector)}]}}]}}", vector)
    return "\n".join(lines) + "\n", held


# Fields of which `dossier.yaml` has one alone, with what is taken there and what must not be.
SINGLE_SETTINGS = {
    "url: VALUE": ("https://example.org/", ADDRESSES), "language: VALUE": ("en", TEXT[::12]),
    "search: VALUE": ("false", TEXT[1::12]), "theme: {accent: VALUE}": ("#123", TEXT[2::12]),
    "theme: {accent-dark: VALUE}": ("#123456", TEXT[3::12]),
    "assets: {as-they-are: VALUE}": ("picture.png", TEXT[4::12]),
    "assets: {allow: VALUE}": (".parquet", [*TEXT[7::12], *NEVER_ALLOWED]),
    "image: VALUE": ("picture.png", TEXT[8::12]), "touch-icon: VALUE": ("picture.png", TEXT[9::12]),
    "utc-offset: VALUE": ("+02:00", TEXT[5::12]), "withhold: VALUE": ("required", TEXT[6::12]),
}


def fields_of(files):
    """The fields that hold a vector somewhere, as folders and keys: those whose value, or whose first
    element, stands between double quotation marks, as nothing else does here."""
    fields = set()
    for path, content in files.items():
        folder = "dossier.yaml" if path.endswith("dossier.yaml") else path.split("/")[1]
        if not isinstance(content, bytes):
            head = content.split("\n---\n")[0]
            fields |= {(folder, key) for key in re.findall(r'([a-z-]+): [\[{]*"', head)}
    return fields


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


class HostileDossier:
    """Every vector in every field and place at which it is not refused by itself."""

    def __init__(self):
        single, self.vectors = single_vectors()
        named, _ = named_files()
        names_of_phrases = [
            line.split(":")[0] for line in (ROOT / "Templates/words/en.yaml").read_text().splitlines()
            if re.match(r"[a-zA-Z]+: [^\\|>]*$", line)
        ]
        self.texts = numbered(TEXT, 0)
        files = dict(FRAME) | {"Content/dossier.yaml": settings(batch(0, self.texts), "target")}
        for number in range(BATCHES):
            files |= {
                f"Content/{path}": text for path, text in entries(number, batch(number, self.texts)).items()}
        self.own, self.single, self.named = set(files), set(single), set(named)
        words = {"Templates/words/en.yaml": phrases(self.texts, names_of_phrases)}
        self.files = files | single | named | words

    def write(self, root, refused_in):
        """Writes it into a folder, without what is refused. `refused_in` gives the paths of a folder's
        files that have errors. Gives the paths that are refused, and the assets that a page links to."""
        write(root, self.files)
        refused = refused_in(root)
        for path in refused:
            (root / path).unlink(missing_ok=True)
        linked = [path for path in self.named if path.startswith("Content/assets/") and path not in refused]
        write(root, {
            "Content/pages/names.md": matter(title="Names") + "\n\n".join(
                f"[x](<{path.removeprefix('Content/')}>)" for path in sorted(linked)
                if not re.search(r"[<>\\\x00-\x1f&%]|/\.|~$|[()]", path)) + "\n",
        })
        return refused, linked
