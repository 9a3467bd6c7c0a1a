import DossierCore
import DossierTesting
import Testing

@testable import DossierMarkdown

@Suite("Mark-up of other programs")
struct ForeignMarkTests {
  private func marks(_ text: String) -> [ForeignMark] { MarkdownDocument(text).foreignMarks() }

  @Test(
    "is found, with its place",
    arguments: [
      ("See 1️⃣[the paper][doe].", .reference), ("See 1️⃣[the paper][].", .reference),
      ("1️⃣![A map][map]", .reference), ("1️⃣[a `b` *c*][d]", .reference),
      ("1️⃣![A map](assets/my map.png)", .spacedAddress),
      ("a 1️⃣[text](assets/my file.pdf) b", .spacedAddress),
      ("1️⃣[text](https://example.org/a b)", .spacedAddress),
      ("1️⃣![a](assets/a (1).png)", .spacedAddress), ("1️⃣[a](pages/b c)", .spacedAddress),
      ("1️⃣[a](https://b.c/d e \"f\")", .spacedAddress), ("1️⃣[a]: assets/b c.png", .spacedAddress),
      ("Words\n[b]: https://c.d/\n\n1️⃣[a][b]", .reference),
      ("A\n\n1️⃣[Claim]: Wrong\n\nB", .lostDefinition),
      ("a 1️⃣%%private%% b", .privateComment), ("1️⃣%%\nprivate\n%%", .privateComment),
      ("a 1️⃣{>>private<<} b", .privateComment), ("1️⃣{::comment}\nx\n{:/comment}", .privateComment),
      ("1️⃣{% include a.html %}", .templateTag), ("1️⃣<% a %>", .templateTag),
      ("a 1️⃣{{ site.title }} b", .templateValue), ("1️⃣{{< figure >}}", .templateValue),
      ("> 1️⃣[!info] Title\n> Words", .callout), ("> 1️⃣[!NOTE]-\n> Words", .callout),
      ("- a\n\n  > 1️⃣[!tip]\n  > b", .callout),
      ("# A 1️⃣{#id}", .attributes), ("A\n1️⃣{: .class}", .attributes), ("A 1️⃣{.class}", .attributes),
      ("a 1️⃣==x y== b", .highlight), ("(1️⃣==x==)", .highlight), ("- 1️⃣==x==", .highlight),
      ("가 1️⃣==나==", .highlight),
      ("a 1️⃣++x++ b", .insertion), ("a 1️⃣{++x++} b", .editorialMark),
      ("a1️⃣^[note] b", .inlineNote), ("a 1️⃣![[id]] b", .embedding), ("1️⃣![[id|b]]", .embedding),
      ("1️⃣::: warning\na\n:::", .fencedDiv), ("1️⃣+++\ntitle = \"A\"\n+++", .settings),
      ("1️⃣$$e = mc^2$$", .formula), ("1️⃣$$\nx\n$$", .formula),
      ("H1️⃣~2~O", .subscripted), ("x1️⃣^2^", .superscripted), ("1️⃣[TOC]", .tableOfContents),
      ("1️⃣##Words", .unspacedHeading), ("1️⃣== Words ==", .wikiHeading),
      ("A claim. 1️⃣^abc123", .blockID), ("a 1️⃣[@doe2016, p. 3] b", .citationKey),
      ("1️⃣!!! note\n    a", .admonition), ("Term\n1️⃣: words", .definition),
      ("1️⃣*[HTML]: Words", .abbreviation), ("1️⃣.. note:: a", .directive),
      ("1️⃣status:: done", .inlineField), ("> > 1️⃣==x==", .highlight),
      ("1️⃣{{\nx\n}}", .templateValue), ("1️⃣{{ a\nb }}", .templateValue),
      ("a 1️⃣==a\nb== c", .highlight), ("a1️⃣^[a\nb]", .inlineNote), ("1️⃣<% a\nb %>", .templateTag),
      ("> a 1️⃣{++a\n> b++} c", .editorialMark), ("1️⃣[text][no\npe]", .reference),
      ("> 1️⃣[text][no\n> pe]", .reference), ("1️⃣[x][y `code`]", .reference),
      ("# H 1️⃣{ #id }", .attributes), ("# H 1️⃣{id=a}", .attributes),
      ("![x](a.png)1️⃣{width=50%}", .attributes), ("![x](a.png)1️⃣{ width=50% }", .attributes),
      ("[x](b)1️⃣{target=_blank}", .attributes), ("[x]1️⃣{lang=de}", .attributes),
      ("1️⃣{!file.md!}", .inclusion), ("1️⃣--8<-- \"file.md\"", .inclusion), ("a 1️⃣||b c|| d", .spoiler),
      ("- > 1️⃣[!tip] A\n  > b", .callout), ("1. > 1️⃣[!tip] A", .callout),
      ("> - > 1️⃣[!tip] A", .callout), ("- 1. > 1️⃣[!tip] A", .callout),
    ] as [(MarkedSource, ForeignMark.Kind)])
  func found(source: MarkedSource, kind: ForeignMark.Kind) {
    let found = marks(source.text)
    #expect(found.map(\.kind) == [kind])
    #expect(found.first?.span.range.lowerBound == source.marks[1])
  }

