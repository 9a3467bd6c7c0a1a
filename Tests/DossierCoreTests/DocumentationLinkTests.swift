import Foundation
import Testing

@Suite("The documentation")
struct DocumentationLinkTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let pages: [String] =
    ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "Benchmarks/README.md"]
    + ["Architecture", "Documentation"].flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(
        atPath: root.appendingPathComponent(folder).path)) ?? [])
        .filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
    }

  @Test("leads by each relative link to a file that is there", arguments: pages)
  func links(page: String) throws {
    let place = Self.root.appendingPathComponent(page)
    let text = try String(contentsOf: place, encoding: .utf8).withoutCode
    for match in text.matches(of: /\]\(([^)#\s]+)(#[^)\s]*)?\)/) {
      let link = String(match.1)
      if link.contains("://") || link == "address" { continue }
      let target = place.deletingLastPathComponent().appendingPathComponent(link)
      #expect(FileManager.default.fileExists(atPath: target.path), "\(page) links to \(link)")
      guard let fragment = match.2?.dropFirst(), link.hasSuffix(".md") else { continue }
      let headings = try String(contentsOf: target, encoding: .utf8).headingIDs
      #expect(headings.contains(String(fragment)), "\(page) links to \(link)#\(fragment)")
    }
  }

  @Test("lists every page of the guide in its index")
  func index() throws {
    let index = try String(
      contentsOf: Self.root.appendingPathComponent("Documentation/README.md"), encoding: .utf8)
    let guide = Self.pages.filter { $0.hasPrefix("Documentation/") }
      .map { String($0.dropFirst("Documentation/".count)) }
    #expect(guide.count > 1)
    #expect(guide.filter { $0 != "README.md" && !index.contains("](\($0))") } == [])
  }
}

extension String {
  /// The ids that GitHub gives to a page's headings: lower case, hyphens for spaces, no punctuation.
  fileprivate var headingIDs: Set<String> {
    let headings = replacing(/(?s)```.*?```/, with: "").split(separator: "\n").filter {
      $0.hasPrefix("#")
    }
    return Set(
      headings.map { heading in
        String(
          heading.drop { $0 == "#" || $0 == " " }.lowercased()
            .compactMap { character -> Character? in
              if character == " " { return "-" }
              return character.isLetter || character.isNumber || "-_".contains(character)
                ? character : nil
            })
      })
  }

  /// The text without fenced blocks and code spans.
  fileprivate var withoutCode: String {
    replacing(/(?s)```.*?```/, with: "").replacing(/`[^`\n]*`/, with: "")
  }
}
