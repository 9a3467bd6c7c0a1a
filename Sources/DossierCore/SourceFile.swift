import Synchronization

/// One file of text as it was read, shared by everything that points into it.
///
/// Offsets into a file are UTF-8 bytes everywhere; lines and columns are worked out only when a
/// diagnostic is printed, long after the text was last used. A file therefore lets go of its text
/// once it is composed, unless a diagnostic shows it; one that shows it later has it read again.
package final class SourceFile: Sendable {
  private enum Text {
    case held([UInt8])
    /// Its landmarks are made when a place in it is first asked for.
    case kept([UInt8], SourceLandmarks?)
    case released
  }

  /// The path relative to the dossier's root, with `/` between parts.
  package let path: String
  /// The marks for what is withheld, which stand in the text as one scalar each; in order.
  package let marks: [WrittenMark]
  private let text: Mutex<Text>
  private let reading: (@Sendable () -> [UInt8]?)?

  /// - Parameters:
  ///   - marks: those that the bytes hold in the place of what is written.
  ///   - reading: reads the file again; nil where that can't be done, and its text is kept.
  package init(
    path: String, bytes: [UInt8], marks: [WrittenMark] = [],
    reading: (@Sendable () -> [UInt8]?)? = nil
  ) {
    self.path = path
    self.marks = marks
    self.reading = reading
    text = Mutex(reading == nil ? .kept(bytes, nil) : .held(bytes))
  }

  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text; of one that was let go, what the file holds now, or nothing where it can't be read.
  ///
  /// Each reading takes a lock: where many bytes are looked at, take them once.
  package var bytes: [UInt8] {
    text.withLock { text in
      switch text {
      case .held(let bytes), .kept(let bytes, _): return bytes
      case .released:
        let bytes = reading?() ?? []
        text = .held(bytes)
        return bytes
      }
    }
  }

  /// Lets go of the text, unless it is kept.
  package func release() {
    text.withLock { if case .held = $0 { $0 = .released } }
  }

  /// Keeps the text for good, since something shows it; it is read again where it was let go.
  func keep() {
    let bytes = bytes
    text.withLock { text in
      if case .kept = text { return }
      text = .kept(bytes, nil)
    }
  }

  private var landmarks: (bytes: [UInt8], landmarks: SourceLandmarks) {
    let bytes = bytes
    return text.withLock { text in
      if case .kept(let bytes, let landmarks?) = text { return (bytes, landmarks) }
      let landmarks = SourceLandmarks(bytes)
      if case .kept(let bytes, nil) = text { text = .kept(bytes, landmarks) }
      return (bytes, landmarks)
    }
  }

  package func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(file: self, range: range.clamped(to: 0..<bytes.count))
  }

  /// The text of a half-open range of bytes; ill-formed UTF-8 is shown as U+FFFD.
  package func text(_ range: Range<Int>) -> String {
    let bytes = bytes
    return String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The line (from 1) and the column (from 1, in Unicode scalars) at which a byte offset stands.
  package func position(at offset: Int) -> SourcePosition {
    let (bytes, landmarks) = landmarks
    let offset = min(max(offset, 0), bytes.count)
    let position = landmarks.position(at: offset, in: bytes)
    guard !marks.isEmpty else { return position }
    let before = marks(in: landmarks.lineStart(at: offset, in: bytes)..<offset)
    // A mark is one scalar here, and ASCII in the file.
    return SourcePosition(
      line: position.line, column: position.column + before.reduce(0) { $0 + $1.length - 1 })
  }

  /// The line that holds a byte offset, without its line ending, as a half-open range of bytes.
  package func lineRange(at offset: Int) -> Range<Int> {
    let bytes = bytes
    let middle = min(max(offset, 0), bytes.count)
    // A file whose diagnostics are printed has landmarks; loading asks for short lines, and has none.
    let landmarks = text.withLock { text -> SourceLandmarks? in
      if case .kept(_, let landmarks) = text { landmarks } else { nil }
    }
    let start =
      landmarks?.lineStart(at: middle, in: bytes)
      ?? bytes[..<middle].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    var end =
      landmarks?.lineEnd(at: middle, in: bytes)
      ?? bytes[middle...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(end, start)
  }
}
