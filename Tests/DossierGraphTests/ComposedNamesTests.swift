import DossierContent
import DossierCore
import DossierTesting
import Foundation
import Testing

@testable import DossierModel

/// Names that one disk has composed and another taken apart, in files and in texts.
@Suite("Names with accents")
struct ComposedNamesTests {
  /// Both forms of a text.
  private static func forms(_ text: String) -> [String] {
    [text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping]
  }

  static let pairs: [[String]] = forms("é").flatMap { one in forms("é").map { [one, $0] } }

  @Test(
    "lead to entries, headings, passages, files and parts of the timeline, whatever their form",
    arguments: pairs)
  func names(pair: [String]) async throws {
    let (disk, text) = (pair[0], pair[1])
    let (dossier, diagnostics) = try await SmallDossier.dossier([
      "articles/caf\(disk).md":
        "---\ntitle: A\ntext: digest\n---\n## R\(disk)sum\(disk)\n\nThe wall stood.\n",
      "commentary/caf\(disk).md":
        "---\nabout: caf\(text)\n---\n> [!passage] ^na\(disk)f\n> The wall stood\n",
      "assets/carte \(disk).gif": "GIF89a",
      "pages/p.md":
        "---\ntitle: P\n---\n[[caf\(text)]], [[caf\(text)#R\(text)sum\(text)]], [[caf\(text)^na\(text)f]]\n\n"
        + "![A map](<assets/carte \(text).gif>) ![It](assets/carte%20\(Self.encoded(text)).gif)\n\n"
        + "[T](timeline/person-jos\(text).html) [U](timeline/person-jos\(Self.encoded(text)).html)\n",
    ])
    #expect(diagnostics.filter { $0.severity == .error }.isEmpty, "\(described(diagnostics))")
    let article = try #require(dossier.articles.first { $0.common.id.name == "café" })
    #expect(
      SitePath.entry(article.common.id).text.utf8.elementsEqual("articles/caf\u{E9}.html".utf8))
    #expect(
      article.common.body.headings.map(\.id).allSatisfy {
        $0.utf8.elementsEqual("r\u{E9}sum\u{E9}".utf8)
      })
    let page = try #require(dossier.pages.first { $0.common.id.name == "p" })
    #expect(page.common.backlinks.isEmpty)
    #expect(
      dossier.assets.map(\.path).allSatisfy { $0.utf8.elementsEqual("carte \u{E9}.gif".utf8) })
    #expect(
      dossier.optionalPages.allSatisfy {
        $0.value.utf8.elementsEqual("timeline/person-jos\u{E9}.html".utf8)
      })
    let backlinks = article.common.backlinks.map(\.from)
    #expect(backlinks.count == 1)
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { "%" + String($0, radix: 16, uppercase: true) }.joined()
  }

  @Test("that differ in their form alone are one name, and two files of it an error")
  func clashes() async throws {
    let tree = try SmallDossier.tree()
    for name in ["\u{E9}", "e\u{301}"] {
      try tree.write("---\ntitle: A\n---\n", to: "Content/pages/caf\(name).md")
      try tree.write("a", to: "Content/assets/\(name).txt")
    }
    let (_, diagnostics) = await Library.load(root: tree.root)
    let clashes = diagnostics.filter { $0.id == .duplicateID }
    #expect(clashes.count == 2, "\(described(diagnostics))")
    #expect(clashes.allSatisfy { $0.message.contains("accents") })
  }
}

@Suite("Links to files")
struct AssetLinkTests {
  private static let files = [
    "assets/my map.gif": "GIF89a", "assets/c#.gif": "GIF89a", "assets/x.pdf": "%PDF-1.4",
    "assets/sound.mp3": "ID3", "assets/100%25.txt": "a", "assets/deep/pic.gif": "GIF89a",
  ]

  private func diagnostics(_ body: String) async throws -> [Diagnostic] {
    var files = Self.files
    files["pages/p.md"] = "---\ntitle: P\nwas: [old-p]\n---\n\(body)\n"
    files["pages/q.md"] = "---\ntitle: Q\nwas: [old-q, /blog/q, /q.php]\n---\nWords.\n"
    let found = try await SmallDossier.dossier(files).diagnostics
    return found.filter {
      $0.path == "Content/pages/p.md" && $0.severity != .hint || $0.id == .formerID
    }
  }

  @Test(
    "find them, however they are written",
    arguments: [
      "![A](assets/my%20map.gif)", "![A](<assets/my map.gif>)", "[A](assets/x.pdf#page=4)",
      "[A](assets/sound.mp3#t=693)", "[A](assets/x.pdf?v=2)", "![A](assets/c%23.gif)",
      "![A](<assets/c#.gif>)", "[A](assets/100%25.txt)", "[A](../assets/x.pdf)", "[[q]]",
      "[A](assets/x.pdf?v=2#page=4)",
    ])
  func found(body: String) async throws {
    #expect(described(try await diagnostics(body)) == "")
  }

