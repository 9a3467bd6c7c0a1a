/// Where in an HTML document the next byte of a template would stand.
///
/// A small tokenizer after the HTML standard's, of which each state that a value could stand in is
/// kept apart, because each needs another escaping, or knows none. It sees the template's literal
/// text alone: what is interpolated is escaped so that it can't change the state.
package struct HTMLContext: Equatable {
  package enum State: Equatable {
    /// Element text.
    case text
    /// Between `<` and what follows.
    case tagOpen
    case endTagOpen
    case tagName
    /// After `<!`, with the number of hyphens seen.
    case declaration(hyphens: Int)
    /// In a comment, with the number of hyphens at its end so far; `isFresh` right after `<!--`.
    case comment(hyphens: Int, isFresh: Bool)
    case bogusComment
    /// Between attributes; `isSeparated` where a name may begin at once.
    case inTag(isSeparated: Bool)
    case attributeName
    case afterAttributeName
    case beforeValue
    case value(Quote)
    case unquotedValue
    /// The text of an element that holds no elements, with how much of its end tag has been seen.
    case rawText(matched: Int)
  }

  package enum Quote: UInt8 {
    case double = 0x22
    case single = 0x27
  }

  package var state = State.text
  var tag = Tag()
  var attribute = Attribute()
  /// What has just been opened, until something stands in it.
  package var opened: Opened?
  /// What is open in which no element of HTML may stand.
  package var barred = Barred()

  package static let text = HTMLContext()

  /// The tag that is being read, or whose raw text is.
  struct Tag: Equatable {
    var name = ""
    var isEnd = false
    /// The `type` of a script, as it is written.
    var scriptType: String?
    var hasHTTPEquiv = false
    /// Whether a value was put into the `content` of a `meta`.
    var hasValueInContent = false
    /// Whether it has a direction of its own (`bdi`, `dir`), which parts its text from others.
    var isolates = false
  }

  /// The attribute that is being read.
  struct Attribute: Equatable {
    var name = ""
    var kind = AttributeKind.plain
    var address = AddressPosition.start
    /// What is written out of a value that may lead a browser on: `0; url=`.
    var refresh = ""
    /// Whether anything of its value has come.
    var isBegun = false
  }

  package struct Opened: Equatable {
    let name: String
    let isolates: Bool
  }

  package struct Barred: OptionSet {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    static let foreign = Barred(rawValue: 1)
    static let option = Barred(rawValue: 2)
  }
}

extension HTMLContext.Tag {
  /// What the text after this start tag is.
  var textKind: TextKind {
    switch name {
    case "title", "textarea": .escapable
    case "script" where holdsJSON: .json
    case "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext": .raw
    default: .markup
    }
  }

  private var holdsJSON: Bool {
    let type = scriptType?.lowercased()
    return type == "application/ld+json" || type == "application/json"
  }

  enum TextKind {
    case markup
    /// Characters and entities, no elements: a title.
    case escapable
    case json
    /// Text in which nothing can be escaped.
    case raw
  }
}
