import DossierContent
import DossierCore

/// The files of `Content/assets/` that bodies may show or link to.
struct AssetIndex: Sendable {
  private let paths: Set<String>

  init(_ assets: [Library.Asset]) {
    paths = Set(assets.map(\.path))
  }

  func contains(_ path: String) -> Bool { paths.contains(path) }

  /// Those whose paths stand in a text, whatever stands around them.
  func named(in text: String) -> Set<String> { paths.filter { text.contains($0) } }

  func missing(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .missingAsset, at: span, "there is no file `Content/assets/\(path)`",
      near: NearMissSearch(
        for: path, suggesting: "write `assets/", among: { [paths] in Array(paths) }))
  }
}
