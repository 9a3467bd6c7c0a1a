import DossierContent
import DossierCore
import DossierModel
import Foundation
import Testing

@testable import DossierStarter

@Suite("New dossiers and entries")
struct StarterTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("A new dossier has an example of every kind, and keeps originals out of git")
  func dossier() {
    #expect(StarterWriter(root: folder.place("new/one")).write(Starter.dossierFiles).isEmpty)
    for kind in EntryKind.allCases {
      #expect(folder.tree("new/one/Content/\(kind.folder)").keys.contains { $0.hasSuffix(".md") })
    }
    #expect(
      folder.text("new/one/.gitignore")?.split(separator: "\n") == [
        "Originals", "Site", ".Site.staging",
      ])
    #expect(folder.text("new/one/Content/dossier.yaml")?.hasPrefix("title: ") == true)
  }

  @Test("Every key that is written, in comments too, is a declared field")
  func keys() throws {
    let name = try #require(EntryName("x"))
    for kind in EntryKind.allCases {
      let shape = try #require(FieldCatalogue.kind(named: kind.rawValue)).shape
      let undeclared = Self.keys(in: Starter.entryFile(kind, name).text)
        .filter { key in !shape.fields.contains { $0.key == key } }
      #expect(undeclared == [], "\(kind)")
    }
    let dossier = try #require(FieldCatalogue.kind(named: "dossier")).shape
    let keys = Self.keys(in: Starter.settings)
    #expect(keys.contains("navigation"))
    #expect(keys.filter { key in !dossier.fields.contains { $0.key == key } } == [])
  }

  /// The keys at the beginnings of lines of front matter, or of settings; a comment that goes on after a
  /// full stop is prose.
  private static func keys(in text: String) -> [String] {
    let head = text.hasPrefix("---") ? text.split(separator: "\n---\n")[0] : text[...]
    return head.split(separator: "\n").filter { !$0.hasPrefix("# ") || !$0.contains(". ") }
      .compactMap { $0.firstMatch(of: #/^(?:# )?([a-z][a-z-]*):/#).map { String($0.output.1) } }
  }

  @Test("Every anchor of the example stands once in the article it is about")
  func anchors() {
    let anchors = Starter.commentary.split(separator: "\n")
      .filter { $0.hasPrefix("> ") && !$0.hasPrefix("> [!") }.map { $0.dropFirst(2) }
    #expect(anchors.count == 3)
    for anchor in anchors {
      #expect(Starter.article.ranges(of: anchor).count == 1, "\(anchor)")
    }
  }

  @Test("Every passage that the example cites is named in its commentary")
  func citations() {
    for file in Starter.dossierFiles {
      for citation in file.text.matches(of: /cite: why-we-meet\^([a-z]+)/) {
        #expect(Starter.commentary.contains("^\(citation.output.1)\n"), "\(file.path)")
      }
    }
  }

  @Test("Where one file is there already, none is written and it stays as it was")
  func neverOverwrites() throws {
    try folder.write("mine", to: "Content/pages/about.md")
    let before = folder.tree()
    let diagnostics = StarterWriter(root: folder.path).write(Starter.dossierFiles)
    #expect(diagnostics.map(\.id) == [.fileExists])
    #expect(diagnostics.first?.path == "Content/pages/about.md")
    #expect(folder.tree() == before)
  }

  @Test("A link in the file's place counts as a file, even one that leads nowhere")
  func danglingLink() throws {
    try folder.makeFolder("Content/pages")
    try FileManager.default.createSymbolicLink(
      atPath: folder.place("Content/pages/x.md"), withDestinationPath: "/nowhere/x.md")
    let name = try #require(EntryName("x"))
    let diagnostics = StarterWriter(root: folder.path).write([Starter.entryFile(.page, name)])
    #expect(diagnostics.map(\.id) == [.fileExists])
  }

  @Test("Nothing is made outside the root, not even through a link")
  func insideRoot() throws {
    try folder.makeFolder("root")
    try folder.makeFolder("outside")
    try FileManager.default.createSymbolicLink(
      atPath: folder.place("root/Content"), withDestinationPath: "../outside")
    let name = try #require(EntryName("x"))
    let diagnostics = StarterWriter(root: folder.place("root"))
      .write([Starter.entryFile(.page, name)])
    #expect(diagnostics.map(\.id) == [.writeFailed])
    #expect(folder.tree("outside").isEmpty)
    #expect(!folder.exists("outside/pages"))
  }

  @Test(
    "An entry's file has closed front matter, its name as a title, and is a draft",
    arguments: EntryKind.allCases)
  func entry(kind: EntryKind) throws {
    let name = try #require(EntryName("price-too-high"))
    let file = Starter.entryFile(kind, name)
    #expect(file.path == "Content/\(kind.folder)/price-too-high.md")
    #expect(file.text.hasPrefix("---\n"))
    #expect(file.text.contains("\nstatus: draft\n"))
    #expect(file.text.contains("\n---\n\n"))
    #expect(!file.text.contains(#/\{(title|name|id)\}/#), "nothing is left to be put in")
    #expect(
      file.text.contains(
        kind == .commentary
          ? "\nabout: price-too-high\n"
          : kind == .expert ? ": \"Price Too High\"\n" : ": \"Price too high\"\n"))
    #expect(file.text.contains("\n# listed: YYYY-MM-DD\n"))
  }

  @Test(
    "Names that fit a file and an address are taken",
    arguments: ["a", "three-reasons", "2016", "Ünïted", "спор", "v1.2", "a_b", "協議"])
  func goodNames(name: String) { #expect(EntryName(name)?.text == name) }

  @Test(
    "Others are refused, with a name that would do",
    arguments: [
      ("Price Too High", "price-too-high"), ("../x", "x"), ("a/b", "a-b"), ("x.md", "x"),
      ("what?", "what"), (".hidden", "hidden"), ("tab\there", "tab-here"), ("", nil),
      ("...", nil), ("index", nil), ("INDEX", nil), ("a\u{202E}b", "a-b"), ("!?", nil),
    ] as [(String, String?)])
  func badNames(name: String, suggestion: String?) {
    if !name.hasSuffix(".md") { #expect(EntryName(name) == nil) }
    #expect(EntryName.suggestion(for: name) == suggestion)
  }
}
