import DossierContent
import DossierCore
import DossierTesting
import Testing

@Suite("Old addresses of entries")
struct FormerAddressTests {
  @Test(
    "lead to a file of their own path, or to the index of a folder",
    arguments: [
      ("/blog/2023/carbon", "blog/2023/carbon/index.html"),
      ("/about.php", "about.php/index.html"), ("/a/b.html", "a/b.html"),
      ("/blog/", "blog/index.html"), ("/caf%C3%A9.html", "café.html"),
      ("/cafe\u{301}.html", "café.html"), ("/my%20post", "my post/index.html"),
    ])
  func paths(written: String, path: String) throws {
    let address = try FormerAddress.read(written).get()
    #expect(Array(address.path.utf8) == Array(path.utf8))
  }

  @Test(
    "that no file can answer to are errors",
    arguments: [
      ("1️⃣/a/../b", "leave it out"), ("1️⃣/%2e%2e/b", "leave it out"), ("1️⃣/./a", "leave it out"),
      ("1️⃣/post.php?id=3", "write `/post.php`"), ("1️⃣/post#part", "write `/post`"),
      ("1️⃣//example.org/a", "leave it out"), ("1️⃣/a//b", "leave it out"), ("1️⃣/", "leave it out"),
      ("1️⃣/.git/config", "leave it out"), ("1️⃣/a%2Fb", "leave it out"),
      ("1️⃣/a%00b", "leave it out"), ("1️⃣/a\\b", "leave it out"),
      ("1️⃣https://old.example/blog/a", "write `/blog/a`"),
      ("1️⃣blog/2023/carbon", "write `/blog/2023/carbon`"), ("1️⃣a b", "write `a-b`"),
    ] as [(String, String)])
  func faults(written: String, suggestion: String) async throws {
    let source = MarkedSource("---\ntitle: A\nwas: \(written)\n---\n")
    let found = try await diagnostics(of: "pages/a.md", source.text)
    expectDiagnostics(found, in: source, [.init(.badID, at: 1, suggestion: suggestion)])
  }
}

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
}

@Suite("Empty values")
struct EmptyValueTests {
  @Test(
    "count for absent ones",
    arguments: [
      (
        "articles", "title: A\ntext: full",
        "subtitle publisher published url archived accessed language rights genre topics was not edition-of edition"
      ),
      ("arguments", "claim: A", "short question supports attacks positions topics"),
      ("experts", "name: A", "honorific aliases type roles links"),
      ("events", "title: A\ndate: 2016", "place people bears-on sources"),
      ("pages", "title: A", "topics was"),
    ])
  func absent(folder: String, required: String, keys: String) async throws {
    for key in keys.split(separator: " ") {
      for value in ["", " []", " \"\"", " ~", " {}", " ['']"]
      where !(value.contains("'") && key == "roles") {
        let text = "---\n\(required)\n\(key):\(value)\n---\n"
        let found = try await diagnostics(of: "\(folder)/a.md", text)
        #expect(!found.contains { $0.id == .emptyField }, "\(text) \(described(found))")
      }
    }
  }

  @Test(
    "are errors where they hide something or say whose it is",
    arguments: [
      ("articles", "title: A\ntext: full\n1️⃣status:"),
      ("articles", "title: A\ntext: full\n1️⃣embargo: ''"),
      ("articles", "title: A\n1️⃣text:"), ("articles", "title: A\ntext: full\n1️⃣authors: []"),
      ("articles", "1️⃣title: ''\ntext: full"), ("commentary", "about: a\n1️⃣by:"),
      ("arguments", "claim: A\npositions: [{1️⃣expert: '', stance: for, basis: inferred}]"),
      ("arguments", "claim: A\npositions: [{expert: a, stance: for, 1️⃣cite: []}]"),
      ("arguments", "claim: A\npositions: [{expert: a, stance: for, 1️⃣basis: '', cite: a^b}]"),
      ("arguments", "claim: A\npositions: [{expert: a, stance: for, 1️⃣via: '', cite: a^b}]"),
      ("articles", "title: A\ntext: full\nstatus: withdrawn\n1️⃣withdrawn: {}"),
      ("pages", "1️⃣title:"),
    ])
  func errors(folder: String, keys: String) async throws {
    let source = MarkedSource("---\n\(keys)\n---\n")
    let found = try await diagnostics(of: "\(folder)/a.md", source.text)
    expectDiagnostics(found, in: source, [.init(.emptyField, at: 1)])
  }
}
