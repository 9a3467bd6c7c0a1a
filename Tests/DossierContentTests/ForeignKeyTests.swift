import DossierContent
import DossierCore
import DossierModel
import DossierTesting
import Testing

@Suite("Keys of other programs")
struct ForeignKeyTests {
  @Test(
    "get the right key, or what to do instead",
    arguments: [
      ("articles", "1️⃣tags: [a]", "write `topics`"), ("articles", "1️⃣lang: de", "write `language`"),
      ("pages", "1️⃣lang: de", "leave it out"),
      ("articles", "1️⃣date: 2016-11-09", "write `published`"),
      ("pages", "1️⃣layout: post", "leave it out"), ("pages", "1️⃣categories: [a]", "write `topics`"),
      ("pages", "1️⃣permalink: /blog/a/", "write `was: /blog/a/`"),
      ("pages", "1️⃣slug: a", "leave it out"), ("pages", "1️⃣description: A.", "leave it out"),
      ("articles", "1️⃣author: Jane Doe", "write `authors: [{name: Jane Doe}]`"),
      ("articles", "1️⃣author: 'King, Jr.'", "write `authors: [{name: \"King, Jr.\"}]`"),
      ("pages", "1️⃣draft: true", "write `status: draft`"),
      ("pages", "1️⃣draft: false", "leave it out"),
      ("pages", "1️⃣published: true", "leave it out"),
      ("pages", "1️⃣published: false", "`status: draft`"),
      ("pages", "1️⃣aliases: [/old/a, b]", "write `was`"),
      ("pages", "1️⃣lastmod: 2020", "leave it out"),
      ("pages", "1️⃣cover: a.png", "`![…](assets/…)`"), ("pages", "1️⃣type: post", "leave it out"),
      ("articles", "1️⃣Tags: [a]", "write `topics`"), ("articles", "1️⃣featured_image: a", "assets"),
    ])
  func keys(folder: String, line: String, suggestion: String) async throws {
    let text = folder == "articles" ? "text: full\n" : ""
    let source = MarkedSource("---\ntitle: A\n\(text)\(line)\n---\n")
    let found = try await diagnostics(of: "\(folder)/a.md", source.text)
    expectDiagnostics(found, in: source, [.init(.unknownKey, at: 1, suggestion: suggestion)])
  }

  @Test("are told of once in a file")
  func once() async throws {
    let source: MarkedSource = """
      ---
      1️⃣layout: post
      title: A
      text: full
      tags: [a]
      date: 2016-11-09
      topics: [b]
      ---
      """
    let found = try await diagnostics(of: "articles/a.md", source.text)
    expectDiagnostics(
      found, in: source,
      [
        .init(
          .unknownKey, at: 1,
          suggestion:
            "put what it says under `topics`, which is there already; for `date` write `published`",
          message: "`layout`, `tags`, `date`")
      ])
  }

  @Test("mean nothing in mappings within front matter, where a slip is likelier")
  func nested() async throws {
    let source: MarkedSource = "---\nname: A\nroles: [{title: B, 1️⃣fron: 2016}]\n---\n"
    let found = try await diagnostics(of: "experts/a.md", source.text)
    expectDiagnostics(found, in: source, [.init(.unknownKey, at: 1, suggestion: "write `from`")])
  }

  private static let worded = [
    ("pages", "date: 2016-11", "put a day such as `2016-11-09` under `listed`"),
    ("articles", "date: 11/9/2016", "put a date such as `2016-11-09` under `published`"),
    ("pages", "permalink: /:year/:title/", "leave it out"),
    ("pages", "url: https://old.example/blog/x", "leave it out"),
    ("articles", "author:", "put each name under `authors`, as `{name: …}`"),
    ("articles", "author: 'a`b'", "put what it says under `authors`"),
    ("pages", "aliases: [Some Title]", "put ids, and addresses such as `/blog/2023/carbon`"),
    ("articles", "source: NYT", "or its publisher’s name under `publisher`"),
    ("events", "source: NYT", "under `sources`, as `article^passage`"),
    ("articles", "lang: English", "put a tag such as `en` or `pt-BR` under `language`"),
    ("experts", "link: x", "under `links`: `Website: https://…`"),
    ("articles", "journal: {a: b}", "put what it says under `publisher`, as one text"),
    ("pages", "tags: {a: b}", "put what it says under `topics`, a list of texts"),
    ("commentary", "topics: [a]", "leave it out: only entries have topics"),
    ("commentary", "tags: a", "leave it out: only entries have topics"),
    ("commentary", "was: /blog/x", "leave it out: a commentary has no page of its own"),
    ("commentary", "permalink: /blog/x", "leave it out: a commentary has no page of its own"),
    ("commentary", "added-by: x", "put the id of an editor under `by`"),
  ]

