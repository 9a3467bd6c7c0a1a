import DossierCore
import Foundation
import Testing

@Suite("What is known of a file by its stamp")
struct FileStampTests {
  @Test("is nothing of a file that was written just now, nor of what is none")
  func young() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.md")
    try Data("a".utf8).write(to: file)
    // An old time that somebody sets is none that can be relied on.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: file.path)
    #expect(FileStamp.of(file.path) == nil)
    #expect(FileStamp.of(folder.path) == nil)
    #expect(FileStamp.of(folder.appendingPathComponent("b.md").path) == nil)
  }

  @Test("is the same as long as nobody writes to it, and another for another file")
  func old() throws {
    let file = try #require(FileStamp.of(#filePath))
    #expect(FileStamp.of(#filePath) == file)
    let other = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("SourceRulesTests.swift")
    let stamp = try #require(FileStamp.of(other.path))
    #expect(stamp != file)
  }

  @Test("Changes that are told of one after another are told of together")
  func changes() {
    guard case .paths(let paths) = FileChanges.none.with(.paths(["a"])).with(.paths(["b"])) else {
      Issue.record("what is known is lost")
      return
    }
    #expect(paths == ["a", "b"])
    for changes in [FileChanges.unknown.with(.paths(["a"])), FileChanges.none.with(.unknown)] {
      guard case .unknown = changes else {
        Issue.record("what nobody knows is left out")
        continue
      }
    }
  }
}
