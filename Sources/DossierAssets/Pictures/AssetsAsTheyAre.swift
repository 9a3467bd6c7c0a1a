import DossierCore
import DossierModel
import DossierYAML

/// The assets that `dossier.yaml` names to be copied with their metadata.
package struct AssetsAsTheyAre {
  package private(set) var diagnostics: [Diagnostic] = []
  /// As they are in the site.
  private var named: Set<String> = []

  /// - Parameter references: paths below `Content/assets/`, also written as bodies write them, from
  ///   `assets/` on.
  package init(_ references: [Reference], among assets: [Library.Asset]) {
    guard !references.isEmpty else { return }
    let paths = Set(assets.map(\.path))
    for reference in references {
      let short = AssetIndex.below(reference.value) ?? reference.value
      let forms = [reference.value, short, reference.value.percentDecoded, short.percentDecoded]
      if let path = forms.first(where: paths.contains) {
        named.insert(path)
      } else {
        diagnostics.append(Self.missing(short, at: reference.span, among: paths))
      }
    }
  }

  package func marked(_ assets: [Library.Asset]) -> [Library.Asset] {
    guard !named.isEmpty else { return assets }
    return assets.map { asset in
      var asset = asset
      asset.isCopiedAsItIs = named.contains(asset.path)
      return asset
    }
  }

  static func missing(
    _ path: String, at span: SourceSpan, among paths: Set<String>,
    remedy: String = "add the file, or take its name out of the list"
  ) -> Diagnostic {
    Diagnostic(
      .missingAsset, at: span, "there is no file `Content/assets/\(path)`",
      near: NearMissSearch { budget in
        YAMLWriting.suggestion(NearMiss.best(for: path, among: paths, steps: &budget))
          ?? remedy
      })
  }
}
