import Testing

/// HTML taken apart by a small tokenizer that holds elements to be properly nested.
struct TaggedText {
  /// What the writer adds that is not in the plain text: signs, numbers, ways back and captions.
  static let additions = [
    "class=\"box\"", "class=\"footnote-ref\"", "class=\"footnote-backref\"", "class=\"ref\"",
    "figcaption",
  ]
  private static let void: Set<String> = ["br", "hr", "img", "input"]

  private(set) var text = ""
  /// The text within marks, by the passage they name.
  private(set) var marked: [String: String] = [:]
  private(set) var isNested = true
  private(set) var ids: [String] = []
  /// Markers that stand in a link or in code.
  private(set) var misplacedMarkers = 0
  private var open: [(name: String, tag: String)] = []
  private let skipped: [String]

  init(_ html: String, without skipped: [String] = []) {
    self.skipped = skipped
    var rest = Substring(html)
    while let start = rest.firstIndex(of: "<") {
      take(text: rest[..<start])
      guard let end = rest[start...].firstIndex(of: ">") else {
        isNested = false
        return
      }
      take(tag: String(rest[rest.index(after: start)..<end]))
      rest = rest[rest.index(after: end)...]
    }
    take(text: rest)
    if !open.isEmpty { isNested = false }
  }

  private mutating func take(text run: Substring) {
    guard !open.contains(where: { element in skipped.contains { element.tag.contains($0) } }) else {
      return
    }
    let plain = run.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    text += plain
    guard let mark = open.last(where: { $0.name == "mark" }) else { return }
    for passage in Self.value(of: "data-passages", in: mark.tag).split(separator: " ") {
      marked[String(passage), default: ""] += plain
    }
  }

  private mutating func take(tag: String) {
    let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
    if tag.hasPrefix("/") {
      if open.popLast()?.name != name { isNested = false }
      return
    }
    let id = Self.value(of: "id", in: tag)
    if !id.isEmpty { ids.append(id) }
    noteMisplaced(name, tag)
    if !Self.void.contains(name) { open.append((name, tag)) }
  }

  private mutating func noteMisplaced(_ name: String, _ tag: String) {
    let around = open.map(\.name)
    if name == "a", around.contains("a") { isNested = false }
    if name == "mark", around.contains("mark") { isNested = false }
    if tag.contains("class=\"ref\""), around.contains(where: ["a", "code", "pre"].contains) {
      misplacedMarkers += 1
    }
  }

  private static func value(of attribute: String, in tag: String) -> String {
    guard let start = tag.firstRange(of: " \(attribute)=\"") else { return "" }
    return String(tag[start.upperBound...].prefix { $0 != "\"" })
  }

  var words: [Substring] { text.words }
}

extension String {
  /// What stands between white space.
  var words: [Substring] { split { $0.isWhitespace } }
}
