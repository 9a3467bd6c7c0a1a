import Foundation
import Testing

@Suite("The text of the guide")
struct GuideTextTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Documentation")

  private static func lines(of name: String) throws -> [String] {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      .components(separatedBy: "\n")
  }

  /// The lines of each block of code, without its fences.
  private static func blocks(of name: String) throws -> [[String]] {
    var blocks: [[String]] = []
    var block: [String]?
    for line in try lines(of: name) {
      if line.hasPrefix("```") {
        if let block { blocks.append(block) }
        block = block == nil ? [] : nil
      } else {
        block?.append(line)
      }
    }
    return blocks
  }

  @Test("shows messages as they are printed: lines of a source begin with a bar")
  func bars() throws {
    let messages = try Self.blocks(of: "diagnostics.md").filter { block in
      block.contains { $0.contains(#/^[^ ].*: (error|warning|hint): /#) }
    }
    #expect(messages.count > 100)
    let bare = messages.joined().filter {
      $0.hasPrefix("    ") && !$0.contains(#/^    (\||note: |suggestion: |and [0-9,]+ more)/#)
    }
    #expect(bare == [])
  }

  @Test(
    "says nothing twice in one file", arguments: ["content.md", "commentary.md", "publishing.md"])
  func twice(name: String) throws {
    let blocks = Set(try Self.blocks(of: name).joined())
    let long = try Self.lines(of: name).filter { $0.utf8.count > 60 && !blocks.contains($0) }
    let beginnings = Dictionary(grouping: long) { String($0.prefix(40)) }
    #expect(beginnings.filter { $0.value.count > 1 }.keys.sorted() == [])
  }
}