  @Test(
    "that keeps words from readers is found wherever they would be printed",
    arguments: [
      "5 1️⃣%%words%% a", "note 51️⃣%%secret words%% y", "51️⃣%%secret 7%%", "1️⃣%%%words%%%",
      "word1️⃣%%words\nmore%% a", "a (1️⃣%%words\n\nmore%%)", "5 of 50%% a\n\n1️⃣%%b%%",
      "[a](https://b.c/ \"1️⃣%%words%%\")", "[a](<b c> \"1️⃣%%words%%\")", "![a](b.png '1️⃣%%words%%')",
      "[[b|a 1️⃣%%words%% c]]", "[[b|1️⃣%%words%%]]", "[[b|    1️⃣%%words%%]]", "![[b|1️⃣{>>words<<}]]",
      "[[b|\\1️⃣%%words%%]]", "[[b|a 1️⃣%%words\nmore%% c]]", "a 1️⃣{>>words\nmore<<}",
      "<!-- a --> b\n\n1️⃣%%c%%", "> <!-- a\n> b -->\n\n1️⃣%%c%%", "a <!-- ` -->\n1️⃣%%c%% `",
      "<!--\n```\n-->\n\n1️⃣%%c%%", "`<!--` 1️⃣%%c%% -->",
    ])
  func privateComments(source: MarkedSource) {
    let found = marks(source.text).filter { $0.kind == .privateComment }
    #expect(found.map(\.span.range.lowerBound) == [source.marks[1]])
  }

  @Test(
    "A comment that the parser prints is found",
    arguments: [
      "a 1️⃣<!-- b -- c -->", "a 1️⃣<!-- b\n\nc -->", "[[b|1️⃣<!-- c -->]]",
      "[a](b.c \"1️⃣<!-- c -->\")",
    ])
  func printedComments(source: MarkedSource) {
    let found = marks(source.text)
    #expect(found.map(\.kind) == [.printedComment])
    #expect(found.first?.span.range.lowerBound == source.marks[1])
  }

  @Test("of a link’s label is told from that of the text")
  func labels() {
    let found = marks("[[a|b ==c== d ^e]] ==f==")
    #expect(found.map(\.kind) == [.highlight])
    #expect(found.map(\.count) == [2])
    #expect(found.first?.isInLabel == true)
    #expect(marks("`[[a|%%b%%]]`\n\n    [[a|%%b%%]]").isEmpty)
  }

  @Test("is counted, and told of once for each kind")
  func counted() {
    let found = marks("==a== and ==b==\n\n> ==c==\n\n{% d %} [e][f] [g][f]\n")
    #expect(found.map(\.kind) == [.highlight, .templateTag, .reference])
    #expect(found.map(\.count) == [3, 1, 2])
  }

