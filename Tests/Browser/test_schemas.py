"""The JSON Schemas of front matter and of `dossier.yaml`: they take what the program takes."""

import json
import re
import subprocess
from pathlib import Path

import pytest
import yaml
from conftest import dossier, program
from jsonschema import Draft7Validator

ROOT = Path(__file__).resolve().parents[2]
KINDS = {
    "articles": "article", "arguments": "argument", "experts": "expert", "events": "event", "pages": "page",
    "commentary": "commentary",
}
# Dossiers without an error.
ROOTS = [ROOT] + [ROOT / "Tests/Fixtures" / name for name in ("plain", "editions", "hidden", "settings-alone", "withheld")]


class EditorsLoader(yaml.CSafeLoader):
    """Reads values as YAML 1.2 and editors do: numbers, `true` and `false`, but no dates."""


EditorsLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"^(null|~|)$", ["n", "~", ""]), ("bool", r"^(true|false)$", ["t", "f"]),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")), ("float", r"^[-+]?[0-9]+\.[0-9]+$", list("-+0123456789")),
):
    EditorsLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)

LOADERS = {"as texts": yaml.CBaseLoader, "as editors read it": EditorsLoader}


@pytest.fixture(scope="module")
def schemas():
    return {kind: json.loads(dossier("schema", kind)) for kind in dossier("schema").split()}


def faults(schema, text, loader):
    read = yaml.load(text, loader) or {}
    return [fault.message for fault in Draft7Validator(schema).iter_errors(read)]


def front_matter(path):
    text = path.read_text().removeprefix("\ufeff").replace("\r\n", "\n")
    return text.split("---", 2)[1] if text.startswith("---") else text


def files():
    for root in ROOTS:
        yield "dossier", root / "Content/dossier.yaml"
        for folder, kind in KINDS.items():
            yield from ((kind, path) for path in sorted((root / "Content" / folder).rglob("*.md")))


def test_they_are_schemas_of_draft_7(schemas):
    assert set(schemas) == {*KINDS.values(), "dossier"}
    for schema in schemas.values():
        Draft7Validator.check_schema(schema)


@pytest.mark.parametrize("loader", LOADERS)
def test_what_is_right_is_taken(schemas, loader):
    every = list(files())
    assert len(every) > 100
    refused = {
        str(path.relative_to(ROOT)): found for kind, path in every
        if (found := faults(schemas[kind], front_matter(path), LOADERS[loader]))}
    assert refused == {}


