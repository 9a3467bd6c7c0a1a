import DossierCore

/// `.withhold` in the folder of the originals, which lists what must not be published; it is no
/// original itself.
package enum WithholdFile {
  private static let name = ".withhold"
  package static let path = "\(TopFolder.originalsName)/\(name)"
  private static let largest = 64 << 20

  /// Its bytes; nil where there is none. A file that is there and can't be read is an error, since a
  /// build must not go on without it. What is wrong with the folder is told when it is read.
  ///
  /// - Parameter originals: the folder, where it is named.
  package static func read(
    root: String, originals: String?
  ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    guard case .open(let folder) = OriginalsFolder.open(root: root, named: originals),
      case .success(let items) = FolderListing.items(of: folder.path),
      let item = items.first(where: { $0.name == name })
    else { return (nil, []) }
    let path = "\(folder.name)/\(name)"
    let location = "\(folder.path)/\(name)"
    if item.kind == .symbolicLink, case .failure(let fault) = folder.follow(location) {
      return (nil, [fault.diagnostic(path)])
    }
    switch FileReading.bytes(of: location, limit: largest) {
    case .success(let bytes): return (bytes, [])
    case .failure(let fault):
      let tooLarge = Diagnostic(
        .fileTooLarge, at: .file(path), "this file is larger than \(largest >> 20) MB",
        suggestion: "list only what may not be published")
      return (nil, [fault.diagnostic(path, tooLarge: tooLarge)])
    }
  }
}
