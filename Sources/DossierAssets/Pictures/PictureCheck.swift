import DossierCore
import DossierModel

/// What is said of a picture among the assets: that its metadata stay in it, or tell of a place.
struct PictureCheck {
  let asset: Library.Asset

  private var path: String { "Content/assets/" + asset.path }

  /// SVGs are text, of which no more is read.
  private static let longestSVG = 4 << 20

  /// A warning, or nil. A file that cannot be read is another check's matter, and the writer's.
  var warning: Diagnostic? {
    let watch = Watchdog.shared.begin(path)
    defer { Watchdog.shared.end(watch) }
    return PictureFile.with(asset.location) { file in
      asset.isCopiedAsItIs ? placeWarning(file) : metadataWarning(file)
    }
  }

  private func placeWarning(_ file: PictureFile) -> Diagnostic? {
    let embedded = embedded(in: file).map { PlaceInPicture($0) }
    let place =
      embedded.first { $0 == .told } ?? embedded.first { $0 == .perhaps } ?? PlaceInPicture(file)
    let message: String
    switch place {
    case .untold: return nil
    case .told:
      message = "this picture is copied as it is, and its metadata tell where it was taken"
    case .perhaps:
      message = "this picture is copied as it is, and what is in it may tell where it was taken"
    }
    return Diagnostic(
      .placeInPicture, at: .file(path), message,
      suggestion:
        "take `\(asset.path)` out of `as-they-are` in `dossier.yaml`, or remove the place from the file"
    )
  }

  private func metadataWarning(_ file: PictureFile) -> Diagnostic? {
    if let format = embedded(in: file).lazy.compactMap(Self.formatWithMetadata).first {
      return notRemoved(
        "this SVG holds a \(format.name) whose metadata stay in it",
        remedy: "take them out before the \(format.name) is put into the SVG")
    }
    switch CleanedPicture.read(file) {
    case .malformed(let format):
      return notRemoved(
        "this file begins as a \(format.name) and is not built as one, so its metadata stay in it",
        remedy: "save it anew as a \(format.name)")
    case .cleaned, .otherFormat, .unreadable: return nil
    }
  }

  /// The pictures within a file that is an SVG.
  private func embedded(in file: PictureFile) -> [[UInt8]] {
    guard AssetName(asset.path).ending == "svg", file.count <= Self.longestSVG,
      let bytes = file.read(0..<file.count)
    else { return [] }
    return EmbeddedPictures(in: bytes).list
  }

  private static func formatWithMetadata(_ picture: [UInt8]) -> PictureFormat? {
    switch CleanedPicture.read(picture) {
    case .cleaned(let cleaned) where !cleaned.isWholeFile:
      PictureFormat(head: Array(picture.prefix(PictureFormat.headLength)))
    case .malformed(let format): format
    case .cleaned, .otherFormat, .unreadable: nil
    }
  }

  private func notRemoved(_ message: String, remedy: String) -> Diagnostic {
    Diagnostic(
      .metadataNotRemoved, at: .file(path), message,
      suggestion:
        "\(remedy), or write `assets: {as-they-are: [\(Self.inYAML(asset.path))]}` in `dossier.yaml`"
    )
  }

  /// A path as it stands in a list of YAML; no path of an asset holds control characters.
  private static func inYAML(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      byte >= 0x80 || "-_./0123456789".utf8.contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
    let escaped = path.unicodeScalars.map {
      "\"\\".unicodeScalars.contains($0) ? "\\\($0)" : "\($0)"
    }
    return isPlain ? path : "\"\(escaped.joined())\""
  }
}