  @Test(
    "that lead nowhere, or show nothing, say what to write",
    arguments: [
      ("![A map](assets/my map.gif)", .spaceInAddress, "write `![A map](<assets/my map.gif>)`"),
      ("[text](assets/none such.pdf)", .spaceInAddress, "put the address between"),
      ("![A]( assets/my map.gif 'T' )", .spaceInAddress, "write `![A](<assets/my map.gif> 'T')`"),
      ("![A](my map.gif)", .spaceInAddress, "write `![A](<assets/my map.gif>)`"),
      ("[A](https://b.c/d e (f) g)", .spaceInAddress, "write `[A](<https://b.c/d e (f) g>)`"),
      ("[z]: assets/my map.gif", .spaceInAddress, "write `[z]: <assets/my map.gif>`"),
      ("[A](assets/y.pdf#page=4)", .missingAsset, "write `[A](assets/x.pdf#page=4)`"),
      ("[A](x.pdf#page=4)", .relativeLink, "write `[A](assets/x.pdf#page=4)`"),
      ("[A](./q.md#heading)", .relativeLink, "write `[[q#heading|A]]`"),
      ("![A](q.mp3)", .relativeLink, "put the file into"),
      ("![[x.pdf#page=4]]", .unknownID, "write `[…](assets/x.pdf#page=4)`"),
      ("![[pic.gif|300x200]]", .unknownID, "write `![…](assets/deep/pic.gif)`"),
      ("![[pic.gif|A map|300]]", .unknownID, "write `![A map](assets/deep/pic.gif)`"),
      ("![[Pic.gif]]", .unknownID, "write `![…](assets/deep/pic.gif)`"),
      ("![[nothing-like-it.png]]", .unknownID, "put the file into"),
      ("![x](assets/sound.mp3)", .notAPicture, "write `[x](assets/sound.mp3)`"),
      ("![x](sound.mp3)", .relativeLink, "write `[x](assets/sound.mp3)`"),
      ("![x](pic.gif)", .relativeLink, "write `![x](assets/deep/pic.gif)`"),
      ("![x](assets/deep/pci.gif \"T\")", .missingAsset, "write `![x](assets/deep/pic.gif \"T\")`"),
      ("![[pic.gif]]", .unknownID, "write `![…](assets/deep/pic.gif)`"),
      ("![[my map.gif|300]]", .unknownID, "write `![…](<assets/my map.gif>)`"),
      ("![[my map.gif|A map]]", .unknownID, "write `![A map](<assets/my map.gif>)`"),
      ("[[x.pdf]]", .unknownID, "write `[…](assets/x.pdf)`"),
      ("![[q]]", .foreignSyntax, "write `[[q]]`"),
      ("[[old-q]]", .formerID, "write `[[q]]`"), ("[[old-q|Q]]", .formerID, "write `[[q|Q]]`"),
      ("[[page/old-q]]", .formerID, "write `[[q]]`"),
      ("[A](/blog/q/)", .relativeLink, "write `[[q|A]]`"),
      ("[A](/q.php)", .relativeLink, "write `[[q|A]]`"),
      ("> [!info] A\n> B", .foreignSyntax, "write `**Info**`"),
      ("a ==b== c", .foreignSyntax, "write `**b**`"), ("H~2~O", .foreignSyntax, "write `₂`"),
      ("##Words", .foreignSyntax, "write `## Words`"),
      ("%%a%%", .privateComment, "take it out"), ("[a][b]", .undefinedReference, "add a line"),
    ] as [(String, DiagnosticID, String)])
  func faults(body: String, id: DiagnosticID, suggestion: String) async throws {
    let found = try await diagnostics(body)
    #expect(found.map(\.id) == [id], "\(described(found))")
    #expect(found.first?.suggestion?.hasPrefix(suggestion) == true, "\(described(found))")
  }

  @Test("A reference in front matter by an old id leads on too, with a hint")
  func references() async throws {
    let (dossier, diagnostics) = try await SmallDossier.dossier([
      "experts/adam.md": "---\nname: Adam Smith\nwas: [adam-smith]\n---\n",
      "events/e.md": "---\ntitle: A\ndate: 2016\npeople: [adam-smith]\n---\n",
    ])
    let hints = diagnostics.filter { $0.id == .formerID }
    #expect(hints.map(\.suggestion) == ["write `adam`"])
    #expect(hints.map(\.severity) == [.hint])
    #expect(dossier.events.first { $0.common.id.name == "e" }?.people.count == 1)
  }
}
