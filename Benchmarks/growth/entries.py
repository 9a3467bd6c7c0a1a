"""Entries of each kind, and the lists and texts of their front matter."""

from __future__ import annotations

from .cases import (argument, article, case, commentary, dossier, entry, event, expert, joined, page,
                    prose, word)


def listed(n, form: str) -> str:
    return "[" + ", ".join(form.format(i) for i in range(n)) + "]"


@case(200)
def pages(n): return dossier(joined(page(f"a{i}", "Words.") for i in range(n)))
@case(200)
def articles(n): return dossier(joined(article(f"a{i}", "Words.") for i in range(n)))
@case(200)
def arguments(n): return dossier(joined(argument(f"a{i}") for i in range(n)))
@case(200)
def experts(n): return dossier(joined(expert(f"e{i}", word(i).capitalize()) for i in range(n)))
@case(200, places=1)
def events(n): return dossier(joined(event(f"e{i}", f"{1000 + i}") for i in range(n)))
@case(200, places=1)
def files_of_commentary(n):
    return dossier(joined([article("a", "Words."), *(commentary("a", "A note.", f"c{i}") for i in range(n))]))
@case(200)
def drafts(n): return dossier(joined(page(f"a{i}", "Words.", "status: draft") for i in range(n)))
@case(200)
def embargoed(n):
    return dossier(joined(page(f"a{i}", "Words.", "embargo: 2999-01-01T00:00Z") for i in range(n)))
@case(200)
def withdrawn(n):
    return dossier(joined(page(f"a{i}", "Words.", "status: withdrawn\nwithdrawn: {on: 2020-01-01, why: Wrong.}")
                          for i in range(n)))
@case(200)
def links_to_hidden(n): return dossier(joined([page("b", "", "status: draft"), page("a", "[[b]] " * n)]))
@case(25)
def topics_of_an_entry(n): return dossier(page("a", "", f"topics: {listed(n, 'topic {}')}"))
@case(100)
def topics_of_many_entries(n):
    return dossier(joined(page(f"a{i}", "", "topics: [" + ", ".join(f"t {i} {k}" for k in range(20)) + "]")
                          for i in range(n)))
@case(200)
def entries_of_one_topic(n): return dossier(joined(page(f"a{i}", "", "topics: [one]") for i in range(n)))
@case(100)
def entries_of_the_same_topics(n):
    return dossier(joined(page(f"a{i}", "", f"topics: {listed(50, 'topic {}')}") for i in range(n)))
@case(25)
def old_ids_of_an_entry(n): return dossier(page("a", "", f"was: {listed(n, 'old-{}')}"))
@case(100)
def old_ids_of_many_entries(n):
    return dossier(joined(page(f"a{i}", "", "was: [" + ", ".join(f"o-{i}-{k}" for k in range(10)) + "]")
                          for i in range(n)))
@case(200)
def aliases(n):
    return dossier(joined([expert("a", "Ann Lee", f"aliases: [{', '.join(f'Ann {word(i)}' for i in range(n))}]"),
                           page("p", "Ann Lee spoke.")]))
@case(200)
def letters_of_an_alias(n): return dossier(joined([expert("a", "Ann Lee", f"aliases: [{'Ann ' * n}]"), page("p", "Ann " * n)]))
@case(200)
def roles(n):
    return dossier(expert("a", "Ann Lee", "roles:\n" + "".join(f"  - {{title: R{i}, from: {1000 + i}, to: {1001 + i}}}\n" for i in range(n))))
@case(200)
def links_of_an_expert(n):
    return dossier(expert("a", "Ann Lee", "links:\n" + "".join(f"  L{i}: https://a.b/{i}\n" for i in range(n))))
@case(100)
def authors(n): return dossier(article("a", "Words.", "authors: [" + ", ".join(f"{{name: A {i}}}" for i in range(n)) + "]"))
@case(100)
def authors_who_are_experts(n):
    return dossier(joined([article("a", "Words.", f"authors: {listed(n, 'e{}')}"), *(expert(f"e{i}", f"Name {word(i).capitalize()}") for i in range(n))]))
