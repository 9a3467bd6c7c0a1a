"""Notes, passages, quotations, editions and what the lock remembers."""

from __future__ import annotations

from .cases import argument, article, case, commentary, dossier, entry, event, expert, joined, page, prose, word


def sentences(n: int, start: int = 0) -> list[str]:
    """Sentences of nine words, each but once."""
    return [" ".join(word(1_000 + (start + i) * 9 + k) for k in range(9)).capitalize() for i in range(n)]


def text(sentences: list[str]) -> str:
    return "\n\n".join(f"{s}." for s in sentences)


def notes(anchors: list[str], kind: str = "comment", words: str = "So it is.") -> str:
    return "\n".join(f"> [!{kind}] ^n{i}\n> {anchor}\n\n{words}\n" for i, anchor in enumerate(anchors))


def named(anchors: list[str]) -> str:
    return "\n".join(f"> [!passage] ^n{i}\n> {anchor}\n" for i, anchor in enumerate(anchors))


@case(200, places=1)
def notes_of_an_article(n): return dossier(joined([article("a", text(sentences(n))), commentary("a", notes(sentences(n)))]))
@case(200, places=1)
def notes_without_anchors(n): return dossier(joined([article("a", "Words."), commentary("a", "".join(f"> [!comment] Note {i}\n\nSo it is.\n\n" for i in range(n)))]))
@case(100, places=1)
def notes_of_one_passage(n):
    return dossier(joined([article("a", text(sentences(3))), commentary("a", notes([sentences(3)[1]] * n))]))
@case(100, places=1)
def notes_of_one_paragraph(n):
    s = sentences(n)
    return dossier(joined([article("a", ". ".join(s)), commentary("a", notes(s))]))
@case(100, places=1)
def notes_one_within_another(n):
    words = " ".join(word(1_000 + i) for i in range(2 * n + 6))
    parts = words.split()
    return dossier(joined([article("a", words), commentary("a", notes([" ".join(parts[i:len(parts) - i]) for i in range(n)]))]))
@case(100, places=1)
def notes_that_overlap(n):
    words = [word(1_000 + i) for i in range(n + 60)]
    return dossier(joined([article("a", " ".join(words)), commentary("a", notes([" ".join(words[i:i + 50]) for i in range(n)]))]))
@case(100, places=1)
def notes_of_each_kind(n):
    kinds = ["comment", "context", "question", "dispute"]
    s = sentences(n)
    return dossier(joined([article("a", text(s)), commentary("a", "\n".join(f"> [!{kinds[i % 4]}] Title {i} ^n{i}\n> {s[i]}\n\nSo.\n" for i in range(n)))]))
@case(100, places=1)
def corrections(n):
    s = sentences(n)
    return dossier(joined([article("a", text(s)), commentary("a", "\n".join(f"> [!correction] Title {i} 2020-01-02 ^n{i}\n> {s[i]}\n\nSo.\n" for i in range(n)))]))
@case(100)
def internal_notes(n): return dossier(joined([article("a", text(sentences(n))), commentary("a", notes(sentences(n), "internal"))]))
@case(100, places=1)
def notes_with_links(n): return dossier(joined([article("a", text(sentences(n))), page("b"), commentary("a", notes(sentences(n), words="See [[b]]."))]))
@case(100, places=1)
def notes_with_footnotes(n):
    return dossier(joined([article("a", text(sentences(n))), commentary("a", "\n".join(f"> [!comment] ^n{i}\n> {s}\n\nSo[^{i}].\n\n[^{i}]: F\n" for i, s in enumerate(sentences(n))))]))
@case(200)
def lines_of_an_anchor(n):
    s = sentences(n)
    return dossier(joined([article("a", ". ".join(s)), commentary("a", "> [!comment] ^n\n> " + ".\n> ".join(s) + "\n\nSo.\n")]))
@case(500)
def bold_words_of_an_anchor(n):
    words = [word(1_000 + i) for i in range(n)]
    return dossier(joined([article("a", " ".join(words)), commentary("a", "> [!comment] ^n\n> x " + " x ".join(f"**{w}**" for w in words) + "\n\nSo.\n")]))
