/// What the value of an attribute means to a browser, and so what may be put into it.
enum AttributeKind: Equatable {
  case plain
  /// An address that a reader may follow, or an image or recording.
  case address
  /// An address from which the page itself takes scripts, styles or frames: text is not enough.
  case resource
  case scriptType
  case handler
  case style
  case document
  /// It changes what other attributes mean.
  case switching

  var isAddress: Bool { self == .address || self == .resource }

  /// - Parameter name: in lower case, with its prefix, such as `xlink:href`.
  init(of name: String, in tag: HTMLContext.Tag) {
    let name =
      name.utf8.split(separator: UInt8(ascii: ":")).last.map { String(Substring($0)) } ?? name
    if name.hasPrefix("on") {
      self = .handler
    } else if name == "style" {
      self = .style
    } else if name == "srcdoc" {
      self = .document
    } else if name == "type", tag.name == "script" {
      self = tag.scriptType == nil ? .scriptType : .plain
    } else if Self.isSwitching(name, in: tag) {
      self = .switching
    } else if Self.addresses.contains(name) {
      self = Self.isResource(name, in: tag) ? .resource : .address
    } else {
      self = .plain
    }
  }

  private static let addresses: Set<String> = [
    "action", "archive", "background", "base", "cite", "classid", "code", "codebase", "data",
    "dynsrc", "formaction", "href", "icon", "imagesrcset", "longdesc", "lowsrc", "manifest",
    "ping", "poster", "profile", "src", "srcset", "usemap",
  ]

  private static func isResource(_ name: String, in tag: HTMLContext.Tag) -> Bool {
    switch tag.name {
    case "script", "iframe", "frame", "embed", "object", "applet", "base", "use": true
    case "link": name == "href"
    default: name == "manifest"
    }
  }

  private static func isSwitching(_ name: String, in tag: HTMLContext.Tag) -> Bool {
    switch tag.name {
    case "meta": name == "http-equiv" || (name == "content" && tag.hasHTTPEquiv)
    case "animate", "set", "animatetransform", "animatemotion":
      ["attributename", "by", "from", "to", "values"].contains(name)
    default: false
    }
  }
}
