import DossierCore

extension Library {
  /// Looks at assets in parallel; those that could run are left out and reported. Pictures whose
  /// metadata stay in them are reported alone.
  static func checked(
    _ assets: [Asset], options: LoadOptions
  ) async -> ([Asset], [Diagnostic]) {
    let results = await concurrentMap(assets) {
      let danger = AssetCheck(largestFile: options.largestFile).diagnose($0)
      return (
        asset: $0, danger: danger, warning: danger == nil ? PictureCheck(asset: $0).warning : nil
      )
    }
    return (
      results.filter { $0.danger == nil }.map(\.asset),
      results.compactMap { $0.danger ?? $0.warning }
    )
  }
}

/// Decides by its name and by its content whether an asset could run in a reader's browser.
struct AssetCheck {
  let largestFile: Int

  /// How much of a file browsers look at, and some more.
  private static let headLength = 4096

  /// What is wrong with an asset, or nil.
  func diagnose(_ asset: Library.Asset) -> Diagnostic? {
    let path = "Content/assets/" + asset.path
    let watch = Watchdog.shared.begin(path)
    defer { Watchdog.shared.end(watch) }
    let name = AssetName(asset.path)
    if let danger = name.danger { return Self.unsafe(path, danger) }
    switch FileReading.bytes(of: asset.location, prefix: Self.headLength) {
    case .failure(let fault): return Self.unreadable(path, fault)
    case .success(let head):
      switch MarkupSniffing.kind(of: head) {
      case .svg where name.ending == "svg", .markup where name.ending == "svg":
        return diagnoseSVG(asset, path: path)
      case .svg:
        return Self.unsafe(
          path, "this file is an SVG by its content", suggestion: "name it `\(name.stem).svg`")
      case .html: return Self.unsafe(path, "this file is HTML by its content")
      case .xml: return Self.unsafe(path, "this file is XML by its content")
      case .markup: return Self.unsafe(path, "this file begins with a tag, as HTML and XML do")
      case nil:
        return name.ending == "svg" ? Self.unsafe(path, "this file is not an SVG image") : nil
      }
    }
  }

  private func diagnoseSVG(_ asset: Library.Asset, path: String) -> Diagnostic? {
    switch FileReading.bytes(of: asset.location, limit: largestFile) {
    case .failure(let fault): return Self.unreadable(path, fault)
    case .success(let bytes):
      let file = SourceFile(path: path, bytes: bytes)
      if let fault = TextFault.all(in: bytes).first { return fault.diagnostic(in: file) }
      guard let danger = SVGCheck.firstDanger(in: bytes) else { return nil }
      return Diagnostic(
        .unsafeAsset, at: file.span(danger.range), "this SVG \(danger.reason)",
        suggestion: "export it as a plain SVG, or as a PNG")
    }
  }

  private static func unsafe(
    _ path: String, _ message: String,
    suggestion: String = "turn it into an image, a PDF or a page in `Content/pages/`"
  ) -> Diagnostic {
    Diagnostic(.unsafeAsset, at: .file(path), message, suggestion: suggestion)
  }

  private static func unreadable(_ path: String, _ fault: FileReading.Fault) -> Diagnostic {
    fault.diagnostic(
      path,
      tooLarge: Diagnostic(
        .fileTooLarge, at: .file(path), "this SVG is too large to be checked",
        suggestion: "export it as a PNG"))
  }
}
