/// The labels that lines such as `[label]: https://example.org/` define, and where they are used.
struct ReferenceDefinitions {
  private var labels: Set<String> = []
  private var uses: [String: Int] = [:]

  init(of source: PreparedSource) {
    for line in ProseLines(of: source) {
      let text = String(decoding: line.map { source[$0] }, as: UTF8.self)
      if let (label, _) = Self.parted(text) { labels.insert(Self.folded(label)) }
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
