"""Writes an invented dossier as Hugo reads it: experts and arguments are taxonomies."""

from __future__ import annotations

import json
from pathlib import Path

from .dossier import Article, Dossier
from .ours import fill

SETTINGS = """\
baseURL = "https://example.org/"
title = "A benchmark"
languageCode = "en"
disableKinds = ["RSS"]
[taxonomies]
  argument = "arguments"
  expert = "experts"
[pagination]
  pagerSize = 100
"""

LAYOUTS = {
    "baseof.html": """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }} · {{ site.Title }}</title>
<meta name="description" content="{{ .Title }}"><link rel="canonical" href="{{ .Permalink }}">
<link rel="stylesheet" href="/style.css"></head>
<body><header><a href="/">{{ site.Title }}</a><nav><a href="/articles/">Articles</a>
<a href="/arguments/">Arguments</a><a href="/experts/">Experts</a><a href="/events/">Events</a></nav>
</header><main>{{ block "main" . }}{{ end }}</main></body></html>
""",
    "single.html": """\
{{ define "main" }}<article><h1>{{ .Title }}</h1>
<p>{{ with .Params.publisher }}{{ . }}, {{ end }}<time datetime="{{ .Date.Format "2006-01-02" }}">\
{{ .Date.Format "2 January 2006" }}</time>, {{ .WordCount }} words</p>
{{ .Content }}
<h2>Arguments</h2><ul>{{ range .GetTerms "arguments" }}\
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
<h2>People</h2><ul>{{ range .GetTerms "experts" }}\
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></article>{{ end }}
""",
    "term.html": """\
{{ define "main" }}<article><h1>{{ .Title }}</h1>{{ .Content }}
<h2>Linked from</h2><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> \
<time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time></li>\
{{ end }}</ul></article>{{ end }}
""",
    "list.html": """\
{{ define "main" }}<h1>{{ .Title }}</h1>{{ $pages := .Paginate .Pages }}\
<ul>{{ range $pages.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
<p>{{ with $pages.Prev }}<a href="{{ .URL }}">Before</a>{{ end }} \
{{ with $pages.Next }}<a href="{{ .URL }}">After</a>{{ end }}</p>{{ end }}
""",
    "home.html": """\
{{ define "main" }}<h1>{{ .Title }}</h1><p>{{ len site.RegularPages }} pages</p>{{ end }}
""",
}


def write(dossier: Dossier, root: Path) -> None:
    content = root / "content"
    for folder in ("articles", "events"):
        (content / folder).mkdir(parents=True)
    (root / "hugo.toml").write_text(SETTINGS)
    (root / "layouts").mkdir()
    for name, text in LAYOUTS.items():
        (root / "layouts" / name).write_text(text)
    for kind, entries in (("arguments", dossier.arguments), ("experts", dossier.experts)):
        for entry in entries:
            folder = content / kind / entry.id
            folder.mkdir(parents=True)
            (folder / "_index.md").write_text(f"---\ntitle: {entry.name}\n---\n\n{entry.body}\n")
    for event in dossier.events:
        (content / "events" / f"{event.id}.md").write_text(
            front_matter(
                dossier, event.title, event.date, event.arguments, event.people) + event.body + "\n")


def write_article(dossier: Dossier, article: Article, root: Path) -> None:
    arguments = [n for kind, n in article.links if kind == "argument"]
    people = [n for kind, n in article.links if kind == "expert"]
    people += [n for n in article.authors if n not in people]
    head = front_matter(
        dossier, article.title, article.date, arguments, people, publisher="The Press")
    labels = iter(link(dossier, kind, n) for kind, n in article.links)
    body = "\n\n".join(fill(paragraph, labels) for paragraph in article.paragraphs)
    (root / "content" / "articles" / f"{article.id}.md").write_text(head + body + "\n")


def link(dossier: Dossier, kind: str, number: int) -> str:
    entry = (dossier.arguments if kind == "argument" else dossier.experts)[number]
    return f"[{entry.name}](/{kind}s/{entry.id}/)"


def front_matter(dossier, title, date, arguments, people, **others) -> str:
    fields = {
        "title": title, "date": date,
        "arguments": [dossier.arguments[n].id for n in arguments],
        "experts": [dossier.experts[n].id for n in people], **others,
    }
    lines = (f"{key}: {json.dumps(value)}\n" for key, value in fields.items())
    return "---\n" + "".join(lines) + "---\n\n"
