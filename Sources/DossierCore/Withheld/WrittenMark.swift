import TextAnalysis

/// A mark for what is withheld, with its place in the text that holds one scalar instead of it.
package struct WrittenMark: Sendable, Hashable {
  package let mark: WithheldMark
  /// In bytes of the text.
  package let offset: Int
  /// How many bytes it has in the file, all of ASCII.
  package let length: Int

  package init(_ mark: WithheldMark, offset: Int, length: Int) {
    self.mark = mark
    self.offset = offset
    self.length = length
  }
}

extension SourceFile {
  /// The marks that begin in a half-open range of bytes.
  package func marks(in range: Range<Int>) -> ArraySlice<WrittenMark> {
    let start = marks.firstPlace { $0.offset >= range.lowerBound }
    return marks[start..<max(start, marks.firstPlace { $0.offset >= range.upperBound })]
  }

  /// The offset in the file itself, whose marks are longer, of an offset into the text.
  package func offsetOnDisk(of offset: Int) -> Int {
    marks(in: 0..<offset).reduce(offset) { $0 + $1.length - WithheldMark.byteCount }
  }

  /// Whether some bytes, as they are on disk, are still those that the text was read from.
  package func isRead(from disk: [UInt8]) -> Bool {
    let bytes = bytes
    var (start, place) = (0, 0)
    for mark in marks {
      let end = place + mark.offset - start
      guard end + mark.length <= disk.count, bytes[start..<mark.offset] == disk[place..<end],
        disk[end..<end + mark.length].starts(with: "[withheld".utf8)
      else { return false }
      (start, place) = (mark.offset + WithheldMark.byteCount, end + mark.length)
    }
    return bytes[start...] == disk[place...]
  }

  /// Whether a message may show the line of an offset: not one in which something is withheld, or in
  /// which a bracket and the word for it stand in whatever form, since what was to be withheld may
  /// stand beside them.
  package func maySafelyShow(lineAt offset: Int) -> Bool {
    let line = lineRange(at: offset)
    guard marks(in: line).isEmpty else { return false }
    return !WithheldWord.isSuspicious(bytes[line])
  }
}

extension SourceSpan {
  /// The same bytes in the file itself.
  package var rangeOnDisk: Range<Int> {
    file.offsetOnDisk(of: range.lowerBound)..<file.offsetOnDisk(of: range.upperBound)
  }
}

extension [WrittenMark] {
  fileprivate func firstPlace(where isAtOrAfter: (WrittenMark) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAtOrAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
