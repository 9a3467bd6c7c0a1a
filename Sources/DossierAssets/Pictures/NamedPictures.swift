import DossierCore
import DossierModel

/// What is wrong with the assets that front matter and `dossier.yaml` name as pictures.
package enum NamedPictures {
  /// - Parameters:
  ///   - headers: those of all entries that could be read.
  ///   - refused: the paths of assets that are told of already.
  package static func diagnostics(
    _ settings: SiteSettings?, _ headers: [EntryHeader], among assets: [Library.Asset],
    refused: Set<String>
  ) -> [Diagnostic] {
    let pictures = [settings?.image] + headers.map(\.image)
    guard settings?.touchIcon != nil || pictures.contains(where: { $0 != nil }) else { return [] }
    let index = AssetIndex(assets, refused: refused)
    let paths = Set(assets.map(\.path))
    func diagnostic(_ reference: Reference, isRight: (String) -> Bool) -> Diagnostic? {
      if let found = index.find(named: reference) {
        return isRight(found.path) ? nil : otherKind(found.path, at: reference.span)
      }
      let short = AssetIndex.below(reference.value) ?? reference.value
      return index.isRefused(short)
        ? nil
        : AssetsAsTheyAre.missing(
          short, at: reference.span, among: paths, remedy: "add the file, or leave the field out")
    }
    let icon = settings?.touchIcon.flatMap { icon in
      diagnostic(icon) { AssetName($0).ending == "png" }
    }
    return [icon].compactMap(\.self)
      + pictures.compactMap { picture in
        picture.flatMap { diagnostic($0, isRight: AssetIndex.isPictureOfLinks) }
      }
  }

  private static func otherKind(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .notAPicture, at: span, "`\(path)` is no picture that is shown here by others",
      suggestion: "name a PNG; for `image`, also a JPEG, WebP or GIF")
  }
}
