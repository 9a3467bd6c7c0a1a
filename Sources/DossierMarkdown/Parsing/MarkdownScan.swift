import DossierCore

/// The structure of a Markdown source: where its lines begin, and where the bytes stand with which
/// mark-up may begin or end.
///
/// It is made in one pass over the bytes. Whatever looks for something in a source reads this, and so
/// costs what there is to find and not what there is to read.
struct MarkdownScan {
  /// The lines in order, half-open, without the line feeds that end them; there is none after the last
  /// line feed.
  let lines: [Range<Int>]
  /// The offsets of the structural bytes, in order.
  let marks: [UInt32]
  /// Which structural bytes there are.
  let present: ByteSet

  /// What links, references and marks of other programs are told by, and what limits count.
  static let structural = ByteSet(of: "\u{C}\n\r\\`:[]{<%=+|^~$&@*_)\"'")

  /// 1 for a structural byte, else 0.
  private static let weights: [Int] = (0...255).map { (byte: UInt8) in
    structural.contains(byte) ? 1 : 0
  }
  /// How many bytes are read before their marks are put away.
  private static let piece = 4_096

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self = bytes.withUnsafeBufferPointer { Self(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var marks: [UInt32] = []
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.piece) { found in
      Self.weights.withUnsafeBufferPointer { weights in
        for start in stride(from: 0, to: bytes.count, by: Self.piece) {
          var count = 0
          for index in start..<min(start + Self.piece, bytes.count) {
            // Without a branch: what is no mark is written over by the next.
            found[count] = UInt32(truncatingIfNeeded: index)
            count &+= weights[Int(bytes[index])]
          }
          marks.append(contentsOf: UnsafeBufferPointer(rebasing: found[..<count]))
        }
      }
    }
    self.init(marks: marks, of: bytes)
  }

  private init(marks: [UInt32], of bytes: UnsafeBufferPointer<UInt8>) {
    var lines: [Range<Int>] = []
    var start = 0
    var present = ByteSet()
    for mark in marks.lazy.map({ Int($0) }) {
      present.insert(bytes[mark])
      guard bytes[mark] == UInt8(ascii: "\n") else { continue }
      lines.append(start..<mark)
      start = mark + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    self.marks = marks
    self.lines = lines
    self.present = present
  }

  /// The scan of a text in which something without marks stands in the place of some ranges.
  ///
  /// - Parameters:
  ///   - ranges: in order, apart.
  ///   - length: of what stands in the place of each.
  ///   - text: the text as it is then.
  func replacing(
    _ ranges: [Range<Int>], by length: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> MarkdownScan {
    var kept: [UInt32] = []
    kept.reserveCapacity(marks.count)
    var rest = ranges[...]
    var shift = 0
    for mark in marks.lazy.map({ Int($0) }) {
      while let range = rest.first, range.upperBound <= mark {
        shift += length - range.count
        rest.removeFirst()
      }
      if let range = rest.first, range.lowerBound <= mark { continue }
      kept.append(UInt32(truncatingIfNeeded: mark + shift))
    }
    return MarkdownScan(marks: kept, of: text)
  }

  /// The offset of the first mark at or after another, or the end where none stands before it.
  ///
  /// - Parameter index: that of a mark before which none is asked for any more; it moves on.
  func nextMark(from offset: Int, before end: Int, _ index: inout Int) -> Int {
    while index < marks.count, Int(marks[index]) < offset { index += 1 }
    return index < marks.count ? min(Int(marks[index]), end) : end
  }

  /// The offsets at which lines begin for cmark-gfm, for which a lone carriage return ends one too.
  func lineStartsOfParser(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    guard present.contains(UInt8(ascii: "\r")) else { return lines.map(\.lowerBound) }
    var starts = [0]
    for next in marks.lazy.map({ Int($0) + 1 }) {
      let endsLine =
        bytes[next - 1] == UInt8(ascii: "\n")
        || bytes[next - 1] == UInt8(ascii: "\r")
          && !(next < bytes.count && bytes[next] == UInt8(ascii: "\n"))
      if endsLine { starts.append(next) }
    }
    return starts
  }
}
