/// Reading the literal text of a template.
extension HTMLContext {
  /// Text that can't be vouched for where it stands.
  struct Fault: Error {
    let offset: Int
    let message: String
    let suggestion: String
  }

  /// Moves over literal text; `range` is where it stands in `bytes`.
  mutating func read(_ range: Range<Int>, of bytes: [UInt8]) throws(Fault) {
    for index in range { try read(bytes[index], at: index) }
  }

  private mutating func read(_ byte: UInt8, at offset: Int) throws(Fault) {
    switch state {
    case .text: if byte == UInt8(ascii: "<") { state = .tagOpen }
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

  private mutating func endTag() {
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

/// Reading attributes.
extension HTMLContext {
  private mutating func readInTag(
    _ byte: UInt8, _ isSeparated: Bool, _ offset: Int
  ) throws(Fault) {
    switch byte {
    case UInt8(ascii: ">"): endTag()
    case UInt8(ascii: "/"): state = .inTag(isSeparated: true)
    case _ where byte.isWhiteSpace: state = .inTag(isSeparated: true)
    case _ where !isSeparated || byte == UInt8(ascii: "="):
      throw Fault(
        offset: offset, message: "an attribute can't go on after a directive",
        suggestion: "keep whole attributes inside the directive, each with a space before it")
    default:
      attribute = Attribute()
      state = .attributeName
      readAttributeName(byte)
    }
  }

  private mutating func readAttributeName(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "="): state = .beforeValue
    case UInt8(ascii: ">"): endTag()
    case UInt8(ascii: "/"): endAttribute(isSeparated: true)
    case _ where byte.isWhiteSpace: state = .afterAttributeName
    default: attribute.name.append(Character(Unicode.Scalar(byte.lowercased)))
    }
  }

  private mutating func readAfterAttributeName(_ byte: UInt8, _ offset: Int) throws(Fault) {
    if byte.isWhiteSpace { return }
    if byte == UInt8(ascii: "=") {
      state = .beforeValue
    } else {
      endAttribute(isSeparated: true)
      try readInTag(byte, true, offset)
    }
  }

  private mutating func readBeforeValue(_ byte: UInt8, _ offset: Int) throws(Fault) {
    if byte.isWhiteSpace { return }
    attribute.kind = AttributeKind(of: attribute.name, in: tag)
    if attribute.name == "http-equiv" {
      tag.hasHTTPEquiv = true
      if tag.hasValueInContent {
        throw Fault(
          offset: offset, message: "a value can't stand in `content` where `http-equiv` is",
          suggestion: "write the `content` out")
      }
    }
    // The first `type` counts; one without quotation marks counts as a script that runs.
    if attribute.kind == .scriptType { tag.scriptType = "" }
    if let quote = Quote(rawValue: byte) {
      state = .value(quote)
    } else if byte == UInt8(ascii: ">") {
      endTag()
    } else {
      state = .unquotedValue
      readUnquotedValue(byte)
    }
  }

  private mutating func readValue(
    _ byte: UInt8, _ quote: Quote, _ offset: Int
  ) throws(Fault) {
    if byte == quote.rawValue { return endAttribute(isSeparated: true) }
    if attribute.kind == .scriptType {
      tag.scriptType?.append(Character(Unicode.Scalar(byte)))
    }
    guard attribute.kind.isAddress else { return }
    if attribute.address.read(byte) { return }
    throw Fault(
      offset: offset, message: "nothing may follow an address in its attribute",
      suggestion: "let the address be the whole value")
  }

  private mutating func readUnquotedValue(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") { return endTag() }
    if byte.isWhiteSpace { return endAttribute(isSeparated: true) }
  }

  mutating func endAttribute(isSeparated: Bool) {
    if attribute.name == "type", tag.name == "script" { tag.scriptType = tag.scriptType ?? "" }
    attribute = Attribute()
    state = .inTag(isSeparated: isSeparated)
  }
}
