import DossierTesting
import Foundation
import Testing

@Suite("Many faults of one kind in a file")
struct ManyFaultsTests {
  private static func folder(_ count: Int) throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.write("title: Many\n", to: "Content/dossier.yaml")
    try folder.write(
      "---\ntitle: A\n---\n<b>\n\n" + String(repeating: "[[nowhere]] ", count: count) + "\n",
      to: "Content/pages/a.md")
    try folder.write("---\ntitle: B\n---\n[[nowhere]]\n", to: "Content/pages/b.md")
    return folder
  }

  @Test("are told of by the first twenty and a number, and all of them counted")
  func text() throws {
    let folder = try Self.folder(3_932)
    let check = try DossierProcess(["check"], in: folder.path)
    #expect(check.status == 1)
    let lines = check.errors.split(separator: "\n").map(String.init)
    #expect(lines.count { $0.hasSuffix("[unknown-id]") } == 21)
    #expect(lines.count { $0.hasSuffix("[raw-html]") } == 1)
    #expect(lines.filter { $0.contains("more like it") } == ["    and 3,912 more like it"])
    let more = try #require(lines.firstIndex(of: "    and 3,912 more like it"))
    #expect(
      lines[..<more].last { $0.hasSuffix("[unknown-id]") }?.hasPrefix("Content/pages/a.md:6:229: ")
        == true)
    #expect(lines.last == "3934 errors")
    #expect(try DossierProcess(["build"], in: folder.path).errors == check.errors)
  }

  @Test("are twenty annotations for GitHub, and one more that counts the rest")
  func github() throws {
    let folder = try Self.folder(3_932)
    let check = try DossierProcess(["check", "--format", "github"], in: folder.path)
    let lines = check.output.split(separator: "\n").map(String.init)
    #expect(check.status == 1 && lines.count == 23)
    #expect(
      lines.filter { $0.contains("more like it") }
        == ["::error file=Content/pages/a.md,title=unknown-id::and 3,912 more like it"])
  }

  @Test("are ten thousand for other programs, the last of which counts the rest")
  func json() throws {
    let folder = try Self.folder(10_050)
    let check = try DossierProcess(["check", "--format", "json"], in: folder.path)
    #expect(check.status == 1)
    let list = try JSONDecoder().decode([Listed].self, from: Data(check.output.utf8))
    #expect(list.count { $0.id == "unknown-id" && $0.path == "Content/pages/a.md" } == 10_000)
    #expect(list.compactMap(\.more) == [50] && list[10_000].more == 50)
    #expect(list.count == 10_002)
  }

  @Test("have the same status and words with one thread as with many")
  func threads() throws {
    let folder = try Self.folder(300)
    for page in 0..<40 {
      try folder.write(
        "---\ntitle: P\n---\n" + String(repeating: "[[nowher\(page)]] <i> ", count: 30),
        to: "Content/pages/p\(page).md")
    }
    let outputs = try (0..<4).map { _ in try DossierProcess(["check"], in: folder.path).errors }
    #expect(Set(outputs).count == 1)
  }

  private struct Listed: Decodable {
    let id: String
    let path: String?
    let more: Int?
  }
}
