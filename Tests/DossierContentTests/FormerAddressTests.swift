import DossierCore
import DossierModel
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

  @Test(
    "are to be filled, not left out, where an entry needs them",
    arguments: [
      ("articles", "title: A\ntext:", true), ("articles", "title: ''\ntext: full", true),
      ("pages", "title:", true), ("arguments", "claim:", true), ("commentary", "about:", true),
      ("events", "title: A\ndate:", true), ("experts", "name: ~", true),
      ("arguments", "claim: A\npositions: [{expert: a, stance: '', basis: inferred}]", true),
      ("arguments", "claim: A\npositions: [{expert: '', stance: for, basis: inferred}]", true),
      ("arguments", "claim: A\npositions: [{expert: a, stance: for, cite: []}]", true),
      ("arguments", "claim: A\npositions: [{expert: a, stance: for, cite: a^b, basis: ''}]", false),
      ("articles", "title: A\ntext: full\nauthors: [{name: ''}]", true),
      ("pages", "title: A\nstatus: withdrawn\nwithdrawn:", true),
      ("pages", "title: A\nstatus: withdrawn\nwithdrawn: {on: '', why: x}", true),
      ("pages", "title: A\nnot: [{entry: a, form: ''}]", true),
      ("pages", "title: A\nstatus:", false), ("pages", "title: A\nadded-by:", false),
    ] as [(String, String, Bool)])
  func needed(folder: String, keys: String, isNeeded: Bool) async throws {
    let found = try await diagnostics(of: "\(folder)/a.md", "---\n\(keys)\n---\n")
    #expect(
      found.map(\.suggestion) == [
        isNeeded ? "write a value" : "write a value, or leave the key out"
      ])
  }
}
