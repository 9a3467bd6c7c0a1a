import DossierCore

/// What a value of some type becomes in each context.
extension HTMLContext {
  /// The escaping for a value, and the step over it.
  ///
  /// - Parameters:
  ///   - type: text, number, url, html or json.
  ///   - next: the byte of the template that follows; nil where a directive does.
  ///   - direction: the page's.
  package mutating func place(
    _ type: TemplateType, before next: UInt8?, in direction: TextDirection
  ) throws(UnsafePlace) -> Escaping {
    let type = type.withoutChoices
    let isAlone = isAlone(before: next)
    let opened = opened
    self.opened = nil
    defer { if case .value = state { attribute.isBegun = true } }
    switch state {
    case .text: return try inText(type, direction, isAlone ? opened : nil)
    case .rawText(let matched):
      let escaping = try inRawText(type, matched)
      guard escaping == .text else { return escaping }
      return isAlone ? .wholeString : .string(direction)
    case .value(let quote):
      if attribute.kind.isAddress { return try inAddress(type) }
      if leadsOn(type) {
        attribute.address = .complete
        return .address
      }
      let isSpoken = AttributeKind.isSpoken(attribute.name)
      let escaping = try inAttribute(type, quote, isSpoken && !isAlone ? direction : nil)
      return escaping == .text && isSpoken ? .wholeString : escaping
    default: throw unsafePlace
    }
  }

  private func inText(
    _ type: TemplateType, _ direction: TextDirection, _ whole: Opened?
  ) throws(UnsafePlace) -> Escaping {
    switch type {
    case .html: return .html
    case .url: return .address
    case .json:
      throw UnsafePlace(
        reason: "JSON can't stand in the text of a page",
        suggestion: #"write it inside `<script type="application/ld+json">`"#)
    case _ where !barred.isEmpty:
      // A part of a text is shown in one line with the others.
      return whole != nil && whole?.name != "tspan" ? .wholeString : .string(direction)
    default: return whole?.isolates == true ? .wholeElement : .element(direction)
    }
  }

  private func inRawText(_ type: TemplateType, _ matched: Int) throws(UnsafePlace) -> Escaping {
    guard matched == 0 else {
      throw UnsafePlace(
        reason: "a value can't follow the beginning of an end tag",
        suggestion: "write `</\(tag.name)>` whole")
    }
    switch (tag.textKind, type) {
    case (.json, .json): return .json
    case (.json, _):
      throw UnsafePlace(
        reason: "only a value of type json can stand in a script of JSON",
        suggestion: "use the page's own json")
    case (.escapable, .html), (.escapable, .json):
      throw UnsafePlace(
        reason: "`\(type)` can't stand in `\(tag.name)`, which holds no elements",
        suggestion: "use a value of type text")
    case (.escapable, .url): return .address
    case (.escapable, _): return .text
    default:
      throw UnsafePlace(
        reason: "a value can't stand in `<\(tag.name)>`, where nothing can be escaped",
        suggestion: tag.name == "script"
          ? "put it into a `data-` attribute, from which the script can read it"
          : "put it into element text or a quoted attribute")
    }
  }

  private mutating func inAttribute(
    _ type: TemplateType, _ quote: Quote, _ direction: TextDirection?
  ) throws(UnsafePlace) -> Escaping {
    if let fault = attribute.kind.fault(named: attribute.name) { throw fault }
    if tag.name == "meta", attribute.name == "content" { tag.hasValueInContent = true }
    switch type {
    case .url: return .address
    case .html, .json:
      throw UnsafePlace(
        reason: "`\(type)` can't stand in an attribute",
        suggestion: "use a value of type text or url")
    default:
      if quote == .single { return .singleQuoted(direction) }
      return direction.map { .string($0) } ?? .text
    }
  }

  private mutating func inAddress(_ type: TemplateType) throws(UnsafePlace) -> Escaping {
    switch (attribute.address, type) {
    case (_, .html), (_, .json):
      throw UnsafePlace(
        reason: "`\(type)` can't stand in an attribute",
        suggestion: "use a value of type url")
    case (.complete, _), (.undecided, .url), (.afterText, .url), (.path, .url), (.fragment, .url):
      throw UnsafePlace(
        reason: "an address stands alone in its attribute",
        suggestion: "let it be the whole value of `\(attribute.name)`")
    case (.forbidden, _):
      throw UnsafePlace(
        reason: "this address has no scheme that is known to be safe",
        suggestion: "begin it with `https:`, `http:`, `mailto:`, `tel:`, `/` or `#`")
    case (.start, .url):
      attribute.address = .complete
      return .address
    case (_, .text) where attribute.kind == .resource:
      throw UnsafePlace(
        reason: "`\(attribute.name)` of `\(tag.name)` takes a value of type url alone",
        suggestion: "use a value of type url")
    case (.start, .text):
      attribute.address = .complete
      return .checkedAddress
    case (.fragment, _): return .fragment
    case (.path, _): return .component
    default:
      attribute.address = .afterText
      return .component
    }
  }

  /// Whether a url follows `0; url=` in the `content` of a `meta` that refreshes: the one way that a
  /// page without scripts sends its reader on.
  private func leadsOn(_ type: TemplateType) -> Bool {
    attribute.kind == .switching && attribute.name == "content" && tag.name == "meta"
      && attribute.refresh == "0; url=" && attribute.address == .start && type == .url
  }

  private var unsafePlace: UnsafePlace {
    switch state {
    case .tagOpen, .endTagOpen, .tagName:
      UnsafePlace(
        reason: "a value can't be the name of an element",
        suggestion: "choose between whole elements with `if`")
    case .inTag, .attributeName, .afterAttributeName:
      UnsafePlace(
        reason: "a value can't be the name of an attribute",
        suggestion: "choose between whole attributes with `if`")
    case .beforeValue, .unquotedValue:
      UnsafePlace(
        reason: "a value can't stand in an attribute without quotation marks",
        suggestion: "write `\(attribute.name)=\"…\"`")
    case .comment:
      UnsafePlace(
        reason: "a value can't stand in a comment", suggestion: "remove it")
    default:
      UnsafePlace(
        reason: "a value can't stand in a declaration", suggestion: "remove it")
    }
  }
}

extension AttributeKind {
  fileprivate func fault(named name: String) -> UnsafePlace? {
    switch self {
    case .plain, .address, .resource: nil
    case .handler:
      UnsafePlace(
        reason: "a value can't stand in `\(name)`, which is a script",
        suggestion: "put it into a `data-` attribute, from which a script can read it")
    case .style:
      UnsafePlace(
        reason: "a value can't stand in `style`", suggestion: "choose between classes")
    case .document:
      UnsafePlace(
        reason: "a value can't stand in `srcdoc`, which is a document of its own",
        suggestion: "put it into the page itself")
    case .scriptType:
      UnsafePlace(
        reason: "a value can't decide the type of a script", suggestion: "write the type out")
    case .switching:
      UnsafePlace(
        reason: "a value can't stand in `\(name)` here, since it changes what the element does",
        suggestion: "write it out")
    }
  }
}
