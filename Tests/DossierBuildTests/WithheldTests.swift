import DossierCore
import DossierPassages
import DossierTesting
import Foundation
import Testing
import TextAnalysis

@testable import DossierBuild

@Suite("What is withheld, in a whole site")
struct WithheldTests {
  /// A copy of the fixture that holds marks in every field.
  private func fixture() throws -> ContentTree {
    let tree = try ContentTree([:])
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Fixtures/withheld").standardizedFileURL.path
    for part in ["Content", "Originals"] {
      try FileManager.default.copyItem(atPath: "\(source)/\(part)", toPath: tree.location(part))
    }
    return tree
  }

  private func files(_ tree: ContentTree, _ folder: String) throws -> [String: Data] {
    let root = URL(fileURLWithPath: tree.location(folder))
    var files: [String: Data] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: root.path) ?? .init() {
      let data = FileManager.default.contents(atPath: root.appendingPathComponent(path).path)
      if let data, !data.isEmpty { files[path] = data }
    }
    return files
  }

  @Test("No file of the site, and no line of the lock, holds the scalars of marks in any form")
  func scalars() async throws {
    let tree = try fixture()
    let outcome = await BuildSession.build(BuildRequest(root: tree.root))
    #expect(outcome.status == .done, "\(described(outcome.diagnostics))")
    let site = try files(tree, "Site")
    #expect(site.count > 60)
    let lock = try #require(
      FileManager.default.contents(atPath: tree.location("Content/passages.lock")))
    // The lock says what stands in a gap as an editor writes it.
    let forms = ["%ef%a3", "\\uf8e", "&#xf8e", "&#6371", "%5bwithheld", "tommy", "brannigan"]
    for (path, data) in site.merging(["lock": lock], uniquingKeysWith: { $1 }) {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.holdsWithheldMark, "\(path)")
      let lower = text.lowercased()
      for form in forms { #expect(!lower.contains(form), "\(form) in \(path)") }
    }
    for path in [
      "index.html", "articles/talk.html", "articles/mail.html", "arguments/he-paid.html",
      "experts/witness.html", "events/raid.html", "pages/about.html", "timeline.html",
      "positions.html", "commentary.html", "corrections.html", "sources.html", "search.html",
    ] {
      let text = String(decoding: try #require(site[path], "\(path)"), as: UTF8.self)
      #expect(text.contains("<span class=\"withheld\" role=\"img\" aria-label=\""), "\(path)")
    }
    for path in [
      "data/articles.json", "data/arguments.json", "data/experts.json", "data/events.json",
      "data/notes.json", "data/citations.json", "data/citations.bib", "data/positions.csv",
      "timeline.ics", "feed.xml", "data/search/texts-0.js",
    ] {
      let text = String(decoding: try #require(site[path], "\(path)"), as: UTF8.self)
      #expect(text.contains("█"), "\(path)")
    }
  }

  @Test("The plain text has one scalar for each mark, and places in it are those of the page")
  func plainText() async throws {
    let tree = try fixture()
    _ = await BuildSession.build(BuildRequest(root: tree.root))
    let data = try #require(
      FileManager.default.contents(atPath: tree.location("Site/data/articles.json")))
    let articles = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    let talk = try #require(articles.first { $0["id"] as? String == "talk" })
    let body = try #require(talk["body"] as? String)
    #expect(body.hasPrefix("He had █ on the phone last night, and █ was not his number."))
    let scalars = Array(body.unicodeScalars)
    for passage in try #require(talk["passages"] as? [[String: Any]]) {
      let range = try #require(passage["start"] as? Int)..<(try #require(passage["end"] as? Int))
      #expect(String(String.UnicodeScalarView(scalars[range])) == passage["quote"] as? String)
    }
    #expect(
      talk["withheld"] as? [String: Int]
        == [
          "unsaid": 2, "name": 10, "address": 2, "number": 3, "place": 5, "date": 1, "picture": 1,
          "words": 1,
        ])
    #expect(talk["title"] as? String == "█ says what he saw")
  }

  @Test("What is withheld is counted, in a dossier and in an entry")
  func counts() async throws {
    let tree = try fixture()
    let outcome = await BuildSession.check(BuildRequest(root: tree.root))
    var written = 0
    for data in try files(tree, "Content").values {
      written +=
        String(decoding: data, as: UTF8.self).components(separatedBy: "[withheld").count - 1
    }
    #expect(outcome.figures.withheldMarks == written)
  }

  @Test("Two marks of other kinds, in other words, leave the same search index")
  func index() async throws {
    var indexes: [[String: Data]] = []
    for mark in ["[withheld: name]", "[withheld:place]"] {
      let tree = try ContentTree.dossier([
        "pages/a.md": .text("---\ntitle: \"A \(mark)\"\n---\nHe is \(mark).\n")
      ])
      _ = await BuildSession.build(BuildRequest(root: tree.root))
      indexes.append(try files(tree, "Site/data"))
    }
    #expect(indexes[0] == indexes[1])
  }

  @Test("An anchor that is put right has its marks as an editor writes them")
  func fixes() async throws {
    let before =
      "He had [withheld: name] on the phone last night, and said little of it to anyone there."
    let tree = try ContentTree.dossier([
      "articles/a.md": .text(
        "---\ntitle: A\ntext: full\n---\n[withheld:date]: \(before)\n".replacing(
          "[withheld:date]: ", with: "On [withheld:date] ")),
      "commentary/a.md":
        "---\nabout: a\n---\n[withheld:place], é.\n\n> [!comment] [withheld] ^b\n> had [withheld: name] on the phone last night, and said little\n\nA.\n",
      "arguments/b.md":
        "---\nclaim: \"B [withheld]\"\npositions:\n  - expert: e\n    stance: for\n    cite: {in: a, quote: \"[withheld: name] on the phone last night, and said little of it\"}\n---\n",
      "experts/e.md": "---\nname: E\n---\n",
    ])
    let built = await BuildSession.build(BuildRequest(root: tree.root))
    #expect(built.status == .done, "\(described(built.diagnostics))")
    try tree.write(
      .text(
        "---\ntitle: A\ntext: full\n---\nOn [withheld:date] \(before.replacing("last night", with: "late last night"))\n"
      ),
      to: "Content/articles/a.md")
    let fixes = try #require(await BuildSession.passages(BuildRequest(root: tree.root)).fixes)
    #expect(fixes.anchors == 2)
    #expect(fixes.edits.allSatisfy { !$0.mayBeShown })
    #expect(fixes.write(root: tree.root).isEmpty)
    #expect(
      try tree.text("Content/commentary/a.md")
        == "---\nabout: a\n---\n[withheld:place], é.\n\n> [!comment] [withheld] ^b\n> had [withheld: name] on the phone late last night, and said little\n\nA.\n"
    )
    #expect(
      try tree.text("Content/arguments/b.md").contains(
        "quote: \"[withheld: name] on the phone late last night, and said little of it\"}"))
    let again = await BuildSession.build(BuildRequest(root: tree.root))
    #expect(again.diagnostics.isEmpty, "\(described(again.diagnostics))")
  }

  @Test(
    "Of a text that is not published, a mark leaves words out and shows its bar, in a clone too")
  func excerpt() async throws {
    let tree = try fixture()
    let first = await BuildSession.build(BuildRequest(root: tree.root))
    #expect(first.status == .done, "\(described(first.diagnostics))")
    let page = try tree.text("Site/articles/note.html")
    #expect(page.contains("aria-label=\"a name is withheld\">█</span>"))
    #expect(!page.contains("Tommy") && !page.contains("Brannigan"))
    #expect(page.contains("names 2 times"))
    let lock = try tree.text("Content/passages.lock")
    #expect(lock.contains("[withheld: name]") && !lock.contains("Brannigan"))
    let site = try files(tree, "Site")
    try tree.remove("Originals")
    let clone = await BuildSession.build(BuildRequest(root: tree.root))
    #expect(clone.status == .done, "\(described(clone.diagnostics))")
    let cloned = try files(tree, "Site")
    #expect(cloned.keys.sorted() == site.keys.sorted())
    let again = try tree.text("Site/articles/note.html")
    #expect(again.contains("aria-label=\"a name is withheld\">█</span>’s lot"))
  }

  @Test("An anchor with a mark that stands nowhere in an original is told of without words of it")
  func lostExcerpt() async throws {
    for anchor in [
      "Had [withheld: name] on the fone last night", "had [withheld: name] last week",
      "[withheld: name] on the fone last", "[withheld: name]", "on the fone last [withheld]",
    ] {
      let tree = try ContentTree.dossier([
        "articles/note.md": "---\ntitle: A\ntext: excerpt\n---\n",
        "commentary/note.md": .text(
          "---\nabout: note\n---\n> [!comment] A ^a\n> \(anchor)\n\nA.\n"),
      ])
      try tree.write(
        "Had Tommy Brannigan on the phone last night. Tommy Brannigan is moaning.\n",
        to: "Originals/note.txt")
      let request = BuildRequest(root: tree.root)
      let outcome = await BuildSession.build(request)
      #expect(outcome.diagnostics.map(\.id) == [.passageNotFound], "\(anchor)")
      let told = outcome.diagnostics.flatMap { [$0.message, $0.suggestion ?? ""] + $0.notes }
      #expect(!told.joined().contains("Tommy"), "\(anchor)")
      #expect(await BuildSession.passages(request).fixes?.edits.isEmpty == true)
      for (path, data) in try files(tree, "Site") {
        #expect(!String(decoding: data, as: UTF8.self).contains("Tommy"), "\(path)")
      }
    }
  }

  @Test(
    "A mark that is none fails every build, also in a draft",
    arguments: [
      "title: A\nstatus: draft\n---\n[withheld: Tommy]\n",
      "title: [withheld]\nstatus: draft\n---\n",
    ])
  func drafts(text: String) async throws {
    let tree = try ContentTree.dossier(["pages/a.md": .text("---\n" + text)])
    let outcome = await BuildSession.build(BuildRequest(root: tree.root))
    #expect(outcome.status == .contentFaulty)
    #expect(outcome.diagnostics.map(\.id).contains(.badWithheldMark))
  }

  @Test("A name that is withheld is linked to nobody")
  func mentions() async throws {
    let tree = try ContentTree.dossier([
      "experts/e.md":
        "---\nname: \"[withheld: name]\"\naliases: [\"Det. [withheld: name]\"]\n---\n",
      "pages/a.md": "---\ntitle: A\n---\nHe is [withheld: name], and Det. [withheld: name] too.\n",
    ])
    _ = await BuildSession.build(BuildRequest(root: tree.root))
    #expect(try tree.text("Site/pages/a.html").components(separatedBy: "experts/e.html").count == 1)
  }

  @Test("A topic that is withheld in part is another than the rest of its name")
  func topics() async throws {
    let tree = try ContentTree.dossier([
      "pages/a.md": "---\ntitle: A\ntopics: [police, \"[withheld: place] police\"]\n---\n"
    ])
    _ = await BuildSession.build(BuildRequest(root: tree.root))
    let topics = try files(tree, "Site/topics").keys.sorted()
    #expect(topics == ["index.html", "police.html", "withheld-police.html"])
  }
}