  @Test(
    "is not seen in code, behind a backslash, in addresses and in ordinary prose",
    arguments: [
      "`==x==`", "``a ` ==x==``", "`a\n==x== b`", "```\n{% x %}\n%%a%%\n```", "    ==x==",
      "~~~\n[a][b]\n~~~", "\\==x==", "\\[a][b]", "\\{{ x }}", "\\%%a%%", "[a](https://b/{{c}})",
      "https://example.org/?a==b==c", "<https://example.org/==a==>", "[a][b]\n\n[b]: https://c.d/",
      "[A B][]\n\n[a  b]: /c", "a[^1]\n\n[^1]: b", "[1][2]", "[sic] [emphasis added]",
      "[[a]][[b]]", "[[a^b]]", "5~10명, 20~30명", "about ~5 or ~6", "C++ and C++/CLI", "a == b == c",
      "if x==1 and y==2", "up 50%% or 30%%", "100%", "$5 and $6", "from $$ to $$", "$$$",
      "What! [[a]]", "Wow![[a]]", "Time: 12:30", "# Heading", "#tag", "#1", "---", "===\n",
      "A\n===", "[a](b \"c d\")", "[a](https://b.c/ (d e))", "[a][b]\n\n[b]: <c d> \"e f\"",
      "[a][b]\n\n[b]: https://c.d/\n[e]: https://f.g/", "[a](<b c>)", "[a](see the rest)",
      "[sic](which is not so)",
      "[Moderator]: Thank you all.", "[a]: https://b.c/", "2^10", "x^2", "a^", "e.g. ^^", "{a}",
      "{{ open", "{ % }", "He said: \"no\"", "Ratio 3:1", "A: b\n: c d", "U.S. v. Doe: a",
      "Wait... what?", "!!!", "!important", "[@ home]", "me@example.org", "[x] done",
      "| a | b |\n|---|---|\n| c | d |", "| a || b |", "||a||b||", "a || b", "a||b||c", "{width=5",
      "{ a }",
      "see {a=b} there", "{ open }", "- ==a\n- b==", "a ==b\n\nc==", "{{ a\n\nb }}", "^[a\n\nb]",
      "up 50%%, or 30%%", "3%%-5%%", "\\%%d \\%%s", "5%% more\nand 7%% less",
      "Text <!-- %%x%% ==a== --> more", "<!-- %%x%% -->", "<!--\n%%x%%\n\n##Foo\n{{ a }}\n-->",
      "a <!-- %%x\ny%% {{ b }} --> c", "> a <!-- %%x\n> y%% --> c", "- <!-- %%x%% -->",
      "# A <!-- ==b== -->",
      "| a <!-- %%x%% --> |\n|---|", "a <!-- [[b]] %%x%% --> c", "![a <!-- %%x%% --> b](c.png)",
      "[[a|50%% or 30%%]]", "[[a|b ^c]]", "[[a|##b]]", "- > a", "-     > [!tip] code",
      "[x](https://example.org/ \"It's \\\"so\\\"\")", "+1 +2", "i++", "~~struck~~", "e.g. [a] [b]",
    ])
  func passedOver(text: String) {
    let found = marks(text)
    #expect(found.map(\.kind) == (text == "A: b\n: c d" ? [.definition] : []))
  }

  @Test("that opens a note is passed over where it is said to")
  func known() {
    let document = MarkdownDocument("> [!info] A\n> B\n\n> [!tip] C\n")
    #expect(document.foreignMarks(besides: [2]).map(\.span.range.lowerBound) == [19])
    #expect(document.foreignMarks(besides: [2, 19]).isEmpty)
  }

  @Test("is passed over in indented code, a quotation's as well")
  func indentedCode() {
    for text in ["A:\n\n    > [!info] B\n", "> A:\n>\n>     > [!info] B\n", "\t> [!info] B\n"] {
      #expect(MarkdownDocument(text).foreignMarks().isEmpty, "\(text)")
    }
  }

  @Test("is looked for in a time that grows with the text, whatever nothing closes")
  func unclosed() {
    // Each of these took the square of its length; with four times the text a test would not end.
    let signs = [
      "](", "[@a", "{{ ", "{{\n", "||a ", "|| ", "%%a", "<!--", "a%% ", "[a][b\n", "{% ", "{++a",
      " ==a", " ++a", "^[a", "` `` ", " $$a", "[a][b ",
    ]
    for sign in signs {
      let document = MarkdownDocument(String(repeating: sign, count: 4_000) + "\n\n==a==\n")
      #expect(document.foreignMarks().count <= 2, "\(sign)")
    }
  }

  @Test("One tilde strikes nothing out, two do")
  func tildes() {
    let text = "5~10명, 20~30명, ~~30~~"
    #expect(MarkdownDocument(text).html() == "<p>5~10명, 20~30명, <del>30</del></p>\n")
  }
}
