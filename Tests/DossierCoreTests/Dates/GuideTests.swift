import Foundation
import Testing

@testable import EDTF

/// The editors' guide may not promise what the code does not do.
@Suite("The guide to dates")
struct GuideTests {
  private static let rows: [[String]] = {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { path, _ in
      path.deletingLastPathComponent()
    }
    let guide = root.appending(path: "Documentation/dates.md")
    let text = (try? String(contentsOf: guide, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }()

  @Test("Each date in the guide reads as the guide says")
  func wordings() throws {
    let examples = Self.rows.filter { $0[0].hasPrefix("`") }
    #expect(examples.count > 50)
    for row in examples {
      let text = row[0].trimmingCharacters(in: ["`", "\""])
      #expect(try EDTFDate.parse(text).get().wording(in: .english) == row[1], "\(text)")
    }
  }

  @Test("Each mistake in the guide gets the advice that the guide gives")
  func mistakes() throws {
    let start = try #require(Self.rows.firstIndex { $0[0] == "instead of" })
    let mistakes = Self.rows[(start + 1)...]
    #expect(mistakes.count > 8)
    for row in mistakes {
      for text in row[0].components(separatedBy: "; ") {
        guard case .failure(let problem) = EDTFDate.parse(text) else {
          Issue.record("\(text) parses")
          continue
        }
        let suggestion = problem.suggestion { $0.hasPrefix("[") ? "\"\($0)\"" : $0 }
        #expect(suggestion == "write \(row[1])", "\(text)")
      }
    }
  }
}