  private static let needed = [
    "articles": "title: A\ntext: full", "pages": "title: A", "experts": "name: A",
    "events": "title: A\ndate: 2016", "commentary": "about: a",
  ]

  @Test("get advice where their value would not be taken", arguments: worded)
  func advice(folder: String, line: String, suggestion: String) async throws {
    let text = "---\n\(Self.needed[folder] ?? "")\n\(line)\n---\n"
    let found = try await diagnostics(of: "\(folder)/a.md", text)
    #expect(found.map(\.id) == [.unknownKey])
    #expect(found.first?.suggestion?.contains(suggestion) == true, "\(described(found))")
    #expect(found.first?.suggestion?.hasPrefix("write `") == false)
  }

  private static let replaced = [
    ("pages", "date: 2016-11-09 12:30:00 +0200", "listed: 2016-11-09"),
    ("experts", "date: 2016-11-09T12:30:00Z", "listed: 2016-11-09"),
    ("articles", "date: 2016-11-09 12:30:00 +0200", "published: 2016-11-09T12:30:00+02:00"),
    ("pages", "publishDate: 2016-11-09 06:00:00 +0200", "embargo: 2016-11-09T06:00+02:00"),
    ("pages", "tags: a, b", "topics: [a, b]"), ("pages", "tags: '#a #b'", "topics: [a, b]"),
    ("pages", "tags: ['#a', b c]", "topics: [a, b c]"), ("pages", "tags:", "topics"),
    ("pages", "permalink: blog/x", "was: /blog/x"),
    ("pages", "permalink: https://old.example/blog/x", "was: /blog/x"),
    ("pages", "aliases: [blog/x, b]", "was: [/blog/x, b]"),
    ("articles", "author: {name: Jo}", "authors: [{name: Jo}]"),
    ("articles", "author:\n  name: Jo\n  email: x", "authors: [{name: Jo}]"),
    ("articles", "author: [Jo, {name: Al}]", "authors: [{name: Jo}, {name: Al}]"),
    ("articles", "lang: en_US", "language: en-US"), ("articles", "lang: de", "language"),
    ("experts", "website: https://a.example/", "links: {Website: https://a.example/}"),
    ("articles", "published: false", "status: draft"),
  ]

  @Test("are mended by what is to be written in their place", arguments: replaced)
  func replacement(folder: String, line: String, written: String) async throws {
    let text = "---\n\(Self.needed[folder] ?? "")\n\(line)\n---\n"
    let found = try await diagnostics(of: "\(folder)/a.md", text)
    #expect(found.map(\.suggestion) == ["write `\(written)`"])
    guard case .span(let span)? = found.first?.place else { return }
    let bytes = Array(text.utf8)
    let mended =
      bytes[..<span.range.lowerBound] + Array(written.utf8)
      + bytes[span.range.upperBound...]
    expectNoDiagnostics(
      try await diagnostics(of: "\(folder)/a.md", String(decoding: mended, as: UTF8.self)))
  }

  @Test(
    "that mean the same are not all replaced by one key",
    arguments: [
      ("tags: [a]\ncategories: [b]", "`categories`: put what it says under `topics` too"),
      ("permalink: /a\nredirect_from: /b", "`redirect_from`: put what it says under `was` too"),
      ("draft: true\npublished: false", "`published`: leave it out: `status: draft` says so"),
    ])
  func same(lines: String, suggestion: String) async throws {
    let found = try await diagnostics(of: "pages/a.md", "---\ntitle: A\n\(lines)\n---\n")
    #expect(found.map { $0.suggestion?.hasSuffix(suggestion) } == [true], "\(described(found))")
  }

  @Test("that are slips for the same are not all replaced by one key")
  func slips() async throws {
    let found = try await diagnostics(of: "pages/a.md", "---\ntitle: A\ntopic: a\ntopcis: b\n---\n")
    #expect(found.map(\.suggestion) == ["write `topics`", "put what it says under `topics` too"])
  }

  @Test(
    "in dossier.yaml have remedies of their own",
    arguments: [
      ("permalink: /x", "leave it out: the files’ names are the addresses"),
      ("author: Jo", "put each person under `editors`, as `an-id: {name: …}`"),
      ("baseurl: /x", "put the site’s whole address, such as `https://example.org/`, under `url`"),
      ("baseURL: https://a.example/", "write `url`"),
      ("plugins: [a]", "leave it out: it says nothing to Dossier"),
    ])
  func settings(line: String, suggestion: String) async throws {
    let tree = try ContentTree.dossier([:])
    try tree.write(.text("title: D\n\(line)\n"), to: "Content/dossier.yaml")
    let found = await Library.load(root: tree.root).1
    #expect(found.map(\.suggestion) == [suggestion])
  }
}
