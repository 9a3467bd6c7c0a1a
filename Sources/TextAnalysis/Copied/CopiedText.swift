/// What of a text may be read in two ways since it was copied: words that a line's end parts, and numbers
/// of notes that stuck to words.
package struct CopiedText: Sendable {
  /// Hyphens before a line's end of which nothing tells what they are, each with the end; half-open, in
  /// scalars.
  package let openBreaks: [Range<Int>]
  package let notes: [Range<Int>]
  /// Where words were joined that a line's end had parted.
  private let joints: [Int]
  private let text: [Unicode.Scalar]

  package init(_ text: [Unicode.Scalar], joints: [Int] = []) {
    self.text = text
    self.joints = joints
    openBreaks = Self.openBreaks(in: text)
    notes = NoteNumbers.ranges(in: text)
  }

  package var isEmpty: Bool { openBreaks.isEmpty && notes.isEmpty && joints.isEmpty }

  private static func openBreaks(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var breaks: [Range<Int>] = []
    for offset in text.indices.dropFirst().dropLast(2) where text[offset].isHyphen {
      guard text[offset + 1] == "\n", text[offset + 2].isLetter, text[offset - 1].isLetter else {
        continue
      }
      breaks.append(offset..<offset + 2)
    }
    return breaks
  }

  /// A scalar of the text.
  package func scalar(_ offset: Int) -> Unicode.Scalar { text[offset] }

  /// Which of two readings is taken.
  private struct Reading {
    let joinsBreaks: Bool
    let leavesNotes: Bool
    let turnsJoints: Bool
  }

  /// The readings beside that of the text as it is.
  private var readings: [Reading] {
    let either = { (isAsked: Bool) in isAsked ? [false, true] : [false] }
    return either(!notes.isEmpty).reversed().flatMap { leavesNotes in
      either(!joints.isEmpty).flatMap { turnsJoints in
        either(!openBreaks.isEmpty).reversed().map { joinsBreaks in
          Reading(joinsBreaks: joinsBreaks, leavesNotes: leavesNotes, turnsJoints: turnsJoints)
        }
      }
    }
    .filter { $0.joinsBreaks || $0.leavesNotes || $0.turnsJoints }
  }

  /// A text in each of its other readings; none where it has but one.
  package static func otherReadings(of plain: PlainText) -> [FoldedText] {
    let copied = CopiedText(plain.scalars, joints: plain.joints)
    guard !copied.isEmpty else { return [] }
    return copied.readings.map { copied.folded($0, struck: plain.struck) }
  }

  private func folded(_ reading: Reading, struck: [Range<Int>]) -> FoldedText {
    var passed =
      (reading.joinsBreaks ? openBreaks : []) + (reading.leavesNotes ? notes : [])
    passed.sort { $0.lowerBound < $1.lowerBound }
    var scalars: [Unicode.Scalar] = []
    var origins: [Int] = []
    var (rest, turned) = (passed[...], (reading.turnsJoints ? joints : [])[...])
    for (offset, scalar) in text.enumerated() {
      let isTurned = turned.first == offset
      if isTurned { turned.removeFirst() }
      guard rest.end(at: offset) == nil else { continue }
      if isTurned, scalars.last?.isHyphen == true {
        scalars.removeLast()
        origins.removeLast()
      } else if isTurned {
        scalars.append("-")
        origins.append(offset)
      }
      scalars.append(scalar)
      origins.append(offset)
    }
    return FoldedText(scalars, from: origins, struck: struck)
  }
}
