import DossierCore
import TextAnalysis

/// A text whose marks for what is withheld are read: each is one scalar instead.
///
/// It is done once, before anything else looks at the text, whatever a mark stands in: a body, an
/// anchor, a field, code, a comment. What begins as a mark and is none is a fault, in whatever form it
/// stands, since what follows it may be the very words that are to be kept.
struct WithheldReading {
  private(set) var bytes: [UInt8]
  private(set) var marks: [WrittenMark] = []
  private(set) var faults: [WithheldFault] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let found = bytes.withUnsafeBufferPointer { Self.found(in: $0) }
    var written: [(mark: WithheldMark, range: Range<Int>)] = []
    for place in found {
      switch place {
      case .mark(let mark, let range): written.append((mark, range))
      case .fault(let fault): faults.append(fault)
      }
    }
    if faults.isEmpty, !written.isEmpty { replace(written) }
  }

  private mutating func replace(_ written: [(mark: WithheldMark, range: Range<Int>)]) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var start = 0
    for (mark, range) in written {
      text += bytes[start..<range.lowerBound]
      marks.append(WrittenMark(mark, offset: text.count, length: range.count))
      text += mark.bytes
      start = range.upperBound
    }
    bytes = text + bytes[start...]
  }

  enum Found {
    case mark(WithheldMark, Range<Int>)
    case fault(WithheldFault)
  }

  private static func found(in bytes: UnsafeBufferPointer<UInt8>) -> [Found] {
    var found: [Found] = []
    var from = 0
    while let word = WithheldWord.next(in: bytes, from: from) {
      from = word + WithheldWord.word.count
      guard let opening = WithheldOpening(before: word, in: bytes) else { continue }
      if let place = WithheldPlace(opening, word: word, in: bytes).found { found.append(place) }
    }
    return found
  }
}
