import DossierContent
import DossierCore
import DossierModel
import DossierTesting
import Foundation
import Testing

private func load(_ tree: ContentTree) async -> [Diagnostic] {
  await Library.load(root: tree.root).1
}

private func line(_ diagnostic: Diagnostic) -> String {
  var text = diagnostic.path ?? ""
  if case .span(let span) = diagnostic.place { text += ":\(span.start.line):\(span.start.column)" }
  return text + " " + diagnostic.id.rawValue
}

@Suite("Faults in files and folders")
struct FileFaultTests {
  private static let head = Array("---\ntitle: é\n---\n".utf8)

  @Test(
    "The first byte that is not UTF-8 is found",
    arguments: [
      ([0xFF], "4:1"), ([0x61, 0xC3, 0xA9, 0xC3], "4:3"), ([0xC0, 0x80], "4:1"),
      ([0xED, 0xA0, 0x80], "4:1"), ([0xF5, 0x80, 0x80, 0x80], "4:1"), ([0x0A, 0xE2, 0x82], "5:1"),
      (Array("12345678".utf8) + [0x80], "4:9"), ([0xF0, 0x8F, 0xBF, 0xBF], "4:1"),
    ] as [([UInt8], String)])
  func notUTF8(bytes: [UInt8], place: String) async throws {
    let tree = try ContentTree.dossier(["pages/a.md": .bytes(Self.head + bytes)])
    #expect(await load(tree).map(line) == ["Content/pages/a.md:\(place) not-utf8"])
  }

