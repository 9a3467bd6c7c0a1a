import DossierCore
import TextAnalysis

/// Looks for brackets that the parser takes for plain text, though an editor meant more by them:
/// a `[[link]]` that is never closed, and a reference to a footnote that is nowhere defined.
struct BracketCheck {
  private let source: PlaceholderSource
  /// Where comments stand that are not passed yet.
  private var unwritten: ArraySlice<Range<Int>>
  /// Names of footnotes as cmark-gfm compares them.
  private let defined: Set<String>
  /// Whether `[[…]]` of a target leads to an entry.
  private let leads: (String) -> Bool
  private var faults: [Diagnostic] = []
  /// How many structural bytes are passed.
  private var passed = 0

  /// - Parameters:
  ///   - unwritten: where comments stand, in order of place.
  ///   - defined: the names, in lower case, of the footnotes that the source defines.
  static func faults(
    in source: PlaceholderSource, besides unwritten: [Range<Int>], defined: Set<String>,
    leads: (String) -> Bool
  ) -> [Diagnostic] {
    let mayHaveFaults = source.scan.marks.contains { mark in
      source[Int(mark)] == UInt8(ascii: "[") && "[^".utf8.contains(source[Int(mark) + 1])
    }
    guard mayHaveFaults else { return [] }
    return withoutActuallyEscaping(leads) { leads in
      var check = BracketCheck(
        source: source, unwritten: unwritten[...], defined: defined, leads: leads)
      for line in ProseLines(of: source, besides: unwritten) { check.read(line) }
      return check.faults
    }
  }

  private init(
    source: PlaceholderSource, unwritten: ArraySlice<Range<Int>>, defined: Set<String>,
    leads: @escaping (String) -> Bool
  ) {
    self.source = source
    self.unwritten = unwritten
    self.defined = defined
    self.leads = leads
  }

  private mutating func read(_ line: Range<Int>) {
    let scan = source.scan
    var offset = unwritten.end(at: line.lowerBound) ?? line.lowerBound
    while true {
      offset = scan.nextMark(from: offset, before: line.upperBound, &passed)
      guard offset < line.upperBound else { return }
      switch source[offset] {
      case UInt8(ascii: "\\"): offset += 2
      case UInt8(ascii: "`"): offset = endOfCode(at: offset, line.upperBound)
      case UInt8(ascii: "<"): offset = unwritten.end(at: offset) ?? offset + 1
      case UInt8(ascii: "[") where source[offset + 1] == UInt8(ascii: "["):
        offset = readLink(at: offset, line.upperBound)
      case UInt8(ascii: "[") where source[offset + 1] == UInt8(ascii: "^"):
        offset = readReference(at: offset)
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
    let link = source.text(start + 2..<(bracket ?? idEnd))
    guard link.utf8.contains(where: { $0.isLetter || $0 >= 0x80 }), isLeftOpen(bracket) else {
      return idEnd
    }
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

  private mutating func readReference(at start: Int) -> Int {
    let place = source.footnoteName(at: start)
    let end = place.upperBound
    guard !place.isEmpty, source[end] == UInt8(ascii: "]") else { return end }
    let name = source.text(place)
    if !defined.contains(name.lowercased()) {
      faults.append(
        Diagnostic(
          .undefinedFootnote, at: source.span(start..<end + 1),
          "no footnote `\(name)` is defined",
          suggestion: "define it by a line `[^\(name)]: …`, or write `\\[^\(name)]`"))
    }
    return end + 1
  }
}

extension UInt8 {
  /// Whether a target may hold it: letters, digits, the hyphen and the signs before a kind's id, a
  /// heading and a passage.
  fileprivate var isOfID: Bool { isNameByte || "-/#^".utf8.contains(self) }
}
