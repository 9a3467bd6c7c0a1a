/// What a browser would make of a page, apart from its text: tags, the names of their attributes,
/// comments; `bdi` is left out, in which a text stands that runs the other way. Written without regard to the tokenizer it is held against.
struct DocumentShape: Equatable {
  private(set) var parts: [String] = []
  /// The values of `href` and `src`, with entities decoded.
  private(set) var addresses: [String] = []

  private let text: [Character]
  private var index = 0

  static func == (left: DocumentShape, right: DocumentShape) -> Bool { left.parts == right.parts }

  init(_ page: String) {
    text = page.unicodeScalars.map { Character($0) }
    while index < text.count {
      if text[index] == "<" { readMarkup() } else { index += 1 }
    }
  }

  private func starts(with word: String, at index: Int) -> Bool {
    text[index...].prefix(word.count).elementsEqual(word) { $0.lowercased() == $1.lowercased() }
  }

  private mutating func readMarkup() {
    let next = index + 1 < text.count ? text[index + 1] : " "
    if starts(with: "<!--", at: index) {
      index += 4
      skipComment()
    } else if next == "!" || next == "?" {
      skip(through: ">")
      parts.append("declaration")
    } else if next == "/", index + 2 < text.count, isLetter(text[index + 2]) {
      index += 2
      readTag(prefix: "/")
    } else if next == "/" {
      parts.append("bogus")
      if index + 2 < text.count { skip(through: ">") } else { index = text.count }
    } else if isLetter(next) {
      index += 1
      readTag(prefix: "")
    } else {
      index += 1
    }
  }

  private mutating func skip(through end: Character) {
    while index < text.count, text[index] != end { index += 1 }
    index += 1
  }

  private mutating func skipComment() {
    parts.append("comment")
    if starts(with: ">", at: index) { return index += 1 }
    if starts(with: "->", at: index) { return index += 2 }
    while index < text.count {
      if starts(with: "-->", at: index) { return index += 3 }
      if starts(with: "--!>", at: index) { return index += 4 }
      index += 1
    }
  }

  private mutating func take(until isEnd: (Character) -> Bool) -> String {
    let start = index
    while index < text.count, !isEnd(text[index]) { index += 1 }
    return String(text[start..<index]).lowercased()
  }

  private mutating func readTag(prefix: String) {
    let name = take { isSpace($0) || $0 == "/" || $0 == ">" }
    let start = parts.count
    parts.append("<\(prefix)\(name)")
    while index < text.count, text[index] != ">" {
      if isSpace(text[index]) || text[index] == "/" { index += 1 } else { readAttribute() }
    }
    index += 1
    if name == "bdi", parts[(start + 1)...].allSatisfy({ $0 == "@dir" }) {
      parts.removeSubrange(start...)
    }
    let raw = ["title", "textarea", "script", "style"]
    if prefix.isEmpty, raw.contains(name) { skipRawText(name) }
  }

  private mutating func readAttribute() {
    let start = index
    var name = take { isSpace($0) || $0 == "/" || $0 == ">" || $0 == "=" }
    if index == start {
      index += 1
      name = "=" + take { isSpace($0) || $0 == "/" || $0 == ">" || $0 == "=" }
    }
    parts.append("@\(name)")
    let afterName = index
    while index < text.count, isSpace(text[index]) { index += 1 }
    guard index < text.count, text[index] == "=" else { return index = afterName }
    index += 1
    while index < text.count, isSpace(text[index]) { index += 1 }
    guard index < text.count, text[index] != ">" else { return }
    let quote = text[index]
    var value = ""
    if quote == "\"" || quote == "'" {
      index += 1
      value = take { $0 == quote }
      index += 1
    } else {
      value = take { isSpace($0) || $0 == ">" }
    }
    if name == "href" || name == "src" { addresses.append(Self.decoded(value)) }
  }

  private mutating func skipRawText(_ name: String) {
    while index < text.count {
      let end = index + 2 + name.count
      if starts(with: "</\(name)", at: index), end < text.count,
        isSpace(text[end]) || text[end] == "/" || text[end] == ">"
      {
        return
      }
      index += 1
    }
  }

  private static func decoded(_ value: String) -> String {
    value.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  /// Whether a browser would run or open an address of a scheme that no value may bring in.
  var holdsUnsafeAddress: Bool {
    addresses.contains { address in
      let read = address.unicodeScalars.filter { !["\t", "\n", "\r"].contains($0) }
        .drop { $0.value <= 32 }
      let text = String(String.UnicodeScalarView(read))
      return ["javascript:", "data:", "vbscript:", "file:"].contains { text.hasPrefix($0) }
    }
  }
}

private func isLetter(_ character: Character) -> Bool {
  ("a"..."z").contains(character) || ("A"..."Z").contains(character)
}

private func isSpace(_ character: Character) -> Bool {
  [" ", "\t", "\n", "\r", "\u{C}"].contains(character)
}

/// The same numbers on every machine and in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
