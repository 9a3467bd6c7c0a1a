import DossierSite

/// The paths of a site's files, known to stay inside it and to differ from one another.
struct PagePaths {
  /// Every folder that a file needs, each after the one it lies in.
  let folders: [String]

  init(_ pages: [SitePage]) throws(WritingFailure) {
    var files = Set<String>(minimumCapacity: pages.count)
    var folders: Set<String> = []
    for page in pages {
      guard Self.isSafe(page.path) else { throw .unsafePath(page.path) }
      guard files.insert(page.path).inserted else { throw .duplicatePath(page.path) }
      var folder = page.path
      while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
        folder = String(folder[..<slash])
        guard folders.insert(folder).inserted else { break }
      }
    }
    let clashes = folders.intersection(files)
    if let clash = clashes.min() { throw .duplicatePath(clash) }
    self.folders = folders.sorted()
  }

  /// Whether a path is relative, has no empty part, none that begins with a dot (which also keeps
  /// out `..`, and the entries that belong to the host, such as `.git`), and no control character.
  static func isSafe(_ path: String) -> Bool {
    var previous = UInt8(ascii: "/")
    for byte in path.utf8 {
      if byte < 0x20 || byte == 0x7F { return false }
      if previous == UInt8(ascii: "/"), byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") {
        return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "/")
  }
}
