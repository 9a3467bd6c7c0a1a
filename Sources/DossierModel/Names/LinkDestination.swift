import DossierCore

/// What kind of address an ordinary Markdown link or image gives.
package enum LinkDestination: Equatable {
  case empty
  /// With a scheme, or beginning with `//`.
  case external
  /// `#heading` on the same page, without the `#`.
  case fragment(String)
  /// A file of `Content/assets/`, by its path below that folder.
  case asset(String)
  /// A page that the site makes of several entries, by its path from the site's root, decoded and
  /// composed.
  case page(String)
  /// Anything else; `stem` is its last part without an ending, which may be an entry's id.
  case relative(stem: String)

  package init(_ destination: String) {
    if destination.utf8.starts(with: "https:".utf8) || destination.utf8.starts(with: "http:".utf8) {
      self = .external
    } else if destination.isEmpty {
      self = .empty
    } else if destination.hasPrefix("#") {
      self = .fragment(String(destination.dropFirst()).percentDecoded.composed)
    } else if destination.hasPrefix("//") || Self.hasScheme(destination) {
      self = .external
    } else if let path = Self.assetPath(destination) {
      self = .asset(path)
    } else if let path = Self.pagePath(destination) {
      self = .page(path)
    } else {
      let last = destination.split(separator: "/").last ?? ""
      self = .relative(stem: String(last.prefix { $0 != "." && $0 != "#" && $0 != "?" }))
    }
  }

  /// RFC 3986, section 3.1; white space and control characters that browsers drop count for nothing.
  private static func hasScheme(_ destination: String) -> Bool {
    let kept = destination.unicodeScalars.filter { $0.value > 0x20 }
    guard let colon = kept.firstIndex(of: ":") else { return false }
    return !kept[..<colon].contains { $0 == "/" || $0 == "?" || $0 == "#" }
  }

  private static func pagePath(_ destination: String) -> String? {
    let path = String(fromRoot(destination)).percentDecoded.composed
    return SitePath.isLinkable(path) ? path : nil
  }

  private static func fromRoot(_ destination: String) -> Substring {
    var rest = destination[...]
    while let prefix = ["./", "../", "/"].first(where: rest.hasPrefix) {
      rest = rest.dropFirst(prefix.count)
    }
    return rest
  }

  private static func assetPath(_ destination: String) -> String? {
    var rest = fromRoot(destination)
    if rest.hasPrefix("Content/") { rest = rest.dropFirst("Content/".count) }
    return rest.hasPrefix("assets/") ? String(rest.dropFirst("assets/".count)) : nil
  }
}
