import DossierModel
import DossierYAML

/// What becomes of addresses and other names of an entry.
extension ForeignKeyAdvisor {
  /// The file's name is the address; one that readers know is kept by `was`.
  var address: ForeignKey.Remedy? {
    if isDossier { return .advice("leave it out: the files’ names are the addresses") }
    guard fields.known.contains("was") else {
      return .advice("leave it out: \(fields.name) has no page of its own")
    }
    if let text, let path = Self.path(text, isWhole: key == "permalink") {
      return written("was", YAMLWriting.scalar(path))
    }
    return .advice("leave it out: the file’s name is the address, and `was: /…` keeps an old one")
  }

  /// The path that a text names, unless it is a pattern such as `/:year/:title/`.
  ///
  /// - Parameter isWhole: whether a text without a slash before it is a path as well.
  private static func path(_ text: String, isWhole: Bool) -> String? {
    let isPattern = text.utf8.split(separator: UInt8(ascii: "/")).contains { part in
      part.first == UInt8(ascii: ":") || part.contains(UInt8(ascii: "{"))
    }
    guard !isPattern, isWhole || text.utf8.first == UInt8(ascii: "/") else { return nil }
    return FormerAddress.correction(of: text)
  }

  /// Where the whole site is published, which others write without its path, or as that path alone.
  var siteAddress: ForeignKey.Remedy? {
    guard isDossier else { return nil }
    if isWebAddress { return renamed("url") }
    return occupied("url")
      ?? .advice("put the site’s whole address, such as `https://example.org/`, under `url`")
  }

  /// What others call `aliases` are addresses, or names where an entry has such.
  var otherNames: ForeignKey.Remedy? {
    guard key.hasPrefix("alias"), fields.known.contains("aliases"), let texts,
      !texts.contains(where: { $0.utf8.first == UInt8(ascii: "/") })
    else { return nil }
    return occupied("aliases") ?? .rename("aliases")
  }

  var formerAddresses: ForeignKey.Remedy? {
    guard fields.known.contains("was") else {
      return .advice("leave it out: \(fields.name) has no page of its own")
    }
    if let occupied = occupied("was") { return occupied }
    if let texts {
      let meant = texts.compactMap(Self.formerName)
      if meant.count == texts.count, !meant.isEmpty {
        return meant == texts ? .rename("was") : written("was", Self.list(meant))
      }
    }
    return .advice("put ids, and addresses such as `/blog/2023/carbon`, under `was`")
  }

  /// An id or an address as `was` takes it; nil for what is neither.
  private static func formerName(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "/")) else {
      return IDFault(in: text) == nil ? text : nil
    }
    return path(text, isWhole: true)
  }
}
