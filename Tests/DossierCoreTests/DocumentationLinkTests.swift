import Foundation
import Testing

@Suite("The documentation")
struct DocumentationLinkTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let pages: [String] =
    ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"]
    + ((try? FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent("Documentation").path)) ?? [])
    .filter { $0.hasSuffix(".md") }.sorted().map { "Documentation/\($0)" }

  @Test("leads by each relative link to a file that is there", arguments: pages)
  func links(page: String) throws {
    let place = Self.root.appendingPathComponent(page)
    let text = try String(contentsOf: place, encoding: .utf8).withoutCode
    for match in text.matches(of: /\]\(([^)#\s]+)(#[^)\s]*)?\)/) {
      let link = String(match.1)
      if link.contains("://") || link == "address" { continue }
      let target = place.deletingLastPathComponent().appendingPathComponent(link)
      #expect(FileManager.default.fileExists(atPath: target.path), "\(page) links to \(link)")
    }
  }
}

extension String {
  /// The text without fenced blocks and code spans.
  fileprivate var withoutCode: String {
    replacing(/(?s)```.*?```/, with: "").replacing(/`[^`\n]*`/, with: "")
  }
}
