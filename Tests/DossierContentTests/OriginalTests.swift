import DossierContent
import DossierCore
import DossierModel
import DossierTesting
import Testing

@Suite("Originals")
struct OriginalTests {
  private static func load(
    _ items: KeyValuePairs<String, ContentTree.Item>, options: Library.LoadOptions = .init()
  ) async throws -> (originals: [EntryID: Original], diagnostics: [Diagnostic]) {
    let tree = try ContentTree.dossier([
      "articles/letter.md": "---\ntitle: A letter\ntext: digest\n---\n",
      "articles/deep/reply.md": "---\ntitle: A reply\ntext: digest\nstatus: draft\n---\n",
      "articles/broken.md": "---\n",
    ])
    for (path, item) in items { try tree.write(item, to: path) }
    let (library, diagnostics) = await Library.load(root: tree.root, options: options)
    return (library?.originals ?? [:], diagnostics.filter { $0.id != .unclosedFrontMatter })
  }

  private static func told(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { "\($0.path ?? "") \($0.severity) \($0.id.rawValue)" }
  }

  @Test("are read where they are there, by the ids of their articles, drafts and faulty ones too")
  func read() async throws {
    let (originals, diagnostics) = try await Self.load([
      "Originals/letter.txt": "\u{FEFF}Dear sir",
      "Originals/reply.md": "---\nurl: x\n---\nDear *sir*",
      "Originals/broken.txt": "A", "Originals/.keep": "", "Originals/letter.txt~": "old",
      "Originals/scans/other.txt": "A",
    ])
    #expect(diagnostics.isEmpty)
    let bodies = originals.mapValues { $0.file.text($0.body) }
    #expect(
      bodies == [
        EntryID(.article, "letter"): "Dear sir", EntryID(.article, "reply"): "Dear *sir*",
        EntryID(.article, "broken"): "A",
      ])
    #expect(originals[EntryID(.article, "reply")]?.format == .markdown)
    #expect(originals[EntryID(.article, "letter")]?.file.path == "Originals/letter.txt")
  }

  @Test("may be missing, as in every clone, and may lie elsewhere")
  func elsewhere() async throws {
    #expect(try await Self.load([:]).originals.isEmpty)
    let other = try ContentTree(["letter.txt": "Dear sir"])
    let (originals, diagnostics) = try await Self.load(["Originals": .link(to: other.root)])
    #expect(diagnostics.isEmpty)
    #expect(originals.count == 1)
  }

  @Test("may be links to what lies in the same folder, not to what lies elsewhere")
  func links() async throws {
    let other = try ContentTree(["key.txt": "secret", "letter.txt": .link(to: "key.txt")])
    let (originals, diagnostics) = try await Self.load([
      "Originals/letter.txt": .link(to: other.location("key.txt")),
      "Originals/reply.txt": .link(to: "texts/reply.txt"), "Originals/texts/reply.txt": "Dear sir",
      "Originals/broken.txt": .link(to: "../Texts/broken.txt"), "Texts/broken.txt": "Dear sir",
    ])
    #expect(
      Self.told(diagnostics) == [
        "Originals/broken.txt error link-outside-root",
        "Originals/letter.txt error link-outside-root",
      ])
    #expect(originals.keys.map(\.name) == ["reply"])
    let within = try await Self.load(["Originals": .link(to: other.root)])
    #expect(Self.told(within.diagnostics) == ["Originals/key.txt warning unknown-original"])
    #expect(within.originals.keys.map(\.name) == ["letter"])
  }

  @Test("of no article are a warning that names the nearest id")
  func unknown() async throws {
    let (originals, diagnostics) = try await Self.load([
      "Originals/leter.txt": "A", "Originals/quite-other.md": "A",
    ])
    #expect(originals.isEmpty)
    #expect(
      Self.told(diagnostics) == [
        "Originals/leter.txt warning unknown-original",
        "Originals/quite-other.md warning unknown-original",
      ])
    #expect(diagnostics.first?.suggestion == "rename it to `letter.txt`")
  }

  @Test("of one article in two files are an error")
  func duplicate() async throws {
    let (originals, diagnostics) = try await Self.load([
      "Originals/letter.txt": "A", "Originals/letter.md": "B",
    ])
    #expect(Self.told(diagnostics) == ["Originals/letter.txt error duplicate-original"])
    #expect(originals.count == 1)
  }

  @Test("in another form are a warning, unless they lie beside the text or name no article")
  func unread() async throws {
    let pdf = ContentTree.Item.bytes([0xFF, 0])
    let (_, diagnostics) = try await Self.load([
      "Originals/letter.pdf": pdf, "Originals/reply.pdf": pdf, "Originals/reply.txt": "A",
      "Originals/notes.docx": pdf, "Originals/notes": pdf,
    ])
    #expect(Self.told(diagnostics) == ["Originals/letter.pdf warning unknown-file-type"])
    #expect(diagnostics.first?.suggestion == "save its text as `Originals/letter.txt`")
  }

  @Test("that are no UTF-8, too large or not to be read are an error")
  func faulty() async throws {
    let (originals, diagnostics) = try await Self.load(
      [
        "Originals/letter.txt": .bytes([0x61, 0xFF]),
        "Originals/reply.txt": .text(String(repeating: "a", count: 101)),
        "Originals/broken.txt": .link(to: "nowhere"),
      ], options: Library.LoadOptions(largestFile: 100))
    #expect(originals.isEmpty)
    #expect(
      Self.told(diagnostics) == [
        "Originals/broken.txt error unreadable-file", "Originals/letter.txt error not-utf8",
        "Originals/reply.txt error file-too-large",
      ])
  }
}
