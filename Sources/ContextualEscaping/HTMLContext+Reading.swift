/// Reading the literal text of a template.
extension HTMLContext {
  /// Text that can't be vouched for where it stands.
  package struct Fault: Error {
    package let offset: Int
    package let message: String
    package let suggestion: String
  }

  /// Moves over literal text; `range` is where it stands in `bytes`.
  package mutating func read(_ range: Range<Int>, of bytes: [UInt8]) throws(Fault) {
    for index in range { try read(bytes[index], at: index) }
  }

  private mutating func read(_ byte: UInt8, at offset: Int) throws(Fault) {
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") { state = .tagOpen } else { opened = nil }
    case .tagOpen, .endTagOpen, .declaration: readTagOpening(byte)
    case .tagName: readTagName(byte)
    case .comment(let hyphens, let isFresh): readComment(byte, hyphens, isFresh)
    case .bogusComment: if byte == UInt8(ascii: ">") { state = .text }
    case .inTag(let isSeparated): try readInTag(byte, isSeparated, offset)
    case .attributeName: readAttributeName(byte)
    case .afterAttributeName: try readAfterAttributeName(byte, offset)
    case .beforeValue: try readBeforeValue(byte, offset)
    case .value(let quote): try readValue(byte, quote, offset)
    case .unquotedValue: readUnquotedValue(byte)
    case .rawText(let matched): readRawText(byte, matched)
    }
  }

  private mutating func readTagOpening(_ byte: UInt8) {
    switch (state, byte) {
    case (.tagOpen, UInt8(ascii: "/")): state = .endTagOpen
    case (.tagOpen, UInt8(ascii: "!")): state = .declaration(hyphens: 0)
    case (.tagOpen, UInt8(ascii: "?")): state = .bogusComment
    case (.tagOpen, UInt8(ascii: "<")): break
    case (.tagOpen, _) where byte.isLetter: startTag(byte, isEnd: false)
    case (.endTagOpen, _) where byte.isLetter: startTag(byte, isEnd: true)
    case (.endTagOpen, UInt8(ascii: ">")), (.tagOpen, _): state = .text
    case (.declaration(hyphens: 0), UInt8(ascii: "-")): state = .declaration(hyphens: 1)
    case (.declaration(hyphens: 1), UInt8(ascii: "-")):
      state = .comment(hyphens: 0, isFresh: true)
    case (_, UInt8(ascii: ">")): state = .text
    default: state = .bogusComment
    }
  }

  private mutating func startTag(_ byte: UInt8, isEnd: Bool) {
    tag = Tag()
    tag.isEnd = isEnd
    state = .tagName
    readTagName(byte)
  }

  private mutating func readTagName(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"): endTag()
    case UInt8(ascii: "/"): state = .inTag(isSeparated: true)
    case _ where byte.isWhiteSpace: state = .inTag(isSeparated: true)
    default: tag.name.append(Character(Unicode.Scalar(byte.lowercased)))
    }
  }

  mutating func endTag() {
    noteEnd(of: tag)
    attribute = Attribute()
    let isRaw = !tag.isEnd && tag.textKind != .markup
    state = isRaw ? .rawText(matched: 0) : .text
    if !isRaw { tag = Tag() }
  }

  private mutating func readComment(_ byte: UInt8, _ hyphens: Int, _ isFresh: Bool) {
    switch byte {
    case UInt8(ascii: "-"): state = .comment(hyphens: min(hyphens + 1, 2), isFresh: isFresh)
    case UInt8(ascii: ">") where hyphens == 2 || isFresh: state = .text
    case UInt8(ascii: "!") where hyphens == 2: break
    default: state = .comment(hyphens: 0, isFresh: false)
    }
  }

  /// Matches `</name` byte by byte; the byte after it then decides.
  private mutating func readRawText(_ byte: UInt8, _ matched: Int) {
    if matched == 0, byte != UInt8(ascii: "<") { opened = nil }
    let end = Array("</\(tag.name)".utf8)
    if matched == end.count, byte.isWhiteSpace || byte == 0x2F || byte == UInt8(ascii: ">") {
      tag.isEnd = true
      state = .tagName
      readTagName(byte)
    } else if matched < end.count, byte.lowercased == end[matched] {
      state = .rawText(matched: matched + 1)
    } else {
      state = .rawText(matched: byte == UInt8(ascii: "<") ? 1 : 0)
    }
  }
}
