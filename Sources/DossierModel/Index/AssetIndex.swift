import DossierCore

/// The files of `Content/assets/` that bodies may show or link to.
package struct AssetIndex: Sendable {
  /// A file that an address leads to.
  package struct Found: Equatable {
    /// As the site has it, below `assets/`.
    package let path: String
    /// A page of a document, a moment of a recording; not encoded.
    package var fragment: String?
  }

  private let paths: [String: String]
  private let sizes: [String: PixelSize]
  private let folded: [String: Set<String>]
  /// The first path of each name of a file, whatever its folder.
  private let byName: [String: String]

  /// Files that are there and may be no assets.
  private let refused: Set<String>

  package init(_ assets: [Library.Asset], refused: Set<String> = []) {
    self.refused = refused
    paths = Dictionary(assets.map { ($0.path, $0.path) }) { first, _ in first }
    sizes = Dictionary(
      assets.compactMap { asset in asset.size.map { (asset.path, $0) } }
    ) { first, _ in first }
    folded = Dictionary(
      paths.keys.map { ($0.lowercased(), [$0]) }, uniquingKeysWith: { $0.union($1) })
    byName = Dictionary(
      paths.keys.map { ($0.split(separator: "/").last.map(String.init) ?? $0, $0) },
      uniquingKeysWith: { min($0, $1) })
  }

  func contains(_ path: String) -> Bool { paths[path] != nil }

  /// The file that an address below `assets/` leads to, as it is written or percent-encoded, composed
  /// or not. What stands after `#` goes with the address; what stands after `?` says nothing to a file.
  package func find(_ written: String) -> Found? {
    if let path = paths[written] ?? paths[written.percentDecoded] { return Found(path: path) }
    let (name, fragment) = Self.parted(written)
    guard let path = paths[name] ?? paths[name.percentDecoded] else { return nil }
    return Found(path: path, fragment: fragment?.percentDecoded)
  }

  /// The file that front matter names, by its path below `assets/` or as bodies write it.
  package func find(named reference: Reference) -> Found? {
    find(reference.value) ?? Self.below(reference.value).flatMap(find)
  }

  /// What stands after the folder of assets; nil where a path begins otherwise.
  package static func below(_ path: String) -> String? {
    for folder in ["Content/assets/", "assets/"] where path.utf8.starts(with: folder.utf8) {
      return String(decoding: path.utf8.dropFirst(folder.utf8.count), as: UTF8.self)
    }
    return nil
  }

  /// How large the picture is to which an address of the site leads; nil where that is not known.
  package func size(of url: SiteURL) -> PixelSize? {
    guard case .site(let path, _) = url, path.hasPrefix("assets/") else { return nil }
    return sizes[String(path.dropFirst("assets/".count))]
  }

  /// Whether an address below `assets/` leads to a file that is told of as none.
  package func isRefused(_ written: String) -> Bool {
    let (name, _) = Self.parted(written)
    return refused.contains(name) || refused.contains(name.percentDecoded.composed)
  }

  /// Splits what names a file from what stands after it.
  package static func parted(_ written: String) -> (name: String, fragment: String?) {
    let hash = written.utf8.firstIndex(of: UInt8(ascii: "#"))
    let query = written.utf8.firstIndex(of: UInt8(ascii: "?"))
    let end = min(hash ?? written.endIndex, query ?? written.endIndex)
    return (
      String(written[..<end]), hash.map { String(written[written.utf8.index(after: $0)...]) }
    )
  }

  /// Those that a path may mean whose letter case is wrong.
  package func meant(by path: String) -> Set<String> { folded[path.lowercased()] ?? [] }

  /// Those whose paths stand in a text, whatever stands around them.
  package func named(in text: String) -> Set<String> {
    let decoded = text.percentDecoded
    return Set(paths.keys.filter { text.contains($0) || decoded.contains($0) })
  }

  /// The file that was likely meant by an address that leads to none: one of that name in any folder.
  package func likely(_ written: String) -> String? {
    let name = Self.parted(written).name.percentDecoded
    if let found = find(name) { return found.path }
    return byName[name.split(separator: "/").last.map(String.init) ?? name]
  }

  /// The nearest of the files to one that is not there.
  ///
  /// - Parameter budget: how many steps it may take, and what it leaves of them.
  package func nearest(to written: String, _ budget: inout Int) -> String? {
    let name = Self.parted(written).name.percentDecoded
    return likely(written)
      ?? (name.contains("/") ? nil : NearMiss.best(for: name, among: byName.keys, steps: &budget))
      .flatMap { byName[$0] }
      ?? NearMiss.best(for: name, among: paths.keys, steps: &budget)
  }
}

extension AssetIndex {
  /// Whether browsers may take a file for a picture, by the ending of its name.
  package static func isPicture(_ path: String) -> Bool {
    ending(of: path).map(pictures.contains) ?? false
  }

  /// Whether a name ends as one of a picture, a recording or a document does, and no entry's.
  package static func isNamedAsFile(_ path: String) -> Bool {
    ending(of: path).map { pictures.contains($0) || others.contains($0) } ?? false
  }

  private static func ending(of path: String) -> String? {
    let parts = path.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count > 1 ? parts.last.map { Substring($0).lowercased() } : nil
  }

  private static let others: Set = [
    "csv", "doc", "docx", "epub", "flac", "geojson", "ics", "json", "m4a", "mov", "mp3", "mp4",
    "odp",
    "ods", "odt", "ogg", "pdf", "ppt", "pptx", "rtf", "srt", "tsv", "txt", "vcf", "vtt", "wav",
    "webm",
    "xls", "xlsx", "zip",
  ]

  private static let pictures: Set = [
    "apng", "avif", "bmp", "gif", "heic", "heif", "ico", "jfif", "jpe", "jpeg", "jpg", "jxl", "pjp",
    "pjpeg", "png", "svg", "tif", "tiff", "webp",
  ]

  /// Whether other sites show a file as the picture of a link, by the ending of its name.
  package static func isPictureOfLinks(_ path: String) -> Bool {
    ending(of: path).map { ["png", "jpg", "jpeg", "webp", "gif"].contains($0) } ?? false
  }

  /// An address below the site's top as Markdown takes it: between `<` and `>` where it needs them.
  package static func inMarkdown(_ path: String, fragment: String? = nil) -> String {
    let address = "assets/\(path)" + (fragment.map { "#\($0)" } ?? "")
    let needsBrackets = address.unicodeScalars.contains {
      $0.properties.isWhitespace || "()<>\\".unicodeScalars.contains($0)
    }
    guard needsBrackets else { return address }
    return "<" + address.replacing(["\\", "<", ">"]) + ">"
  }
}

extension String {
  /// The text with a backslash before each of some characters.
  fileprivate func replacing(_ escaped: [Unicode.Scalar]) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if escaped.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
