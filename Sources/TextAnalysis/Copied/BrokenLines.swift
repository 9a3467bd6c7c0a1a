/// Decides what the ends of a text's lines stand for, by the text alone (`LineBreaks`).
package struct BrokenLines {
  /// A part of a text, in order.
  package enum Part {
    case text(UnsafeBufferPointer<UInt8>)
    case lineEnd
    /// Mark-up within a line.
    case markUp
    /// What stands between words as one, such as code.
    case other
    case paragraphEnd
  }

  /// A line's end that is no space, between two parts that are text.
  package struct Break {
    package let lineEnd: Int
    package let before: Int
    fileprivate let after: Int
    package fileprivate(set) var meaning = LineBreaks.Meaning.space
  }

  private let part: (Int) -> Part
  private var breaks: [Break] = []
  private var words = BrokenWords()

  /// Those of a text of so many parts.
  package static func breaks(of count: Int, part: @escaping (Int) -> Part) -> [Break] {
    var lines = BrokenLines(part: part)
    lines.find(count)
    guard !lines.breaks.isEmpty else { return [] }
    lines.readWords(count)
    return lines.breaks.compactMap { place in
      guard let meaning = lines.meaning(of: place), meaning != .space else { return nil }
      var place = place
      place.meaning = meaning
      return place
    }
  }

  private init(part: @escaping (Int) -> Part) {
    self.part = part
  }

  private mutating func find(_ count: Int) {
    var before: Int?
    var open: (lineEnd: Int, before: Int)?
    /// Where the paragraph begins, and which is the first of its breaks.
    var (start, first) = (0, 0)
    for number in 0..<count {
      switch part(number) {
      case .text(let text):
        if let open, case .text(let line) = part(open.before), Self.mayJoin(line, text) {
          breaks.append(Break(lineEnd: open.lineEnd, before: open.before, after: number))
        }
        (before, open) = (number, nil)
      case .lineEnd: open = before.map { (number, $0) }
      case .markUp: continue
      case .other: (before, open) = (nil, nil)
      case .paragraphEnd:
        if first < breaks.count, (start..<number).contains(where: holdsHangul) {
          // Korean puts spaces between words, and its lines end where one stands.
          let parted = breaks[first...].filter { scalars($0.before).last?.isHyphen == true }
          breaks.replaceSubrange(first..., with: parted)
        }
        (start, first, before, open) = (number, breaks.count, nil, nil)
      }
    }
  }

  private mutating func readWords(_ count: Int) {
    let parted = breaks.filter { scalars($0.before).last?.isHyphen == true }
    guard !parted.isEmpty else { return }
    for number in 0..<count { words.add(scalars(number)) }
    for place in parted {
      words.addParted(
        LineBreaks.left(of: scalars(place.before)), LineBreaks.right(of: scalars(place.after)))
    }
  }

  private func meaning(of place: Break) -> LineBreaks.Meaning? {
    LineBreaks.meaning(between: scalars(place.before), and: scalars(place.after), words)
  }

  private func scalars(_ number: Int) -> [Unicode.Scalar] {
    guard case .text(let text) = part(number) else { return [] }
    return Array(String(decoding: text, as: UTF8.self).unicodeScalars)
  }

  /// By bytes alone, which most lines are told apart by.
  private static func mayJoin(
    _ line: UnsafeBufferPointer<UInt8>, _ next: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let last = line.last, let first = next.first else { return false }
    if last == UInt8(ascii: "-") { return true }
    // The last byte of U+00AD or U+2010, or of other characters.
    return first >= 0x80 ? last >= 0x80 : last == 0xAD || last == 0x90
  }

  private func holdsHangul(_ number: Int) -> Bool {
    scalars(number).contains(where: \.isHangul)
  }
}
