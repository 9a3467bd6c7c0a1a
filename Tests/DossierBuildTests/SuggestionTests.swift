import DossierCore
import Foundation
import Testing

@testable import DossierBuild

/// Puts what messages suggest in the place that they point at, and looks again.
@Suite("Every suggestion works")
struct SuggestionTests {
  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../Fixtures").standardizedFileURL

  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: fixtures.path))?.sorted() ?? []

  /// A text that a suggestion gives for the very place of its diagnostic.
  private struct Replacement {
    let diagnostic: Diagnostic
    let span: SourceSpan
    let text: String

    /// Nil for a suggestion of another form, or one in which something is still to be filled in.
    init?(_ diagnostic: Diagnostic) {
      guard case .span(let span) = diagnostic.place, let suggestion = diagnostic.suggestion,
        suggestion.hasPrefix("write `")
      else { return nil }
      let parts = suggestion.split(separator: "`", omittingEmptySubsequences: false)
      let rest = parts.count > 2 ? parts[2] : ""
      guard parts.count > 2, !parts[1].contains("…"),
        rest.isEmpty || [",", ";", " or ", " if "].contains(where: rest.hasPrefix)
      else { return nil }
      self.diagnostic = diagnostic
      self.span = diagnostic.id == .badDate ? Self.value(around: span) : span
      text = String(parts[1])
    }

    /// Of a date, one character is pointed at, and the whole is to be written anew.
    private static func value(around span: SourceSpan) -> SourceSpan {
      let (bytes, line) = (span.file.bytes, span.file.lineRange(at: span.range.lowerBound))
      var (start, end) = (span.range.lowerBound, span.range.lowerBound)
      while start > line.lowerBound, !" [{\"',".utf8.contains(bytes[start - 1]) { start -= 1 }
      while end < line.upperBound, !"]}\"',\r".utf8.contains(bytes[end]) { end += 1 }
      return span.file.span(start..<end)
    }

    var mended: [UInt8] {
      let bytes = span.file.bytes
      return bytes[..<span.range.lowerBound] + Array(text.utf8) + bytes[span.range.upperBound...]
    }
  }

  private static func check(_ root: String) async -> [Diagnostic] {
    var request = BuildRequest(root: root)
    request.isCheck = true
    return await BuildSession.check(request).diagnostics
  }

  @Test("in the place pointed at, without a new error there", arguments: names)
  func everySuggestion(fixture: String) async throws {
    let folder = try TemporaryFolder()
    for part in ["Content", "Originals", "Templates"] {
      let source = Self.fixtures.appendingPathComponent("\(fixture)/\(part)").path
      guard FileManager.default.fileExists(atPath: source) else { continue }
      try FileManager.default.copyItem(atPath: source, toPath: folder.place(part))
    }
    let before = await Self.check(folder.path)
    for replacement in before.compactMap(Replacement.init) {
      let place = URL(fileURLWithPath: folder.place(replacement.span.file.path))
      let written = try Data(contentsOf: place)
      try Data(replacement.mended).write(to: place)
      let after = await Self.check(folder.path)
      try written.write(to: place)
      let left = after.filter { $0.isAtLine(of: replacement.diagnostic) }
      let told = Set(before.filter { $0.isAtLine(of: replacement.diagnostic) }.map(\.message))
      let name = "\(fixture): \(replacement.diagnostic.message): \(replacement.text)"
      #expect(!left.contains { $0.isAgain(replacement.diagnostic) }, "\(name)")
      // What else is wrong on the line may have been hidden by this fault.
      let new = left.filter {
        $0.severity == .error && !told.contains($0.message)
          && $0.isAtStart(of: replacement.diagnostic)
      }
      #expect(new.map(\.message) == [], "\(name)")
    }
  }
}

extension Diagnostic {
  fileprivate func isAtLine(of other: Diagnostic) -> Bool {
    guard path == other.path, case .span(let own) = place, case .span(let others) = other.place
    else {
      return false
    }
    return own.start.line == others.start.line
  }

  fileprivate func isAtStart(of other: Diagnostic) -> Bool {
    guard case .span(let own) = place, case .span(let others) = other.place else { return false }
    return own.range.lowerBound == others.range.lowerBound
  }

  fileprivate func isAgain(_ other: Diagnostic) -> Bool {
    id == other.id && message == other.message && isAtStart(of: other)
  }
}
