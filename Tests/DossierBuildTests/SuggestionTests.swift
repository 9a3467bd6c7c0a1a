import DossierCore
import DossierTesting
import Foundation
import Testing

/// Puts what messages suggest in the place that they point at, and looks again.
@Suite("Every suggestion works")
struct SuggestionTests {
  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../Fixtures").standardizedFileURL

  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: fixtures.path))?.sorted() ?? []

  /// A text that a suggestion gives for the very place of its diagnostic.
  private struct Replacement {
    let diagnostic: ToldDiagnostic
    let path: String
    let text: String

    /// Nil for a suggestion of another form, or one in which something is still to be filled in.
    init?(_ diagnostic: ToldDiagnostic) {
      guard let path = diagnostic.path, diagnostic.line != nil,
        let suggestion = diagnostic.suggestion, suggestion.hasPrefix("write `")
      else { return nil }
      let parts = suggestion.split(separator: "`", omittingEmptySubsequences: false)
      let rest = parts.count > 2 ? parts[2] : ""
      guard parts.count > 2, !parts[1].contains("…"),
        rest.isEmpty || [",", ";", " or ", " if "].contains(where: rest.hasPrefix)
      else { return nil }
      self.diagnostic = diagnostic
      self.path = path
      text = String(parts[1])
    }

    /// A file with the text in the place.
    func mended(_ file: Data) -> Data? {
      let bytes = Array(file)
      guard let start = bytes.offset(line: diagnostic.line, column: diagnostic.column),
        let end = bytes.offset(line: diagnostic.endLine, column: diagnostic.endColumn)
      else { return nil }
      let range = diagnostic.id == .badDate ? Self.value(around: start, in: bytes) : start..<end
      return Data(bytes[..<range.lowerBound] + Array(text.utf8) + bytes[range.upperBound...])
    }

    /// Of a date, one character is pointed at, and the whole is to be written anew.
    private static func value(around place: Int, in bytes: [UInt8]) -> Range<Int> {
      var (start, end) = (place, place)
      while start > 0, !" [{\"',\n".utf8.contains(bytes[start - 1]) { start -= 1 }
      while end < bytes.count, !"]}\"',\r\n".utf8.contains(bytes[end]) { end += 1 }
      return start..<end
    }
  }

  private static func check(_ root: String) throws -> [ToldDiagnostic] {
    try ProgramOutcome.check(root).diagnostics
  }

  @Test("in the place pointed at, without a new error there", arguments: names)
  func everySuggestion(fixture: String) throws {
    let folder = try TemporaryFolder()
    for part in ["Content", "Originals", "Templates"] {
      let source = Self.fixtures.appendingPathComponent("\(fixture)/\(part)").path
      guard FileManager.default.fileExists(atPath: source) else { continue }
      try FileManager.default.copyItem(atPath: source, toPath: folder.place(part))
    }
    let before = try Self.check(folder.path)
    for replacement in before.compactMap(Replacement.init) {
      let place = URL(fileURLWithPath: folder.place(replacement.path))
      let written = try Data(contentsOf: place)
      try #require(replacement.mended(written)).write(to: place)
      let after = try Self.check(folder.path)
      try written.write(to: place)
      let left = after.filter { $0.isAtLine(of: replacement.diagnostic) }
      let told = Set(before.filter { $0.isAtLine(of: replacement.diagnostic) }.map(\.message))
      let name = "\(fixture): \(replacement.diagnostic.message): \(replacement.text)"
      #expect(!left.contains { $0.isAgain(replacement.diagnostic) }, "\(name)")
      // What else is wrong on the line may have been hidden by this fault.
      let new = left.filter {
        $0.isError && !told.contains($0.message)
          && $0.isAtStart(of: replacement.diagnostic)
      }
      #expect(new.map(\.message) == [], "\(name)")
    }
  }
}

extension ToldDiagnostic {
  fileprivate func isAtLine(of other: Self) -> Bool {
    line != nil && path == other.path && line == other.line
  }

  fileprivate func isAtStart(of other: Self) -> Bool {
    isAtLine(of: other) && column == other.column
  }

  fileprivate func isAgain(_ other: Self) -> Bool {
    id == other.id && message == other.message && isAtStart(of: other)
  }
}

extension [UInt8] {
  /// Where a place stands whose line and column, in scalars, count from 1.
  fileprivate func offset(line: Int?, column: Int?) -> Int? {
    guard let line, let column else { return nil }
    let lines = split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1) else { return nil }
    let scalars = String(decoding: lines[line - 1], as: UTF8.self).unicodeScalars
    return lines[line - 1].startIndex
      + scalars.prefix(column - 1).reduce(0) { $0 + UTF8.width($1) }
  }
}
