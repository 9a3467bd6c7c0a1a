/// Reading attributes.
extension HTMLContext {
  mutating func readInTag(
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

  mutating func readAttributeName(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "="): state = .beforeValue
    case UInt8(ascii: ">"): endTag()
    case UInt8(ascii: "/"): endAttribute(isSeparated: true)
    case _ where byte.isWhiteSpace: state = .afterAttributeName
    default: attribute.name.append(Character(Unicode.Scalar(byte.lowercased)))
    }
  }

  mutating func readAfterAttributeName(_ byte: UInt8, _ offset: Int) throws(Fault) {
    if byte.isWhiteSpace { return }
    if byte == UInt8(ascii: "=") {
      state = .beforeValue
    } else {
      endAttribute(isSeparated: true)
      try readInTag(byte, true, offset)
    }
  }

  mutating func readBeforeValue(_ byte: UInt8, _ offset: Int) throws(Fault) {
    if byte.isWhiteSpace { return }
    attribute.kind = AttributeKind(of: attribute.name, in: tag)
    if attribute.name == "dir" { tag.isolates = true }
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

  mutating func readValue(
    _ byte: UInt8, _ quote: Quote, _ offset: Int
  ) throws(Fault) {
    if byte == quote.rawValue { return endAttribute(isSeparated: true) }
    attribute.isBegun = true
    if attribute.kind == .scriptType {
      tag.scriptType?.append(Character(Unicode.Scalar(byte)))
    }
    if attribute.kind == .switching { attribute.refresh.append(Character(Unicode.Scalar(byte))) }
    guard attribute.kind.isAddress || attribute.address == .complete else { return }
    if attribute.address.read(byte) { return }
    throw Fault(
      offset: offset, message: "nothing may follow an address in its attribute",
      suggestion: "let the address be the whole value")
  }

  mutating func readUnquotedValue(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") { return endTag() }
    if byte.isWhiteSpace { return endAttribute(isSeparated: true) }
  }

  mutating func endAttribute(isSeparated: Bool) {
    if attribute.name == "type", tag.name == "script" { tag.scriptType = tag.scriptType ?? "" }
    attribute = Attribute()
    state = .inTag(isSeparated: isSeparated)
  }
}
