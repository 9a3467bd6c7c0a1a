extension PlainText {
  /// Reads the plain text off the steps of a run.
  init(_ run: TextRun, of facts: DocumentFacts) {
    scalars.reserveCapacity(run.count)
    for piece in run.pieces {
      while scalars.count < piece.start { scalars.append("\n") }
      append(piece, of: facts)
      blocks.append(piece.start..<piece.start + piece.scalars)
    }
  }

  private mutating func append(_ piece: TextRun.Piece, of facts: DocumentFacts) {
    var boldDepth = 0
    var boldStart = 0
    for index in piece.steps {
      let step = facts.steps[index]
      if step.kind == .strong {
        boldDepth += step.isEnd ? -1 : 1
        if !step.isEnd, boldDepth == 1 { boldStart = scalars.count }
        if step.isEnd, boldDepth == 0, boldStart < scalars.count {
          strong.append(boldStart..<scalars.count)
        }
      } else if step.length > 0 {
        append(step, of: facts)
      }
    }
  }

  private mutating func append(_ step: Step, of facts: DocumentFacts) {
    let start = scalars.count
    switch step.kind {
    case .text: append(step.text)
    case .code, .codeBlock:
      append(step.text)
      if scalars.count > start + Int(step.length) { scalars.removeLast() }
      code.append(start..<scalars.count)
    case .entryLink: facts.entryLinks[Int(step.number)].label.withUnsafeBufferPointer { append($0) }
    case .separator: scalars.append(step.number == Int32(UInt8(ascii: "\t")) ? "\t" : "\n")
    case .softBreak, .lineBreak: scalars.append("\n")
    default: break
    }
    if step.flags.contains(.linkable) { noteLinkable(start..<scalars.count) }
  }

  private mutating func noteLinkable(_ range: Range<Int>) {
    if let last = linkable.last, last.upperBound == range.lowerBound {
      linkable[linkable.count - 1] = last.lowerBound..<range.upperBound
    } else {
      linkable.append(range)
    }
  }

  /// Decodes UTF-8: one scalar for each byte that begins one.
  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      var end = index
      while end < bytes.count, bytes[end] < 0x80 { end += 1 }
      if end > index {
        append(ascii: UnsafeBufferPointer(rebasing: bytes[index..<end]))
        index = end
        continue
      }
      let byte = bytes[index]
      index += 1
      if byte >= 0xC0 {
        var value = UInt32(byte) & (byte < 0xE0 ? 0x1F : byte < 0xF0 ? 0x0F : 0x07)
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 {
          value = value << 6 | UInt32(bytes[index] & 0x3F)
          index += 1
        }
        scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
    }
  }

  /// As one piece: scalar by scalar, an array asks each time whether there is room.
  private mutating func append(ascii bytes: UnsafeBufferPointer<UInt8>) {
    withUnsafeTemporaryAllocation(of: Unicode.Scalar.self, capacity: bytes.count) { piece in
      for index in 0..<bytes.count {
        piece.initializeElement(at: index, to: Unicode.Scalar(bytes[index]))
      }
      scalars.append(contentsOf: UnsafeBufferPointer(piece))
    }
  }
}
