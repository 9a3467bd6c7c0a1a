import DossierCore

/// The assets that `dossier.yaml` names to be copied with their metadata.
struct AssetsAsTheyAre {
  private(set) var diagnostics: [Diagnostic] = []
  /// By bytes: two names that look alike are two files.
  private var named: Set<[UInt8]> = []

  /// - Parameter references: paths below `Content/assets/`, also written as bodies write them, from
  ///   `assets/` on.
  init(_ references: [Reference], among assets: [Library.Asset]) {
    guard !references.isEmpty else { return }
    let paths = Set(assets.map { Array($0.path.utf8) })
    for reference in references {
      let short = Self.belowAssets(reference.value)
      if let path = [reference.value, short].map({ Array($0.utf8) }).first(where: paths.contains) {
        named.insert(path)
      } else {
        diagnostics.append(Self.missing(short, at: reference.span, among: assets))
      }
    }
  }

  func marked(_ assets: [Library.Asset]) -> [Library.Asset] {
    guard !named.isEmpty else { return assets }
    return assets.map { asset in
      var asset = asset
      asset.isCopiedAsItIs = named.contains(Array(asset.path.utf8))
      return asset
    }
  }

  private static func belowAssets(_ path: String) -> String {
    for prefix in ["Content/assets/", "assets/"] where path.utf8.starts(with: prefix.utf8) {
      return String(decoding: path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
    }
    return path
  }

  private static func missing(
    _ path: String, at span: SourceSpan, among assets: [Library.Asset]
  ) -> Diagnostic {
    Diagnostic(
      .missingAsset, at: span, "there is no file `Content/assets/\(path)`",
      near: NearMissSearch(
        for: path, otherwise: "add the file, or take its name out of the list",
        among: { assets.map(\.path) }))
  }
}
