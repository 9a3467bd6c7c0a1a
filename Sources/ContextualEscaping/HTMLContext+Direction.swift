/// What decides whether a value's direction could turn what stands beside it.
extension HTMLContext {
  /// Whether a value is all that its element or attribute holds.
  func isAlone(before next: UInt8?) -> Bool {
    switch state {
    case .text, .rawText: opened != nil && next == UInt8(ascii: "<")
    case .value(let quote): !attribute.isBegun && next == quote.rawValue
    default: false
    }
  }

  /// Notes what a whole tag opens or closes.
  mutating func noteEnd(of tag: Tag) {
    opened =
      tag.isEnd
      ? nil
      : Opened(name: tag.name, isolates: tag.isolates || tag.name == "bdi" || tag.name == "bdo")
    switch tag.name {
    case "svg", "math": note(.foreign, isOpen: !tag.isEnd)
    case "option": note(.option, isOpen: !tag.isEnd)
    case "select", "datalist", "optgroup": note(.option, isOpen: false)
    default: break
    }
  }

  private mutating func note(_ element: Barred, isOpen: Bool) {
    if isOpen { barred.insert(element) } else { barred.remove(element) }
  }
}

extension AttributeKind {
  /// Whether people read an attribute, or have it read to them; scripts compare others.
  static func isSpoken(_ name: String) -> Bool {
    switch name {
    case "title", "alt", "placeholder", "label", "content", "aria-label", "aria-description",
      "aria-valuetext", "aria-roledescription", "aria-placeholder":
      true
    default: false
    }
  }
}