  @Test("NUL and the private-use characters that parsing needs are refused; others are not")
  func characters() async throws {
    let tree = try ContentTree.dossier([
      "pages/a.md": .bytes(Self.head + Array("abcdefgh1\0234 \u{F8FF}\u{F8F0}".utf8)),
      "pages/b.md": .bytes(Self.head + Array("\u{F8EF}\u{F900}\u{E000}\u{1F600}\u{10FFFD}".utf8)),
    ])
    let found = await load(tree)
    #expect(
      found.map(line) == [
        "Content/pages/a.md:4:10 null-character", "Content/pages/a.md:4:15 private-use-character",
      ])
    #expect(found.last?.message.contains("U+F8FF") == true)
  }

  @Test(
    "Characters that no page can hold are refused, wherever they stand in a word of eight bytes",
    arguments: [
      0x01, 0x1B, 0x0B, 0x0E, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE,
      0x10FFFF,
    ] as [UInt32])
  func control(character: UInt32) async throws {
    let scalar = try #require(Unicode.Scalar(character))
    for lead in 0...8 {
      let text = String(repeating: "a", count: lead) + String(scalar) + "bcdefghijk\t\r\n"
      let tree = try ContentTree.dossier(["pages/a.md": .bytes(Self.head + Array(text.utf8))])
      #expect(
        await load(tree).map(line) == ["Content/pages/a.md:4:\(lead + 1) control-character"])
    }
  }

  @Test("Overrides of direction are refused in what editors write, as characters and as escapes")
  func overrides() async throws {
    let tree = try ContentTree.dossier([
      "pages/a.md": .text("---\ntitle: a \u{202E}b\n---\n"),
      "pages/b.md": .text("---\ntitle: b\n---\n12345678 \u{202D}a\u{202C}\n"),
      "pages/c.md": .text("---\ntitle: \"c \\u202E d\"\n---\n"),
      "pages/d.md": .text("---\ntitle: \"\\U0000202D\"\n---\n"),
      "pages/e.md": .text("---\ntitle: \"\\uF8FFe\"\n---\n"),
      "pages/f.md": .text(
        "---\ntitle: '\\u202E \\\\u202E'\n---\n\u{202A}a\u{202C} \u{2067}b\u{2069}\u{200E}\n"),
    ])
    #expect(
      await load(tree).map(line) == [
        "Content/pages/a.md:2:10 directional-override",
        "Content/pages/b.md:4:10 directional-override",
        "Content/pages/c.md:2:11 directional-override",
        "Content/pages/d.md:2:9 directional-override",
        "Content/pages/e.md:2:9 private-use-character",
      ])
  }

  @Test(
    "In an original an override counts as nothing, and so does what ends it",
    arguments: [
      ("a \u{202E}live\u{202C} man", "a live man"), ("\u{202D}x", "x"),
      ("\u{202E}a\u{202B}b\u{202C}c\u{202C}d", "a\u{202B}b\u{202C}cd"),
      ("\u{2067}a\u{202E}b\u{2069}c\u{202C}d", "\u{2067}ab\u{2069}cd"),
      (
        "\u{202E}a\n\u{202B}b\n \t\r\nc\u{202C} \u{2019}\u{20AC}",
        "a\n\u{202B}b\n \t\r\nc \u{2019}\u{20AC}"
      ),
      ("b\u{202C} \u{202A}c", "b\u{202C} \u{202A}c"),
    ])
  func originals(text: String, expected: String) async throws {
    let tree = try ContentTree.dossier([
      "articles/a.md": .text("---\ntitle: A\ntext: digest\n---\nIt says “evil”.\n")
    ])
    try tree.write(.text("\(text)\n"), to: "Originals/a.txt")
    let (library, faults) = await Library.load(root: tree.root)
    #expect(faults.map(line) == [])
    let original = try #require(library?.originals[EntryID(.article, "a")])
    #expect(original.file.text(original.body) == "\(expected)\n")
  }

  @Test("Characters beside those are taken")
  func noControl() async throws {
    let text = "\u{20}~\u{A0}\u{FDCF}\u{FDF0}\u{FFFD}\u{1FFFD}\u{2028}\u{200E}\u{AD}é\t\r\n"
    let tree = try ContentTree.dossier(["pages/a.md": .bytes(Self.head + Array(text.utf8))])
    #expect(await load(tree).isEmpty)
  }

  @Test("A file beyond the limit is refused")
  func tooLarge() async throws {
    let tree = try ContentTree.dossier([
      "pages/a.md": .bytes(Self.head + [UInt8](repeating: 32, count: 90))
    ])
    let options = Library.LoadOptions(largestFile: 100)
    #expect(await Library.load(root: tree.root, options: options).1.map(\.id) == [.fileTooLarge])
    #expect(await load(tree).isEmpty)
  }

  @Test(
    "What stands in no known folder is reported with the folder that was meant",
    arguments: [
      ("article/a.md", "Content/article", "`articles/`"),
      ("event/a.md", "Content/event", "`events/`"),
      ("argumets/a.md", "Content/argumets", "`arguments/`"),
      ("asset/a", "Content/asset", "`assets/`"),
      ("a.md", "Content/a.md", "`articles/`"),
      ("dossier.yml", "Content/dossier.yml", "`dossier.yaml`"),
      ("pages", "Content/pages", "`articles/`"),
    ])
  func unknownFolder(path: String, place: String, suggestion: String) async throws {
    let tree = try ContentTree.dossier([:])
    try tree.write("x", to: "Content/" + path)
    let found = await load(tree)
    #expect(found.map(line) == [place + " unknown-folder"])
    #expect(found.first?.suggestion?.contains(suggestion) == true)
  }

  @Test(
    "A file of another type among entries is reported",
    arguments: [
      ("pages/a.markdown", "`a.md`"), ("pages/a.MD", "`a.md`"), ("pages/a.png", "assets"),
      ("pages/deep/a", "assets"),
    ])
  func unknownType(path: String, suggestion: String) async throws {
    let tree = try ContentTree.dossier([:])
    try tree.write("x", to: "Content/" + path)
    let found = await load(tree)
    #expect(found.map(line) == ["Content/\(path) unknown-file-type"])
    #expect(found.first?.suggestion?.contains(suggestion) == true)
  }

  @Test("A pipe is not waited for")
  func pipe() async throws {
    let tree = try ContentTree.dossier(["pages": .folder])
    #expect(mkfifo(tree.location("Content/pages/a.md"), 0o600) == 0)
    #expect(await load(tree).map(line) == ["Content/pages/a.md unknown-file-type"])
  }

  @Test(
    "A name that cannot be an id is reported",
    arguments: [
      ("a b", "a-b"), ("index", nil), ("Index", nil), ("a#b", "a-b"), ("what?", "what"),
      ("a[b]", "a-b"),
      ("a|b", "a-b"), ("a^b", "a-b"), ("a%20b", "a-20b"), ("a:b", "a-b"), ("a.", nil),
      ("a\"b", "a-b"),
      ("a\u{7}b", "a-b"), ("a\u{200B}b", "a-b"), ("a\\b", "a-b"), ("a*b", "a-b"), ("a&b", "a-b"),
    ] as [(String, String?)])
  func badName(stem: String, better: String?) async throws {
    let tree = try ContentTree.dossier([:])
    try tree.write("---\ntitle: A\n---\n", to: "Content/pages/\(stem).md")
    let found = await load(tree)
    #expect(found.map(line) == ["Content/pages/\(stem).md bad-file-name"])
    if let better { #expect(found.first?.suggestion == "rename it to `\(better).md`") }
  }

  @Test(
    "Names in any script are ids",
    arguments: ["łódź", "россия", "中国", "हिन्दी", "v1.2", "__init__", "a--b", "7"])
  func goodName(stem: String) async throws {
    let tree = try ContentTree.dossier([:])
    try tree.write("---\ntitle: A\n---\n", to: "Content/pages/\(stem).md")
    expectNoDiagnostics(await load(tree))
  }

  @Test("Two entries of a kind with one id, in any case and folder, clash; of two kinds do not")
  func duplicateID() async throws {
    let page: ContentTree.Item = "---\ntitle: A\n---\n"
    let tree = try ContentTree.dossier([
      "pages/a.md": page, "pages/x/a.md": page, "pages/x/B.md": page, "pages/b.md": page,
      "experts/a.md": "---\nname: A\n---\n",
    ])
    let found = await load(tree)
    #expect(
      found.map(line)
        == ["Content/pages/x/B.md", "Content/pages/x/a.md"].map { "\($0) duplicate-id" }
        || found.map(line) == [
          "Content/pages/b.md duplicate-id", "Content/pages/x/a.md duplicate-id",
        ])
  }

  @Test("An old id that another entry has, or had, is reported")
  func oldAddress() async throws {
    let tree = try ContentTree.dossier([
      "pages/a.md": "---\ntitle: A\nwas: [b, old]\n---\n", "pages/b.md": "---\ntitle: B\n---\n",
      "pages/c.md": "---\ntitle: C\nwas: OLD\n---\n", "pages/d.md": "---\ntitle: D\nwas: d\n---\n",
      "experts/e.md": "---\nname: E\nwas: [b, old]\n---\n",
    ])
    #expect(
      await load(tree).map(line) == [
        "Content/pages/a.md:3:7 old-address-taken", "Content/pages/c.md:3:6 old-address-taken",
        "Content/pages/d.md:3:6 old-address-taken",
      ])
  }

  @Test("Links inside `Content/` are followed; those that lead out, round or nowhere are reported")
  func links() async throws {
    let outside = try ContentTree(["a.md": "---\ntitle: A\n---\n"])
    let tree = try ContentTree.dossier([
      "pages/a.md": "---\ntitle: A\n---\n", "pages/b.md": .link(to: "a.md"),
      "pages/deep/loop": .link(to: ".."), "pages/itself.md": .link(to: "itself.md"),
      "pages/nowhere.md": .link(to: "gone.md"), "pages/out.md": .link(to: outside.location("a.md")),
      "assets/out": .link(to: outside.root), "events": .link(to: "../Shared"),
      "assets/one/two": .link(to: "../two"), "assets/two/one": .link(to: "../one"),
    ])
    try tree.write("---\ntitle: E\ndate: 2016\n---\n", to: "Shared/e.md")
    let (library, found) = await Library.load(root: tree.root)
    #expect(library?.pages.map(\.header.id.name) == ["a", "b"])
    #expect(library?.events.isEmpty == true)
    #expect(
      found.map(line) == [
        "Content/assets/one/two/one link-loop", "Content/assets/out link-outside-root",
        "Content/assets/two/one/two link-loop", "Content/events link-outside-root",
        "Content/pages/deep/loop link-loop",
        "Content/pages/itself.md link-loop", "Content/pages/nowhere.md unreadable-file",
        "Content/pages/out.md link-outside-root",
      ])
  }

  @Test("A Content folder that lies outside the root is not read")
  func contentOutside() async throws {
    let outside = try ContentTree.dossier([:])
    let tree = try ContentTree(["Content": .link(to: outside.location("Content"))])
    #expect(await load(tree).map(\.id).contains(.linkOutsideRoot))
  }

  @Test("A file that the system refuses is reported", .enabled(if: geteuid() != 0))
  func unreadable() async throws {
    let tree = try ContentTree.dossier(["pages/a.md": "---\ntitle: A\n---\n"])
    #expect(chmod(tree.location("Content/pages/a.md"), 0) == 0)
    #expect(await load(tree).map(line) == ["Content/pages/a.md unreadable-file"])
  }
}
