import DossierCore

/// `Originals/.withhold`, which lists what must not be published; it is no original itself.
package enum WithholdFile {
  private static let name = ".withhold"
  package static let path = "\(OriginalsFolder.name)/\(name)"
  private static let largest = 64 << 20

  /// Its bytes; nil where there is none. A file that is there and can't be read is an error, since a
  /// build must not go on without it.
  package static func read(root: String) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    let folder = "\(root)/\(OriginalsFolder.name)"
    guard case .success(let items) = FolderListing.items(of: folder),
      let item = items.first(where: { $0.name == name })
    else { return (nil, []) }
    if item.kind == .symbolicLink, let fault = linkFault(root: root) { return (nil, [fault]) }
    switch FileReading.bytes(of: "\(root)/\(path)", limit: largest) {
    case .success(let bytes): return (bytes, [])
    case .failure(let fault):
      let tooLarge = Diagnostic(
        .fileTooLarge, at: .file(path), "this file is larger than \(largest >> 20) MB",
        suggestion: "list only what may not be published")
      return (nil, [fault.diagnostic(path, tooLarge: tooLarge)])
    }
  }

  /// A link leads to a file in `Originals/` or below the root, as those of originals do.
  private static func linkFault(root: String) -> Diagnostic? {
    switch FolderListing.target(of: "\(root)/\(path)") {
    case .failure(let error): return error.diagnostic(unreadable: path)
    case .success(let target):
      let places = ["\(root)/\(OriginalsFolder.name)", root].compactMap {
        try? FolderListing.target(of: $0).get().path
      }
      let isInside = places.contains { LinkFault(target: target.path, root: $0) != .leadsOutside }
      return isInside ? nil : LinkFault.leadsOutside.diagnostic(path)
    }
  }
}
