import DossierContent
import DossierCore

/// The files of `Content/assets/` that bodies may show or link to.
struct AssetIndex: Sendable {
  private let paths: Set<String>
  private let folded: [String: Set<String>]

  init(_ assets: [Library.Asset]) {
    paths = Set(assets.map(\.path))
    folded = Dictionary(paths.map { ($0.lowercased(), [$0]) }, uniquingKeysWith: { $0.union($1) })
  }

  func contains(_ path: String) -> Bool { paths.contains(path) }

  /// Those that a path may mean whose letter case is wrong.
  func meant(by path: String) -> Set<String> { folded[path.lowercased()] ?? [] }

  /// Those whose paths stand in a text, whatever stands around them.
  func named(in text: String) -> Set<String> { paths.filter { text.contains($0) } }

  func missing(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .missingAsset, at: span, "there is no file `Content/assets/\(path)`",
      suggestion: NearMiss.best(for: path, among: paths).map { "write `assets/\($0)`" })
  }
}
