import DossierCore
import DossierTesting
import Foundation
import Testing

/// What happens to a file between the moment it is opened and the moment it is read.
enum Change: String, CaseIterable {
  case none, grows, shrinks, empties, isWrittenOver, vanishes

  func happen(to path: String) {
    switch self {
    case .none: break
    case .grows: append("more", to: path)
    case .shrinks: truncate(path, 100)
    case .empties: truncate(path, 0)
    case .isWrittenOver:
      // The clock of a file's times ticks every few milliseconds.
      usleep(20_000)
      append("", to: path, at: 0)
    case .vanishes: unlink(path)
    }
  }

  private func append(_ text: String, to path: String, at place: UInt64? = nil) {
    guard let file = FileHandle(forUpdatingAtPath: path) else { return }
    if let place { try? file.seek(toOffset: place) } else { _ = try? file.seekToEnd() }
    try? file.write(contentsOf: Data((text.isEmpty ? "other" : text).utf8))
    try? file.close()
  }
}

@Suite("A file that changes while it is read")
struct ChangingFileTests {
  @Test("is refused, unless it is only taken away", arguments: Change.allCases)
  func changes(change: Change) throws {
    let tree = try ContentTree(["a.md": .text(String(repeating: "words ", count: 5000))])
    let path = tree.location("a.md")
    let file = try OpenFile(reading: path)
    let status = try file.status()
    change.happen(to: path)
    let result = FileReading.contents(of: file, asOf: status, count: status.size)
    switch (change, result) {
    case (.none, .success(let bytes)), (.vanishes, .success(let bytes)):
      #expect(bytes.count == 30_000)
    case (.grows, .failure(.changed)), (.shrinks, .failure(.changed)),
      (.empties, .failure(.changed)), (.isWrittenOver, .failure(.changed)):
      break
    default: Issue.record("\(change): \(result)")
    }
  }

  @Test("and has become a pipe is not waited for")
  func pipe() throws {
    let tree = try ContentTree([:])
    #expect(mkfifo(tree.location("a.md"), 0o600) == 0)
    guard case .failure(.changed) = FileReading.bytes(of: tree.location("a.md")) else {
      Issue.record("a pipe was read")
      return
    }
  }

  @Test("is told of with its path, and what to do")
  func wording() {
    let diagnostic = FileReading.Fault.changed.diagnostic(
      "Content/pages/a.md", tooLarge: SystemError("read", "", code: 0).diagnostic(unreadable: ""))
    #expect(diagnostic.id == .unreadableFile)
    #expect(diagnostic.path == "Content/pages/a.md")
    #expect(diagnostic.message.contains("changed while it was read"))
    #expect(diagnostic.suggestion?.contains("again") == true)
  }
}

@Suite("A folder that cannot be listed")
struct FolderListingTests {
  @Test("is an error, never an empty folder")
  func fault() {
    guard case .failure(let fault) = FolderListing.items(of: "/nowhere/at/all") else {
      Issue.record("a folder that is not there was listed")
      return
    }
    #expect(fault.isAbsence)
  }

  @Test(
    "lists its items in order of their bytes, in whatever order they were made", arguments: 1...3)
  func order(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let names = (0..<200).map { "item-\($0)" } + ["Z", "a", "é", "e\u{301}", "😀", "中"]
    let tree = try ContentTree([:])
    for name in names.shuffled(using: &random) { try tree.write("x", to: name) }
    guard case .success(let items) = FolderListing.items(of: tree.root) else {
      Issue.record("the folder was not listed")
      return
    }
    #expect(
      items.map(\.name) == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }
}
