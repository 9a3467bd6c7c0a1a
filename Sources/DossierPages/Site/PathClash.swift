import DossierCore
import DossierModel
import DossierTheme

/// Two files of the site that would have one path, on some file systems at least.
package enum PathClash {
  private typealias Clash = (path: String, other: String)

  /// - Parameter all: the paths of the site's files, in the order in which they are written.
  package static func diagnostics(_ all: [String], in dossier: Dossier) -> [Diagnostic] {
    var paths: [String: String] = [:]
    var clashes: [Clash] = []
    for path in all {
      let folded = CaseFolding.folded(path)
      if let other = paths[folded] {
        clashes.append((path, other))
      } else {
        paths[folded] = path
      }
    }
    let former = dossier.formerAddresses
    if !former.isEmpty { clashes += foldersThatAreFiles(former, paths) }
    guard !clashes.isEmpty else { return [] }
    let sources = sources(dossier)
    let addresses = Dictionary(former.map { ($0.value.path.lowercased(), $0) }) { _, last in last }
    var told: Set<SourceSpan> = []
    return clashes.compactMap { clash in
      guard let address = addresses[clash.path.lowercased()] else {
        return diagnostic(clash.path, clash.other, sources)
      }
      return told.insert(address.span).inserted ? taken(address, by: clash, sources) : nil
    }
  }

  /// Old addresses that need a folder where the site has a file, and the other way round; and those
  /// that need one which is there with other letter case.
  private static func foldersThatAreFiles(
    _ former: [Located<FormerAddress>], _ paths: [String: String]
  ) -> [Clash] {
    var folders: [String: String] = [:]
    let own = Set(former.map(\.value.path))
    // Those of pages first, whatever letter case an old address has.
    let (addresses, pages) = (
      paths.values.filter(own.contains), paths.values.filter { !own.contains($0) }
    )
    for path in pages.sorted() + addresses.sorted() {
      for folder in path.foldersAbove where folders[folder.lowercased()] == nil {
        folders[folder.lowercased()] = folder
      }
    }
    return former.flatMap { address -> [Clash] in
      let path = address.value.path
      let files = path.foldersAbove.compactMap { paths[$0.lowercased()] }
      let others = path.foldersAbove.compactMap { folder in
        folders[folder.lowercased()].flatMap { $0.utf8.elementsEqual(folder.utf8) ? nil : $0 }
      }
      let own = folders[path.lowercased()].map { [$0] } ?? []
      return (files + others + own).prefix(1).map { (path, $0) }
    }
  }

  private static func taken(
    _ address: Located<FormerAddress>, by clash: Clash, _ sources: [String: String]
  ) -> Diagnostic {
    let source = sources[clash.other].flatMap { $0 == address.span.file.path ? nil : $0 }
    return Diagnostic(
      .oldAddressTaken, at: address.span,
      "the old address `\(address.value.address)` is taken by `\(source ?? clash.other)`",
      suggestion: "take it out of `was`")
  }

  private static func diagnostic(
    _ path: String, _ other: String, _ sources: [String: String]
  ) -> Diagnostic {
    let source = sources[path] ?? sources[other]
    return Diagnostic(
      .duplicateID, at: source.map { .file($0) } ?? .nowhere,
      path == other
        ? "two files of the site would have the path \(path)"
        : "\(path) and \(other) are one path where letter case doesn't count",
      suggestion: source.map { "rename \($0)" })
  }

  /// The file of the content that makes each path.
  private static func sources(_ dossier: Dossier) -> [String: String] {
    let entries = dossier.entries.flatMap { common in
      ([common.id.name] + common.was).map {
        (SitePath.entry(EntryID(common.id.kind, $0)).text, common.file.path)
      }
    }
    let former = dossier.formerAddresses.map { ($0.value.path, $0.span.file.path) }
    let comparisons = dossier.articles.filter { $0.collation != nil }.map(\.common).map {
      (SitePath.comparison($0.id).text, $0.file.path)
    }
    let assets = dossier.assets.map { (SitePath.asset($0.path).text, "Content/assets/\($0.path)") }
    return Dictionary(
      entries + comparisons + assets + former, uniquingKeysWith: { first, _ in first })
  }
}

extension String {
  /// The folders that lead to a file, from the outermost.
  fileprivate var foldersAbove: [String] {
    utf8.indices.filter { utf8[$0] == UInt8(ascii: "/") }.map { String(self[..<$0]) }
  }
}
