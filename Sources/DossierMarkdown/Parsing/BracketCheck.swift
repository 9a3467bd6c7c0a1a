import DossierCore

/// Looks for brackets that the parser takes for plain text, though an editor meant more by them:
/// a `[[link]]` that is never closed, and a reference to a footnote that is nowhere defined.
struct BracketCheck {
  private let source: PreparedSource
  /// Where comments stand that are not passed yet.
  private var unwritten: ArraySlice<Range<Int>>
  /// Names of footnotes as cmark-gfm compares them.
  private let defined: Set<String>
  /// Whether `[[…]]` of a target leads to an entry.
  private let leads: (String) -> Bool
  private var faults: [Diagnostic] = []

  /// - Parameters:
  ///   - unwritten: where comments stand, in order of place.
  ///   - defined: the names, in lower case, of the footnotes that the source defines.
  static func faults(
    in source: PreparedSource, besides unwritten: [Range<Int>], defined: Set<String>,
    leads: (String) -> Bool
  ) -> [Diagnostic] {
    guard source.holds(UInt8(ascii: "[")) else { return [] }
    return withoutActuallyEscaping(leads) { leads in
      var check = BracketCheck(
        source: source, unwritten: unwritten[...], defined: defined, leads: leads)
      for line in ProseLines(of: source, besides: unwritten) { check.read(line) }
      return check.faults
    }
  }

  private init(
    source: PreparedSource, unwritten: ArraySlice<Range<Int>>, defined: Set<String>,
    leads: @escaping (String) -> Bool
  ) {
    self.source = source
    self.unwritten = unwritten
    self.defined = defined
    self.leads = leads
  }

  private mutating func read(_ line: Range<Int>) {
    var offset = unwritten.end(at: line.lowerBound) ?? line.lowerBound
    while offset < line.upperBound {
      switch source[offset] {
      case UInt8(ascii: "\\"): offset += 2
      case UInt8(ascii: "`"): offset = endOfCode(at: offset, line.upperBound)
      case UInt8(ascii: "<"): offset = unwritten.end(at: offset) ?? offset + 1
      case UInt8(ascii: "[") where source[offset + 1] == UInt8(ascii: "["):
        offset = readLink(at: offset, line.upperBound)
      case UInt8(ascii: "[") where source[offset + 1] == UInt8(ascii: "^"):
        offset = readReference(at: offset, line.upperBound)
      default: offset += 1
      }
    }
  }

  /// The offset after a run of code, or after its marks where the line does not close it.
  private func endOfCode(at start: Int, _ end: Int) -> Int {
    let length = marks(at: start)
    var offset = start + length
    while offset < end {
      guard source[offset] == UInt8(ascii: "`") else {
        offset += 1
        continue
      }
      let other = marks(at: offset)
      offset += other
      if other == length { return offset }
    }
    return start + length
  }

  private func marks(at start: Int) -> Int {
    var end = start
    while source[end] == UInt8(ascii: "`") { end += 1 }
    return end - start
  }

  /// Links that are whole have gone from the prepared text; what is left may be an ordinary link
  /// in brackets, or begins with what could be an id and is never closed.
  private mutating func readLink(at start: Int, _ end: Int) -> Int {
    var idEnd = start + 2
    while idEnd < end, source[idEnd].isOfID { idEnd += 1 }
    let bracket = (idEnd..<end).first { "[]".utf8.contains(source[$0]) }
    let link = text(start + 2..<(bracket ?? idEnd))
    guard link.utf8.contains(where: \.isLetter), isLeftOpen(bracket) else { return idEnd }
    faults.append(
      Diagnostic(
        .unclosedLink, at: source.span(start..<(bracket.map { $0 + 1 } ?? idEnd)),
        "this link is never closed",
        suggestion: (Suggestion.write("[[\(link)]]") { _ in leads(link) } ?? "close it with `]]`")
          + "; where brackets are meant, put a backslash before them"))
    return bracket ?? idEnd
  }

  /// Whether the next bracket after an id, if there is one on the line, leaves a link open: `[[id]`.
  private func isLeftOpen(_ bracket: Int?) -> Bool {
    guard let bracket else { return true }
    return source[bracket] == UInt8(ascii: "]") && !"([]:".utf8.contains(source[bracket + 1])
  }

  private mutating func readReference(at start: Int, _ end: Int) -> Int {
    var offset = start + 2
    while offset < end, source[offset] > 0x20, source[offset] != UInt8(ascii: "]") { offset += 1 }
    guard offset > start + 2, source[offset] == UInt8(ascii: "]") else { return offset }
    let name = text(start + 2..<offset)
    if !defined.contains(name.lowercased()) {
      faults.append(
        Diagnostic(
          .undefinedFootnote, at: source.span(start..<offset + 1),
          "no footnote `\(name)` is defined",
          suggestion: "define it by a line `[^\(name)]: …`, or write `\\[^\(name)]`"))
    }
    return offset + 1
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: range.map { source[$0] }, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether it is a letter of ASCII or a part of any other character.
  fileprivate var isLetter: Bool { self >= 0x80 || (0x61...0x7A).contains(self | 0x20) }

  /// Whether a target may hold it: letters, digits, the hyphen and the signs before a kind's id, a
  /// heading and a passage.
  fileprivate var isOfID: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "^"), 0x80...:
      true
    default: false
    }
  }
}
