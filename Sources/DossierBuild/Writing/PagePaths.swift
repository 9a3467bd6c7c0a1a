import DossierTheme

/// The paths of a site's files, known to stay inside it and to differ from one another.
struct PagePaths {
  /// Every folder that a file needs, each after the one it lies in.
  let folders: [String]
  /// Every file, in the order of the pages.
  let files: [String]

  init(_ pages: [SitePage]) throws(WritingFailure) {
    var files = Set<String>(minimumCapacity: pages.count)
    var folders: Set<String> = []
    for page in pages {
      let isSafe = page.isStatic ? Self.isSafeStatic(page.path) : Self.isSafe(page.path)
      guard isSafe else { throw .unsafePath(page.path) }
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
    self.files = pages.map(\.path)
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

  /// The same of a file of `Static/`, which may be hidden or lie in a hidden folder, but is no part
  /// of a repository and not the marker.
  static func isSafeStatic(_ path: String) -> Bool {
    staysBelow(path) && path != OutputMarker.name
      && path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
      && !path.lowercased().split(separator: "/").contains(".git")
  }

  /// Whether a path is relative and leads to what lies below where it counts from.
  static func staysBelow(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
    }
  }
}