WHOLE = {
    "article": "title: x\ntext: full\n", "argument": "claim: x\n", "expert": "name: x\n",
    "event": "title: x\ndate: 2016\n", "page": "title: x\n", "commentary": "about: named\n", "dossier": "title: x\n",
}
# With what is taken there, by kind: fields beside those that the kind needs.
TAKEN = {
    "article": [
        "published: 2016-11-09", "published: 2016", "accessed: \"[1667,1668]\"", "published: 1990~", "subtitle: 1984",
        "subtitle:", "topics: []", "topics: [a, b]", "topics: a", "authors: named", "authors: [{name: Jane Doe}, named]",
        "language: pt-BR", "quoted-at-most: 300 words", "edition: reprint\nedition-of: named", "url: https://example.org/",
        "status: withdrawn\nwithdrawn: {on: 2026-11-24, why: x}", "embargo: 2025-06-01T06:00+02:00", "was: [/a.html, b]",
        "not: [{entry: named, form: x}]", "embargo: 2025-06-01", "edition:",
    ],
    "argument": [
        "supports: named", "supports: [named, {argument: named, because: x, cite: named^words}]",
        "positions: {expert: named, stance: for, basis: inferred}",
        "positions: [{expert: named, stance: for, cite: [named^words, {in: named, quote: x, locator: 3}]}]",
    ],
    "expert": ["links: {A: https://example.org/, B: }", "roles: [{title: x, from: 2001}]", "aliases: [A. B., 7]"],
    "event": ["sources: [named^words, {cite: named^words, date: 2001}]"],
    "commentary": ["by: ed", "date: 2016-11"],
    "dossier": [
        "search: false", "editors: {ed: {name: x}}", "theme: {accent: \"#123\"}", "utc-offset: \"+02:00\"",
        "questions: {id: q, text: x}", "navigation: [{label: x, to: timeline.html}]", "url: https://example.org/a",
        "assets: {allow: .parquet}",
    ],
}
REFUSED = {
    "article": [
        "unknown: x", "title: y\nlabel: z", "text:", "text: whole", "published: yesterday", "published: true",
        "authors:", "authors: [Jane Doe]", "authors: [{nam: x}]", "authors: [[named]]", "edition: reprint",
        "edition-of: named", "language: English", "quoted-at-most: 300", "status: hidden", "status:",
        "withdrawn: {on: 2026-11-24, why: x}", "status: withdrawn", "embargo: tomorrow", "listed: 2026-11",
        "subtitle: [a]", "topics: {a: b}", f"subtitle: {'x' * 1001}", "url: example.org",
        f"topics: [{', '.join(f't{number}' for number in range(101))}]", "cite: named^words",
    ],
    "argument": [
        "positions: [{expert: named, stance: for}]", "positions: [{stance: for, basis: inferred}]",
        "positions: [{expert: named, stance: maybe, basis: inferred}]", "supports: {because: x}", "attacks: [{argument: }]",
        "supports: [{argument: named, cite: words}]", "supports: [{argument: named, cite: {in: named}}]",
    ],
    "expert": ["type: robot", "links: https://example.org/", "links: {A: mail}", "roles: [{from: 2001}]", "added-by: "],
    "event": ["sources: [{date: 2001}]", "people: [{name: x}]", "date: soon"],
    "page": ["text: full"],
    "commentary": ["topics: a", "was: b", "status: withdrawn", "by:"],
    "dossier": [
        "search: sometimes", "editors: [ed]", "editors: {ed: x}", "theme: {accent: red}", "utc-offset: 2",
        "questions: [{id: a b, text: x}]", "navigation: [{label: x}]", "url: https://example.org/?a", "withhold:",
        f"navigation: [{{label: {'x' * 101}, to: a}}]",
    ],
}


def cases(lists):
    return [(kind, field) for kind, fields in lists.items() for field in fields]


def with_field(kind, field):
    key = field.split(":")[0]
    kept = "".join(line + "\n" for line in WHOLE[kind].splitlines() if line.split(":")[0] != key)
    return kept + field + "\n"


def refused_in(root):
    """The paths of files of which the program says that they are wrong, but for what they name."""
    done = subprocess.run(
        [program(), "check", "--root", root, "--format", "json"], capture_output=True, text=True)
    return {
        fault["path"] for fault in json.loads(done.stdout)
        if fault["severity"] == "error" and fault["id"] != "unknown-id"}


@pytest.mark.parametrize("loader", LOADERS)
def test_a_field_that_is_taken_is_taken(schemas, loader):
    for kind, field in cases(TAKEN):
        assert faults(schemas[kind], with_field(kind, field), LOADERS[loader]) == [], (kind, field)


@pytest.mark.parametrize("loader", LOADERS)
def test_a_field_that_is_wrong_is_refused(schemas, loader):
    for kind, field in cases(REFUSED):
        assert faults(schemas[kind], with_field(kind, field), LOADERS[loader]), (kind, field)


def test_the_program_refuses_it_too(tmp_path):
    folders = {kind: folder for folder, kind in KINDS.items()}
    settings = tmp_path / "Content/dossier.yaml"
    settings.parent.mkdir()
    settings.write_text("title: x\n")
    written = {}
    for number, (kind, field) in enumerate(cases(REFUSED)):
        if kind in folders:
            path = f"Content/{folders[kind]}/a{number}.md"
            written[path] = field
            (tmp_path / path).parent.mkdir(exist_ok=True)
            (tmp_path / path).write_text(f"---\n{with_field(kind, field)}---\n")
    refused = refused_in(tmp_path)
    assert {field for path, field in written.items() if path not in refused} == set()
    for field in REFUSED["dossier"]:
        settings.write_text(with_field("dossier", field))
        assert "Content/dossier.yaml" in refused_in(tmp_path), field
