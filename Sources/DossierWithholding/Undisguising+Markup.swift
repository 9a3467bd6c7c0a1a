/// Tags, declarations, sections and what is raised.
extension Undisguising {
  mutating func tag(at start: Int, in range: Range<Int>) -> Int? {
    let next = byte(start + 1, in: range)
    let second = byte(start + 2, in: range)
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      return declaration(at: start, in: range)
    }
    guard next.isASCIILetter || next == UInt8(ascii: "/") && second.isASCIILetter, !lacksTagEnd
    else { return nil }
    guard let tag = MarkupTag(text, at: start, in: range) else { return nil }
    guard tag.isClosed else {
      lacksTagEnd = tag.lacksEnd
      return nil
    }
    emit(LetterReader.Mark.joint, for: start..<tag.end)
    setAside(tag, at: start)
    guard tag.isRaised else { return tag.end }
    metRaised = true
    return options.skipsRaised ? raisedEnd(after: tag.end, in: range) : tag.end
  }

  /// What stands in a tag and readers may see, or find in the source.
  mutating func setAside(_ tag: MarkupTag, at start: Int) {
    isAside = true
    defer { isAside = false }
    emit(LetterReader.Mark.space, for: start..<start + 1)
    if let name = tag.unknownName { copy(name) }
    for attribute in tag.attributes {
      emit(LetterReader.Mark.space, for: start..<start + 1)
      if let name = attribute.unknownName {
        copy(name)
        emit(LetterReader.Mark.space, for: start..<start + 1)
      }
      if attribute.holdsName { emit(LetterReader.Mark.nameBegins, for: start..<start + 1) }
      read(attribute.value, findsTags: false)
      if attribute.holdsName { emit(LetterReader.Mark.nameEnds, for: start..<start + 1) }
    }
    emit(LetterReader.Mark.space, for: start..<start + 1)
  }

  /// A comment, a section of characters, a declaration.
  mutating func declaration(at start: Int, in range: Range<Int>) -> Int? {
    if begins(with: "<![CDATA[", at: start, in: range) {
      emit(LetterReader.Mark.joint, for: start..<start + 9)
      return start + 9
    }
    let isComment = begins(with: "<!--", at: start, in: range)
    guard !lacksTagEnd, let end = find(isComment ? "-->" : ">", after: start + 2, in: range) else {
      return nil
    }
    emit(LetterReader.Mark.joint, for: start..<end)
    isAside = true
    emit(LetterReader.Mark.space, for: start..<start + 1)
    read(start + 2..<end, findsTags: false)
    emit(LetterReader.Mark.space, for: start..<start + 1)
    isAside = false
    return end
  }

  /// The end of a section of characters.
  mutating func sectionEnd(at start: Int, in range: Range<Int>) -> Int? {
    guard begins(with: "]]>", at: start, in: range) else { return nil }
    emit(LetterReader.Mark.joint, for: start..<start + 3)
    return start + 3
  }

  mutating func raisedEnd(after start: Int, in range: Range<Int>) -> Int {
    guard !lacksRaisedEnd, let end = find("</sup>", after: start, in: range) else {
      lacksRaisedEnd = true
      return start
    }
    return end
  }

  func begins(with words: StaticString, at index: Int, in range: Range<Int>) -> Bool {
    words.withUTF8Buffer { words in
      index + words.count <= range.upperBound
        && words.indices.allSatisfy { text[index + $0] == words[$0] }
    }
  }

  /// Where some words end that are first met from an index on.
  func find(_ words: StaticString, after start: Int, in range: Range<Int>) -> Int? {
    let (first, count) = words.withUTF8Buffer { ($0[0], $0.count) }
    var index = start
    while index + count <= range.upperBound {
      if text[index] == first, begins(with: words, at: index, in: range) { return index + count }
      index += 1
    }
    return nil
  }
}
