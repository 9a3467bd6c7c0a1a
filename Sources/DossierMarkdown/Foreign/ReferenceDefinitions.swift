import DossierCore

/// The labels that lines such as `[label]: https://example.org/` define, and where they are used.
struct ReferenceDefinitions {
  private var labels: Set<String> = []
  private var uses: [String: Int] = [:]

  init(of source: PlaceholderSource, besides unwritten: [Range<Int>]) {
    var isInParagraph = false
    for line in ProseLines(of: source, besides: unwritten) {
      let text = source.text(line)
      let definition = Self.parted(text)
      let isDefinition = !isInParagraph && definition.map { Self.isAddress($0.rest) } ?? false
      if isDefinition, let definition { labels.insert(Self.folded(definition.label)) }
      isInParagraph = !isDefinition && Self.isOfParagraph(text)
      for part in text.utf8.split(separator: UInt8(ascii: "[")).dropFirst(
        text.hasPrefix("[") ? 0 : 1)
      {
        guard let end = part.firstIndex(of: UInt8(ascii: "]")) else { continue }
        uses[Self.folded(String(part[..<end]) ?? ""), default: 0] += 1
      }
    }
  }

  func holds(_ label: String) -> Bool { labels.contains(Self.folded(label)) }

  /// Whether a line defines a label, by a word that is no address, and nothing refers to it: the parser
  /// takes it out of the text.
  func isLost(_ line: String) -> Bool {
    guard let (label, rest) = Self.parted(line), uses[Self.folded(label)] == 1 else { return false }
    let word = rest.utf8.drop { $0 == 0x20 }
    return !word.isEmpty && !word.contains { "/.#:@<\"'( \t%".utf8.contains($0) }
  }

  /// What is meant for the address of a definition, and holds a space that makes it none.
  static func spacedAddress(of line: String) -> SpacedAddress? {
    guard let (_, rest) = parted(line), !isAddress(rest) else { return nil }
    let address = SpacedAddress(rest)
    return address.isOne ? address : nil
  }

  /// Whether one address stands there, and nothing beside it but the beginning of a title; or nothing:
  /// then it is on the next line.
  private static func isAddress(_ text: String) -> Bool {
    let text = text.utf8.drop { $0 <= 0x20 }
    let end =
      text.first == UInt8(ascii: "<")
      ? text.firstIndex(of: UInt8(ascii: ">")).map(text.index(after:))
      : text.firstIndex { $0 <= 0x20 }
    let rest = end.map { text[$0...].drop { $0 <= 0x20 } }
    return rest?.first.map { "\"'(".utf8.contains($0) } ?? true
  }

  /// Whether a line, read as far as it can be by itself, is one of a paragraph, which a definition can't
  /// interrupt.
  private static func isOfParagraph(_ line: String) -> Bool {
    line.utf8.first { $0 > 0x20 }.map { !"#|-=*_<`~>".utf8.contains($0) } ?? false
  }

  /// The label and what follows it; nil for a footnote and any other line.
  private static func parted(_ line: String) -> (label: String, rest: String)? {
    let text = line.utf8
    guard text.first == UInt8(ascii: "["), let close = text.firstIndex(of: UInt8(ascii: "]")) else {
      return nil
    }
    let label = text[text.index(after: text.startIndex)..<close]
    let rest = text[text.index(after: close)...]
    guard !label.isEmpty, label.first != UInt8(ascii: "^"), label.first != UInt8(ascii: "!"),
      rest.first == UInt8(ascii: ":")
    else { return nil }
    return (String(label) ?? "", String(rest.dropFirst()) ?? "")
  }

  /// As cmark compares labels: case and runs of white space count for nothing.
  private static func folded(_ label: String) -> String {
    label.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }
}
