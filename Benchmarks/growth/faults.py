"""Faults in great numbers: what is said of them, and how near misses are found."""

from __future__ import annotations

from .cases import argument, article, case, commentary, dossier, event, expert, joined, page, word
from .passages import sentences, text


def body(text: str, *others) -> dict:
    return dossier(joined([page("a", text), *others]))


@case(500)
def unknown_heading_links(n):
    return body("".join(f"# Heading {word(i)}\n\n[[#Headink {word(i + 7)}]]\n\n" for i in range(n)))
@case(500)
def unknown_heading_links_to_another(n):
    return body("".join(f"[[b#Headink {word(i)}]] " for i in range(n)), page("b", "".join(f"# Heading {word(i)}\n\n" for i in range(n))))
@case(500)
def unknown_links(n): return body(" ".join(f"[[entri-{word(i)}]]" for i in range(n)), *(page(f"entry-{word(i)}") for i in range(n // 5)))
@case(2_000)
def one_unknown_link(n): return body("[[nowhere]] " * n)
@case(300)
def ambiguous_links(n): return body("[[b]] " * n, page("b"), argument("b"))
@case(500)
def unknown_passage_links(n):
    s = sentences(n // 5)
    return dossier(joined([article("a", text(s) + "\n\n" + " ".join(f"[[a^m{i}]]" for i in range(n))),
                           commentary("a", "\n".join(f"> [!passage] ^n{i}\n> {x}\n" for i, x in enumerate(s)))]))
@case(500)
def unknown_citations(n):
    return dossier(joined([expert("e", "Ann Lee"), article("a", "Words."),
                           argument("b", "positions:\n" + "".join(f"  - {{expert: e, stance: for, cite: a^{word(i)}}}\n" for i in range(n)))]))
@case(500)
def unknown_people(n): return dossier(joined([event("v", "2016", "people: [" + ", ".join(f"p{word(i)}" for i in range(n)) + "]"), *(expert(f"q{word(i)}", f"Name {word(i)}") for i in range(n // 5))]))
@case(500)
def unknown_keys(n): return dossier(page("a", "", "".join(f"kei{word(i)}: x\n" for i in range(n))))
@case(50)
def unknown_keys_of_many(n): return dossier(joined(page(f"a{i}", "", "".join(f"kei{word(k)}: x\n" for k in range(20))) for i in range(n)))
@case(500)
def unknown_kinds_of_notes(n): return dossier(joined([article("a", "Words."), commentary("a", "".join(f"> [!coment{i}]\n\nx\n\n" for i in range(n)))]))
@case(500)
def unknown_editors(n):
    return dossier(joined([article("a", "Words."), commentary("a", "".join(f"> [!comment] @ed{word(i)}\n\nx\n\n" for i in range(n)))]),
                   "editors:\n" + "".join(f"  et{word(i)}: {{name: E}}\n" for i in range(n // 5)))
@case(300)
def unknown_questions(n): return dossier(joined(argument(f"a{i}", f"question: qu{i}") for i in range(n)), "questions:\n" + "".join(f"  - {{id: qa{i}, text: Why?}}\n" for i in range(n // 5)))
@case(500)
def unknown_assets(n):
    return body(" ".join(f"![a](assets/pic{word(i)}.png)" for i in range(n)), {f"Content/assets/pix{word(i)}.gif": b"GIF89a" for i in range(n // 5)})
@case(500)
def unknown_pages_of_the_site(n): return body(" ".join(f"[a](timelime{word(i)}.html)" for i in range(n)))
@case(300)
def unknown_start(n): return dossier(joined(page(f"pa{i}") for i in range(n // 5)), "start: [" + ", ".join(f"pe{i}" for i in range(n)) + "]\n")
@case(500)
def raw_html(n): return body("a <b>b</b>\n\n" * n)
@case(500)
def unsafe_links(n): return body("[a](javascript:b)\n\n" * n)
@case(500)
def relative_links(n): return body("[a](b.md)\n\n" * n)
@case(500)
def unused_footnotes(n): return body("".join(f"[^{i}]: b\n\n" for i in range(n)))
@case(500)
def undefined_footnotes(n): return body("".join(f"a[^{i}] " for i in range(n)))
@case(500)
def footnotes_defined_twice(n): return body("".join(f"a[^{i}]\n\n[^{i}]: b\n\n[^{i}]: c\n\n" for i in range(n)))
@case(500)
def control_characters(n): return body("a\x01 " * n)
@case(500)
def private_characters(n): return body("a\uf8f0 " * n)
@case(500)
def links_without_end(n): return body("[[a\n\n" * n)
@case(500)
def bad_dates(n): return dossier(joined(event(f"v{i}", "next year") for i in range(n)))
@case(500)
def bad_addresses(n): return dossier(expert("e", "Ann Lee", "links:\n" + "".join(f"  L{i}: htp://a.b\n" for i in range(n))))
@case(500)
def duplicate_keys(n): return dossier(page("a", "", "topics: a\n" * n))
@case(300)
def ids_that_clash(n): return dossier({f"Content/pages/{i}/a.md": "---\ntitle: x\n---\n" for i in range(n)})
@case(300)
def old_ids_that_clash(n): return dossier(joined(page(f"a{i}", "", "was: [old]") for i in range(n)))
@case(300)
def entries_without_titles(n): return dossier({f"Content/pages/a{i}.md": "---\ntopics: [a]\n---\n" for i in range(n)})
@case(300)
def entries_without_front_matter(n): return dossier({f"Content/pages/a{i}.md": "Words.\n" for i in range(n)})
@case(300)
def bad_file_names(n): return dossier({f"Content/pages/a {i}.md": "---\ntitle: x\n---\n" for i in range(n)})
@case(300)
def unknown_files(n): return dossier({f"Content/pages/a{i}.txt": "x" for i in range(n)})
@case(300)
def unsafe_assets(n): return dossier({f"Content/assets/a{i}.html": "x" for i in range(n)})
@case(300)
def circles_of_editions(n):
    return dossier(joined(article(f"a{i}", "Words.", f"edition-of: a{(i + 1) % n}\nedition: reprint") for i in range(n)))
@case(300)
def one_of_many_near_passages(n):
    return dossier(joined([article("a", text(sentences(n))), commentary("a", "\n".join(f"> [!passage] ^n{i}\n> {s.replace('n ', 'm ')}\n" for i, s in enumerate(sentences(n))))]))
@case(300)
def short_anchors(n): return dossier(joined([article("a", "of the one. " * n), commentary("a", "\n".join(f"> [!passage] ^n{i}\n> of the\n" for i in range(n)))]))
@case(300)
def notes_of_one_name(n): return dossier(joined([article("a", "Words."), commentary("a", "> [!comment] ^same\n\nx\n\n" * n)]))
@case(300)
def bad_withheld_marks(n): return dossier(joined(page(f"a{i}", "[withheld: nam] x") for i in range(n)))
@case(200)
def unknown_members_of_a_template(n):
    return dossier(page("a")) | {"Templates/not-found.html": "\\(extends \"page\")\\(block main)" + "".join(f"<p>\\(site.titel{word(i)})</p>\n" for i in range(n)) + "\\(end)"}
@case(200)
def unknown_phrases(n): return dossier(page("a")) | {"Templates/words/en.yaml": "".join(f"hume{word(i)}: x\n" for i in range(n))}
@case(200)
def unknown_templates(n): return dossier(page("a")) | {f"Templates/pag{word(i)}.html": "<p>x</p>" for i in range(n)}
@case(100)
def long_ids_that_are_unknown(n): return body(" ".join(f"[[{'x' * n}{i}]]" for i in range(50)), *(page(f"{'x' * 100}{i}") for i in range(50)))
@case(2_000)
def a_long_value_that_is_unknown(n): return dossier(article("a", "Words.", f"genre: x\nedition: {'reprint' * n}\nedition-of: a"))
@case(300)
def damaged_lines_of_a_lock(n): return dossier(page("a")) | {"Content/passages.lock": "".join(f"damaged {i}\n" for i in range(n))}
