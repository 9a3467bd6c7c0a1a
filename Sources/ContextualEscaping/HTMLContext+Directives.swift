/// What control flow asks of the places at which it begins, parts and meets.
extension HTMLContext {
  /// The context as a directive leaves it: what stood open in a tag is closed, so that only white
  /// space, `/` or `>` may follow; nil where no directive may stand.
  package var atDirective: HTMLContext? {
    var context = self
    // What comes of a directive is not known: it may be something or nothing.
    context.opened = nil
    if case .value = state { context.attribute.isBegun = true }
    switch state {
    case .text, .value, .rawText(matched: 0), .inTag: return context
    case .tagName:
      context.state = .inTag(isSeparated: false)
    case .attributeName, .unquotedValue:
      context.endAttribute(isSeparated: false)
    case .afterAttributeName:
      context.endAttribute(isSeparated: true)
    case .rawText, .tagOpen, .endTagOpen, .declaration, .comment, .bogusComment, .beforeValue:
      return nil
    }
    return context
  }

  /// The context after a choice between two ways; nil where they end in different places.
  package func joined(with other: HTMLContext) -> HTMLContext? {
    var (left, right) = (self, other)
    if case .inTag(let first) = left.state, case .inTag(let second) = right.state {
      left.state = .inTag(isSeparated: first && second)
      right.state = left.state
    }
    left.attribute.address = left.attribute.address.joined(with: right.attribute.address)
    right.attribute.address = left.attribute.address
    left.barred.formUnion(right.barred)
    right.barred = left.barred
    left.tag.isolates = left.tag.isolates && right.tag.isolates
    right.tag.isolates = left.tag.isolates
    return left == right ? left : nil
  }

  /// Goes on as whoever wrote it would have meant, so that one fault is not reported as several.
  package mutating func goOnAfterFault() {
    switch state {
    case .tagOpen, .endTagOpen: state = .tagName
    case .inTag, .afterAttributeName:
      attribute = Attribute()
      state = .attributeName
    case .beforeValue:
      if tag.hasValueInContent { tag.hasValueInContent = false } else { state = .unquotedValue }
    case .value: attribute.address = .path
    default: break
    }
  }

  /// Where this is, as a message names it.
  package var place: String {
    switch state {
    case .text: "element text"
    case .tagOpen, .endTagOpen, .tagName, .inTag, .attributeName, .afterAttributeName:
      "the tag `\(tag.name)`"
    case .beforeValue, .value, .unquotedValue: "the attribute `\(attribute.name)`"
    case .rawText: "the text of `\(tag.name)`"
    case .comment: "a comment"
    case .declaration, .bogusComment: "a declaration"
    }
  }
}