@case(100)
def articles_of_one_author(n):
    return dossier(joined([expert("e", "Ann Lee"), *(article(f"a{i}", "Words.", "authors: [e]") for i in range(n))]))
@case(100)
def not_mentioned(n):
    return dossier(joined([page("a", "Words.", f"not: {listed(n, 'e{}')}"), *(expert(f"e{i}", f"Name {word(i).capitalize()}") for i in range(n))]))
@case(250)
def letters_of_a_title(n):
    return dossier({"Content/pages/a.md": f"---\ntitle: {'t' * n}\n---\n"})
@case(100)
def entries_of_long_titles(n):
    return dossier(joined({f"Content/pages/a{i}.md": f"---\ntitle: {word(i)} {'long ' * 60}\n---\n"} for i in range(n)))
@case(50)
def letters_of_an_id(n): return dossier(page("i" * n))
@case(2_000)
def letters_of_a_subtitle(n): return dossier(article("a", "Words.", f"subtitle: {'s' * n}"))
@case(2_000)
def letters_of_a_publisher(n):
    return dossier(joined(article(f"a{i}", "Words.", f"publisher: {'s' * n}") for i in range(5)))
@case(2_000)
def letters_of_an_articles_address(n): return dossier(article("a", "Words.", f"url: https://a.b/{'s' * n}"))
@case(2_000)
def facts_of_articles(n):
    front = "publisher: P\npublished: 2016-01-02\nurl: https://a.b/c\naccessed: 2017-01\nlanguage: en\nrights: R\ngenre: G"
    return dossier(joined(article(f"a{i}", "Words.", front) for i in range(n // 20)))
@case(250)
def letters_of_a_claim(n):
    return dossier(joined([{"Content/arguments/a.md": f"---\nclaim: {'claim ' * (n // 6)}\n---\n"}, argument("b", "supports: a")]))
@case(20)
def supports_in_a_chain(n):
    return dossier(joined(argument(f"a{i}", f"supports: a{i + 1}" if i + 1 < n * 10 else "") for i in range(n * 10)))
@case(20)
def supports_of_one(n):
    return dossier(joined([argument("a"), *(argument(f"b{i}", "supports: a") for i in range(n * 10))]))
@case(20)
def supports_of_many(n):
    return dossier(joined([argument("a", f"supports: {listed(n * 10, 'b{}')}"), *(argument(f"b{i}") for i in range(n * 10))]))
@case(50)
def supports_in_a_circle(n):
    return dossier(joined(argument(f"a{i}", f"supports: a{(i + 1) % n}") for i in range(n)))
@case(10, is_of_pairs=True)
def supports_of_all_by_all(n):
    return dossier(joined(argument(f"a{i}", f"supports: [{', '.join(f'a{k}' for k in range(n) if k != i)}]") for i in range(n)))
@case(60)
def supports_of_very_many_by_all(n):
    return dossier(joined(argument(f"a{i}", f"supports: [{', '.join(f'a{k}' for k in range(n) if k != i)}]") for i in range(n)))
@case(100)
def contradictions_of_one(n):
    return dossier(joined([argument("a"), *(argument(f"b{i}", "contradicts: a") for i in range(n))]))
@case(40, is_of_pairs=True)
def attacks_of_all_by_all(n):
    return dossier(joined(argument(f"a{i}", f"attacks: [{', '.join(f'a{k}' for k in range(n) if k != i)}]") for i in range(n)))
@case(100)
def all_relations_of_two(n):
    kinds = ["supports", "attacks", "undercuts", "contradicts", "contrary-to", "entails"]
    return dossier(joined([argument("a", "".join(f"{k}: [{', '.join(['b'] * n)}]\n" for k in kinds)), argument("b")]))
@case(100)
def relations_with_reasons(n):
    return dossier(joined([argument("a"), *(argument(f"b{i}", "supports:\n  - {argument: a, because: It is so.}") for i in range(n))]))
@case(100)
def groups_of_ten_in_support(n):
    return dossier(joined(argument(f"a{i}", f"supports: [{', '.join(f'a{k}' for k in range(i - i % 10, i - i % 10 + 10) if k != i)}]") for i in range(n)))
@case(100)
def positions(n):
    return dossier(joined([expert("e", "Ann Lee"), *(argument(f"a{i}", "positions:\n  - {expert: e, stance: for, basis: inferred}") for i in range(n))]))
@case(100)
def positions_of_one_argument(n):
    return dossier(joined([argument("a", "positions:\n" + "".join(f"  - {{expert: e{i}, stance: for, basis: inferred}}\n" for i in range(n))),
                           *(expert(f"e{i}", f"Name {word(i).capitalize()}") for i in range(n))]))
@case(100, places=1)
def positions_of_one_on_one(n):
    return dossier(joined([expert("e", "Ann Lee"), argument("a", "positions:\n" + "".join(f"  - {{expert: e, stance: for, said: {1000 + i}, basis: inferred}}\n" for i in range(n)))]))
@case(15, places=1, is_of_pairs=True)
def positions_of_all_on_all(n):
    text = "positions:\n" + "".join(f"  - {{expert: e{i}, stance: for, basis: inferred}}\n" for i in range(n))
    return dossier(joined([*(argument(f"a{i}", text) for i in range(n)), *(expert(f"e{i}", f"Name {word(i).capitalize()}") for i in range(n))]))
@case(200)
def experts_and_arguments_without_positions(n):
    return dossier(joined([argument(f"a{i}", f"positions: {{expert: e{i}, stance: for, basis: inferred}}") for i in range(n)]
                          + [expert(f"e{i}", f"Name {word(i).capitalize()}") for i in range(n)]))
@case(200, places=1)
def events_of_one_date(n): return dossier(joined(event(f"e{i}", "2016-11-09") for i in range(n)))
@case(200, places=1)
def events_of_many_days(n):
    return dossier(joined(event(f"e{i}", f"{1900 + i // 336}-{1 + i // 28 % 12:02}-{1 + i % 28:02}") for i in range(n)))
@case(600, places=1)
def events_beyond_the_timelines_parts(n):
    return dossier(joined(event(f"e{i}", f"{1900 + i // 336}-{1 + i // 28 % 12:02}-{1 + i % 28:02}") for i in range(n)))
@case(200, places=1)
def events_of_spans(n): return dossier(joined(event(f"e{i}", f"{1900 + i}/{1950 + i}") for i in range(n)))
@case(200)
def events_of_sets(n):
    return dossier(event("e", "[" + ",".join(f"{1000 + i}" for i in range(n)) + "]"))
@case(100)
def people_of_an_event(n):
    return dossier(joined([event("a", "2016", f"people: {listed(n, 'e{}')}"), *(expert(f"e{i}", f"Name {word(i).capitalize()}") for i in range(n))]))
@case(50)
def people_of_events(n):
    return dossier(joined([*(event(f"v{i}", f"{1900 + i}", f"people: {listed(10, 'e{}')}") for i in range(n)), *(expert(f"e{i}", f"Name {word(i).capitalize()}") for i in range(10))]))
@case(100)
def arguments_of_an_event(n):
    return dossier(joined([event("v", "2016", f"bears-on: {listed(n, 'a{}')}"), *(argument(f"a{i}") for i in range(n))]))
@case(100, places=1)
def events_with_sources(n):
    return dossier(joined([article("a", "Words that stand here only once."), commentary("a", "> [!passage] ^p\n> Words that stand here only once\n"),
                           *(event(f"v{i}", f"{1000 + i}", "sources: [{cite: a^p}]") for i in range(n))]))
@case(100)
def sources_of_an_event(n):
    return dossier(joined([article("a", "Words that stand here only once."), commentary("a", "> [!passage] ^p\n> Words that stand here only once\n"),
                           event("v", "2016", "sources: [" + ", ".join("{cite: a^p}" for _ in range(n)) + "]")]))
@case(10)
def links_of_navigation(n):
    return dossier(joined([page("a"), *(page(f"p{i}") for i in range(50))]),
                   "navigation:\n" + "".join(f"  - {{label: Link {i}, to: a}}\n" for i in range(n)))
@case(50)
def navigation_and_pages(n):
    return dossier(joined(page(f"p{i}") for i in range(n)),
                   "navigation:\n" + "".join(f"  - {{label: Link {i}, to: p{i}}}\n" for i in range(min(n, 100))))
@case(250)
def title_of_the_site(n):
    files = dossier(joined(page(f"p{i}") for i in range(50)))
    files["Content/dossier.yaml"] = f"title: {'t' * n}\n"
    return files
@case(250)
def texts_of_the_site(n):
    return dossier(joined(page(f"p{i}") for i in range(50)),
                   f"subtitle: {'t' * n}\ndescription: {'t' * n}\nlicence: {'t' * n}\nurl: https://a.b/{'t' * n}/\n")
@case(100)
def editors(n):
    return dossier(joined([article("a", "Words."), commentary("a", "A note.\n\n" + "".join(f"> [!comment] @e{i}\n\nx\n\n" for i in range(n)))]),
                   "editors:\n" + "".join(f"  e{i}: {{name: E {i}}}\n" for i in range(n)))
@case(50)
def questions(n):
    return dossier(joined(argument(f"a{i}", f"question: q{i}") for i in range(n)),
                   "questions:\n" + "".join(f"  - {{id: q{i}, text: Why {i}?, groups: [{{label: L, arguments: [a{i}]}}]}}\n" for i in range(n)))
@case(100)
def arguments_of_a_question(n):
    return dossier(joined(argument(f"a{i}", "question: q") for i in range(n)),
                   f"questions:\n  - {{id: q, text: Why?, groups: [{{label: L, arguments: {listed(n, 'a{}')}}}]}}\n")
@case(100)
def groups_of_a_question(n):
    return dossier(argument("a", "question: q"),
                   "questions:\n  - {id: q, text: Why?, groups: [" + ", ".join("{label: L, arguments: [a]}" for _ in range(n)) + "]}\n")
@case(100)
def entries_to_begin_with(n): return dossier(joined(page(f"p{i}") for i in range(n)), f"start: {listed(n, 'p{}')}\n")
@case(200)
def assets(n): return dossier({f"Content/assets/{i}.txt": "text\n" for i in range(n)})
@case(200)
def assets_shown(n):
    return dossier(joined([page("a", "".join(f"![a](assets/{i}.gif)\n\n" for i in range(n))), {f"Content/assets/{i}.gif": b"GIF89a" for i in range(n)}]))
@case(200)
def pictures_as_they_are(n):
    return dossier({f"Content/assets/{i}.jpg": b"\xff\xd8\xff\xd9" for i in range(n)}, f"assets: {{as-they-are: {listed(n, '{}.jpg')}}}\n")
@case(2_000)
def elements_of_an_svg(n):
    return dossier({"Content/assets/a.svg": '<svg xmlns="http://www.w3.org/2000/svg">' + '<g id="a"/>' * n + "</svg>"})
@case(200)
def static_files(n): return dossier({f"Static/{i}.txt": "text\n" for i in range(n)})
@case(60)
def depth_of_folders(n): return dossier({"Content/pages/" + "d/" * n + "a.md": "---\ntitle: x\n---\n"})
@case(500)
def phrases_of_words(n):
    return dossier(page("a"), "") | {"Templates/words/en.yaml": "home: " + "Home " * n + "\n"}
@case(500)
def literals_of_a_template(n): return dossier(page("a")) | {"Templates/not-found.html": "\\(extends \"page\")\\(block main)" + "<p>x</p>\n" * n + "\\(end)"}
@case(500)
def values_of_a_template(n): return dossier(page("a")) | {"Templates/not-found.html": "\\(extends \"page\")\\(block main)" + "<p>\\(site.title)</p>\n" * n + "\\(end)"}
@case(50)
def depth_of_a_template(n):
    return dossier(page("a")) | {"Templates/not-found.html": "\\(extends \"page\")\\(block main)" + "\\(if site.title.isEmpty)" * n + "x" + "\\(end)" * n + "\\(end)"}
@case(200)
def own_templates(n): return dossier(page("a")) | {f"Templates/mine-{i}.html": "<p>x</p>" for i in range(n)}
