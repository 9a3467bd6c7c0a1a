import DossierPassages
import TextAnalysis

/// The part of an address that leads a browser to words of a page: the text directive of the WICG's
/// URL Fragment Text Directives, `#:~:text=[prefix-,]start[,end][,-suffix]`.
package struct TextFragment: Sendable, Hashable {
  package let prefix: String?
  package let start: String
  /// The last words, where the first alone are named in `start`.
  package let end: String?
  package let suffix: String?

  package init(prefix: String? = nil, start: String, end: String? = nil, suffix: String? = nil) {
    self.prefix = prefix
    self.start = start
    self.end = end
    self.suffix = suffix
  }

  /// `text=…`, percent-encoded: letters and digits of ASCII, `.`, `_` and `~` alone stay, so that no
  /// `-`, `,` or `&` of the words can be taken for the directive's own.
  package var directive: String {
    var parts: [String] = []
    if let prefix { parts.append("\(Self.encoded(prefix))-") }
    parts.append(Self.encoded(start))
    if let end { parts.append(Self.encoded(end)) }
    if let suffix { parts.append("-\(Self.encoded(suffix))") }
    return "text=\(parts.joined(separator: ","))"
  }

  /// An address that leads to the words; a fragment that it has stays.
  package func address(on page: String) -> String {
    "\(page)\(page.utf8.contains(UInt8(ascii: "#")) ? "" : "#"):~:\(directive)"
  }

  private static func encoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isKept(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "._~".utf8.contains(byte)
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }
}

extension TextFragment {
  /// Names words as a shape has it; nil where they are too few for it.
  ///
  /// - Parameters:
  ///   - first, last: the first stretch of the words and the last; one and the same where nothing is
  ///     left out between.
  init?(_ shape: FragmentShape, first: ArraySlice<Unicode.Scalar>, last: ArraySlice<Unicode.Scalar>)
  {
    let firstWords = FragmentWords(first)
    switch shape {
    case .whole:
      guard let words = firstWords.all else { return nil }
      self.init(start: words)
    case .ends(let head, let tail):
      guard let start = firstWords.prefix(head), let end = FragmentWords(last).suffix(tail) else {
        return nil
      }
      self.init(start: start, end: end)
    }
  }
}

/// What stands between spaces in a text, without punctuation at the ends of what is taken: a browser
/// looks for whole words.
struct FragmentWords {
  private let words: [ArraySlice<Unicode.Scalar>]

  init(_ text: ArraySlice<Unicode.Scalar>) {
    words = text.split(whereSeparator: \.isWhiteSpace).filter { word in
      word.contains { LetterKind($0) != .parting }
    }
  }

  // The source's page has words where the dossier has a mark, so that no link can name them.

  var count: Int { words.count }
  var all: String? { words.isEmpty ? nil : text(words[...]) }

  func prefix(_ count: Int) -> String? {
    words.count < count || count < 1 ? nil : text(words.prefix(count))
  }

  func suffix(_ count: Int) -> String? {
    words.count < count || count < 1 ? nil : text(words.suffix(count))
  }

  private func text(_ words: ArraySlice<ArraySlice<Unicode.Scalar>>) -> String? {
    guard let first = words.first, let last = words.last,
      !words.joined().contains(where: \.isWithheldBar),
      let start = first.firstIndex(where: { LetterKind($0) != .parting }),
      let end = last.lastIndex(where: { LetterKind($0) != .parting })
    else { return nil }
    if words.count == 1 { return String(scalars: first[start...end]) }
    let between = words.dropFirst().dropLast()
    return ([first[start...]] + between + [last[...end]]).map { String(scalars: $0) }
      .joined(separator: " ")
  }
}
