import DossierCore
import DossierModel
import Synchronization

/// Keeps withheld strings out of what is printed, whatever says them.
package final class WithheldRedaction: Sendable {
  private struct State {
    var search: WithheldSearch
    /// Where strings stand in files of which something is shown.
    var places: [ObjectIdentifier: [Range<Int>]] = [:]
  }

  /// What is printed in their place.
  package static let mark = "[withheld]"
  private static let ellipsis: Unicode.Scalar = "…"

  package let isIdle: Bool
  private let patterns: WithheldPatterns
  private let state: Mutex<State>

  package init(_ list: WithholdList) {
    isIdle = list.isEmpty
    patterns = list.patterns
    state = Mutex(State(search: WithheldSearch(list.patterns)))
  }

  /// The text with each withheld string, and each beginning or end of one that was cut off at `…`,
  /// replaced.
  package func text(_ text: String) -> String {
    if isIdle { return text }
    let whole = state.withLock { state in
      let text = Self.replaced(text, isName: false, &state.search)
      return Self.withQuotedNames(of: text) { Self.replaced($0, isName: true, &state.search) }
    }
    return whole.unicodeScalars.contains(Self.ellipsis) ? cut(whole) : whole
  }

  /// A path or an id, in which capitals mean nothing.
  package func name(_ name: String) -> String {
    isIdle ? name : state.withLock { Self.replaced(name, isName: true, &$0.search) }
  }

  package func diagnostics(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    isIdle ? diagnostics : diagnostics.map(redacted)
  }

  private func redacted(_ diagnostic: Diagnostic) -> Diagnostic {
    var place = diagnostic.place
    var showsSource = diagnostic.showsSource
    switch place {
    case .span(let span):
      showsSource = showsSource && diagnostic.id != .withheldWords && !standsOnLine(of: span)
      place = .span(renamed(span))
    case .file(let path): place = .file(name(path))
    case .nowhere: break
    }
    var redacted = Diagnostic(
      diagnostic.id, severity: diagnostic.severity, at: place, text(diagnostic.message),
      suggestion: diagnostic.suggestion.map(text), notes: diagnostic.notes.map(text),
      isOfHidden: diagnostic.isOfHidden)
    redacted.showsSource = showsSource
    redacted.more = diagnostic.more
    return redacted
  }

  /// The same place in a file whose name holds no withheld string.
  package func renamed(_ span: SourceSpan) -> SourceSpan {
    let path = name(span.file.path)
    if path == span.file.path { return span }
    return SourceSpan(
      file: SourceFile(path: path, bytes: span.file.bytes, marks: span.file.marks),
      range: span.range)
  }

  /// Whether a withheld string stands, if only with a part of it, on the line that a place is on.
  private func standsOnLine(of span: SourceSpan) -> Bool {
    let line = span.file.lineRange(at: span.range.lowerBound)
    let places = state.withLock { state in
      if let known = state.places[ObjectIdentifier(span.file)] { return known }
      let found = span.file.bytes.withUnsafeBufferPointer { bytes in
        FileText.isText(bytes)
          ? state.search.places(in: bytes, format: .markdown).map(\.range) : [0..<bytes.count]
      }
      state.places[ObjectIdentifier(span.file)] = found
      return found
    }
    return places.contains { $0.lowerBound <= line.upperBound && line.lowerBound <= $0.upperBound }
  }

  /// Changes what a message shows between backquotes.
  private static func withQuotedNames(of text: String, _ change: (String) -> String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return text }
    return parts.enumerated().map { $0 % 2 == 1 ? change(String($1)) : String($1) }
      .joined(separator: "`")
  }

  private static func replaced(
    _ text: String, isName: Bool, _ search: inout WithheldSearch
  ) -> String {
    let bytes = Array(text.utf8)
    let found = bytes.withUnsafeBufferPointer {
      search.places(in: $0, format: .markdown, isName: isName)
    }
    guard !found.isEmpty else { return text }
    var replaced: [UInt8] = []
    var end = 0
    for range in found.map(\.range) where range.upperBound > end {
      if range.lowerBound >= end {
        replaced += bytes[end..<range.lowerBound]
        replaced += mark.utf8
      }
      end = range.upperBound
    }
    replaced += bytes[end...]
    return String(decoding: replaced, as: UTF8.self)
  }

  // MARK: Texts that were cut short

  private func cut(_ text: String) -> String {
    let parts = text.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == Self.ellipsis }
    ).map { Array(String($0).utf8) }
    var reader = LetterReader()
    var result: [UInt8] = []
    for (index, part) in parts.enumerated() {
      let kept = part.withUnsafeBufferPointer { bytes in
        reader.scan(bytes, isInName: true, tracks: true)
        return uncut(bytes, reader, isFirst: index == 0, isLast: index == parts.count - 1)
      }
      if index > 0 { result += String(Self.ellipsis).utf8 }
      if kept.lowerBound > 0 { result += Self.mark.utf8 }
      result += part[kept]
      if kept.upperBound < part.count { result += Self.mark.utf8 }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The bytes of a part between two cuts that show nothing of a string.
  private func uncut(
    _ bytes: UnsafeBufferPointer<UInt8>, _ reader: LetterReader, isFirst: Bool, isLast: Bool
  ) -> Range<Int> {
    reader.read.withUnsafeBufferPointer { letters in
      var (start, end) = (0, bytes.count)
      if !isFirst {
        let count = patterns.end(atStartOf: letters, isWhole: Self.isSpace(bytes.first))
        if count > 0 { start = Int(reader.ends[count - 1]) }
      }
      if !isLast {
        let count = patterns.beginning(atEndOf: letters, isWhole: Self.isSpace(bytes.last))
        if count > 0 { end = max(start, Int(reader.starts[letters.count - count])) }
      }
      return start..<end
    }
  }

  private static func isSpace(_ byte: UInt8?) -> Bool { byte.map { $0 <= 0x20 } ?? true }
}
