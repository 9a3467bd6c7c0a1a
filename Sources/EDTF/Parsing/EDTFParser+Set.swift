extension EDTFDate.Kind {
  init?(opening: Unicode.Scalar) {
    switch opening {
    case "[": self = .oneOf
    case "{": self = .allOf
    default: return nil
    }
  }

  var closing: Unicode.Scalar { self == .oneOf ? "]" : "}" }
}

extension EDTFParser {
  /// A set, whose bracket is next: members parted by commas, with blanks allowed after them.
  func set(_ kind: EDTFDate.Kind) throws(EDTFProblem) -> EDTFDate.Value {
    guard end - position > 1, scalars[end - 1] == kind.closing else {
      throw EDTFProblem("the set lacks its closing `\(kind.closing)`", offset: end)
    }
    let ranges = memberRanges(in: position + 1..<end - 1)
    var members: [EDTFDate.Member] = []
    for (index, range) in ranges.enumerated() {
      members.append(
        try member(in: range, isFirst: index == 0, isLast: index == ranges.count - 1))
    }
    return .set(kind, members)
  }

  private func memberRanges(in inside: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = inside.lowerBound
    for index in inside where scalars[index] == "," {
      ranges.append(trimmed(start..<index))
      start = index + 1
    }
    return ranges + [trimmed(start..<inside.upperBound)]
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = range.first { !scalars[$0].isBlank } ?? range.upperBound
    let end = range.last { !scalars[$0].isBlank }.map { $0 + 1 } ?? start
    return start..<end
  }

  private func member(
    in range: Range<Int>, isFirst: Bool, isLast: Bool
  ) throws(EDTFProblem) -> EDTFDate.Member {
    guard !range.isEmpty else {
      throw EDTFProblem("a date is missing in the set", offset: range.lowerBound)
    }
    guard let dots = range.first(where: { stands("..", at: $0) }) else {
      return .single(try untimed(in: range, of: "a set"))
    }
    let before = range.lowerBound..<dots
    let after = min(dots + 2, range.upperBound)..<range.upperBound
    switch (before.isEmpty, after.isEmpty) {
    case (false, false): return try self.range(from: before, to: after)
    case (true, false) where isFirst: return .orEarlier(try untimed(in: after, of: "a set"))
    case (false, true) where isLast: return .orLater(try untimed(in: before, of: "a set"))
    case (true, true): throw EDTFProblem("`..` needs a date beside it", offset: dots)
    case (true, false):
      throw EDTFProblem("`..` before a date can only open a set", offset: dots)
    case (false, true):
      throw EDTFProblem("`..` after a date can only close a set", offset: dots)
    }
  }

  private func range(
    from before: Range<Int>, to after: Range<Int>
  ) throws(EDTFProblem) -> EDTFDate.Member {
    let first = try untimed(in: before, of: "a set")
    let last = try untimed(in: after, of: "a set")
    try check(first, notAfter: last, joinedBy: "..")
    return .range(first, last)
  }
}