@case(20)
def gaps_of_an_anchor(n):
    s = sentences(n + 1)
    return dossier(joined([article("a", ". ".join(s)), commentary("a", "> [!comment] ^n\n> " + " […] ".join(s) + "\n\nSo.\n")]))
@case(200, places=1)
def passages(n): return dossier(joined([article("a", text(sentences(n))), commentary("a", named(sentences(n)))]))
@case(200, places=1)
def passages_lost(n): return dossier(joined([article("a", text(sentences(n))), commentary("a", named(sentences(n, 10_000)))]))
@case(100, places=1)
def passages_reworded(n):
    changed = [" ".join(w if k != 4 else "otherwise" for k, w in enumerate(s.split())) for s in sentences(n)]
    return dossier(joined([article("a", text(sentences(n))), commentary("a", named(changed))]))
@case(100)
def passages_of_common_words(n):
    return dossier(joined([article("a", "the same words again and " * n), commentary("a", named(["the same words again"] * 20))]))
@case(100)
def passages_of_common_words_edited(n):
    return dossier(joined([article("a", "the same words again and " * n), commentary("a", named([f"the same wards again, and {word(i)} the same" for i in range(20)]))]))
@case(100, places=1)
def citations(n):
    return dossier(joined([expert("e", "Ann Lee"), article("a", text(sentences(n))), commentary("a", named(sentences(n))),
                           argument("b", "positions:\n" + "".join(f"  - {{expert: e, stance: for, cite: a^n{i}}}\n" for i in range(n)))]))
@case(100, places=1)
def citations_by_words(n):
    return dossier(joined([expert("e", "Ann Lee"), article("a", text(sentences(n))),
                           argument("b", "positions:\n" + "".join(f"  - {{expert: e, stance: for, cite: {{in: a, quote: \"{s}\"}}}}\n" for s in sentences(n)))]))
@case(100)
def citations_of_one_passage(n):
    return dossier(joined([expert("e", "Ann Lee"), article("a", text(sentences(3))), commentary("a", named(sentences(3))),
                           *(argument(f"b{i}", "positions:\n  - {expert: e, stance: for, cite: a^n1}\n") for i in range(n))]))
@case(100)
def citations_in_one_cite(n):
    return dossier(joined([expert("e", "Ann Lee"), article("a", text(sentences(3))), commentary("a", named(sentences(3))),
                           argument("b", "positions:\n  - {expert: e, stance: for, cite: [" + ", ".join(["a^n1"] * n) + "]}\n")]))


def originals(n: int, digest: str, more: dict | None = None) -> dict:
    return dossier(joined([article("a", digest, text="digest"), more or {}])) | {"Originals/a.txt": text(sentences(n))}


@case(100)
def quotations(n): return originals(n, "\n\n".join(f"He says “{s}”." for s in sentences(n)))
@case(100)
def quotations_in_one_paragraph(n): return originals(n, " ".join(f"He says “{s}”." for s in sentences(n)))
@case(100)
def quotations_that_do_not_stand_there(n): return originals(n, "\n\n".join(f"He says “{s}”." for s in sentences(n, 10_000)))
@case(100)
def quotations_changed(n):
    return originals(n, "\n\n".join("He says “" + " ".join(w if k != 4 else "otherwise" for k, w in enumerate(s.split())) + "”." for s in sentences(n)))
@case(100)
def block_quotations_of_a_digest(n): return originals(n, "\n\nSo.\n\n".join(f"> {s}." for s in sentences(n)))
@case(100)
def quotations_without_end(n): return originals(n, " ".join(f"“{s}" for s in sentences(n)))
@case(100)
def single_quotation_marks(n): return originals(n, " ".join(f"'{s}' it's 'tis" for s in sentences(n)))
@case(100)
def quotations_of_common_words(n):
    return dossier(article("a", "\n\n".join("He says “the same words again”." for _ in range(n)), text="digest")) | {"Originals/a.txt": "the same words again and " * n}
@case(100)
def quotations_with_gaps(n):
    s = sentences(2 * n)
    return originals(2 * n, "\n\n".join(f"He says “{s[2 * i]} […] {s[2 * i + 1]}”." for i in range(n)))
@case(20)
def gaps_of_a_quotation(n): return originals(n + 1, "He says “" + " […] ".join(sentences(n + 1)) + "”.")
@case(20)
def gaps_among_common_words(n):
    return dossier(article("a", "He says “" + " […] ".join(["the same words again"] * n) + "”.", text="digest")) | {"Originals/a.txt": "the same words again and " * 50 * n}
@case(20)
def insertions_of_a_quotation(n): return originals(n + 1, "He says “" + " [or so] ".join(sentences(n + 1)) + "”.")
@case(1_000)
def paragraphs_of_an_original(n): return originals(n, "He says “" + sentences(1)[0] + "”.")
@case(100, places=1)
def excerpts(n):
    s = sentences(n)
    return dossier(joined([article("a", "", text="excerpt"), commentary("a", notes(s))])) | {"Originals/a.txt": text(s)}
@case(50, places=1)
def excerpts_with_gaps(n):
    s = sentences(2 * n)
    return dossier(joined([article("a", "", text="excerpt"), commentary("a", notes([f"{s[2 * i]} […] {s[2 * i + 1]}" for i in range(n)]))])) | {"Originals/a.txt": text(s)}
@case(12)
def gaps_of_an_excerpt(n):
    s = sentences(n + 1)
    return dossier(joined([article("a", "", text="excerpt"), commentary("a", notes([" […] ".join(s)]))])) | {"Originals/a.txt": text(s)}
@case(50, places=1)
def excerpts_that_overlap(n):
    words = [word(1_000 + i) for i in range(n + 60)]
    return dossier(joined([article("a", "", text="excerpt"), commentary("a", notes([" ".join(words[i:i + 50]) for i in range(n)]))])) | {"Originals/a.txt": " ".join(words)}
@case(1_000)
def lines_of_a_lock(n):
    return dossier(joined([article("a", text(sentences(3))), commentary("a", named(sentences(3)))])) | {
        "Content/passages.lock": "".join(f"article/x{i} aaaaaaaaaaaaaaaa bbbb\n" for i in range(n))}
@case(12)
def editions_of_one_text(n):
    s = sentences(40)
    return dossier(joined([article("a", text(s)), *(article(f"b{i}", text(s[:-1]), "edition-of: a\nedition: reprint") for i in range(n))]))
@case(12, places=3)
def editions_with_notes(n):
    s = sentences(8)
    return dossier(joined([article("a", text(s)), commentary("a", notes(s)),
                           *(article(f"b{i}", text(s[:-1]), "edition-of: a\nedition: reprint") for i in range(n)),
                           *(commentary(f"b{i}", notes(s[1:4]), f"c{i}") for i in range(n))]))
@case(12)
def editions_in_a_chain(n):
    s = sentences(8)
    return dossier(joined([article("b0", text(s)), *(article(f"b{i + 1}", text(s[:-1]), f"edition-of: b{i}\nedition: update") for i in range(n))]))
@case(25)
def families_of_two(n):
    return dossier(joined(x for i in range(n) for x in (
        article(f"a{i}", text(sentences(8, i * 8))), article(f"b{i}", text(sentences(7, i * 8)), f"edition-of: a{i}\nedition: reprint"))))
@case(100)
def paragraphs_of_editions(n):
    s = sentences(n)
    return dossier(joined([article("a", text(s)), article("b", text(s[:-1]), "edition-of: a\nedition: abridged")]))
@case(100)
def paragraphs_of_editions_turned_round(n):
    s = sentences(n)
    return dossier(joined([article("a", text(s)), article("b", text(s[::-1]), "edition-of: a\nedition: abridged")]))
@case(100)
def paragraphs_alike_of_editions(n):
    s = sentences(1)
    return dossier(joined([article("a", text(s * n)), article("b", text(s * (n - 1)), "edition-of: a\nedition: abridged")]))
@case(1_000)
def editions_of_random_words(n):
    return dossier(joined([article("a", prose(n)), article("b", prose(n, 5), "edition-of: a\nedition: abridged")]))
@case(100)
def translations(n):
    return dossier(joined([article("a", text(sentences(n)), "language: en"), article("b", text(sentences(n, 5_000)), "language: de\nedition-of: a\nedition: translation")]))
@case(200)
def strings_withheld(n):
    return dossier(page("a", prose(2_000))) | {"Originals/.withhold": "".join(f"xq{word(i)}qx\n" for i in range(n))}
