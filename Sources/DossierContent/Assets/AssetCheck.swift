import DossierCore

extension Library {
  /// Looks at assets in parallel; those that could run are left out and reported.
  static func checked(
    _ assets: [Asset], options: LoadOptions
  ) async -> ([Asset], [Diagnostic]) {
    let results = await concurrentMap(assets) {
      ($0, AssetCheck(largestFile: options.largestFile).diagnose($0))
    }
    return (results.filter { $0.1 == nil }.map(\.0), results.compactMap(\.1))
  }
}

/// Decides by its name and by its content whether an asset could run in a reader's browser.
struct AssetCheck {
  let largestFile: Int

  private static let markupEndings: Set = [
    "html", "htm", "xhtml", "xht", "shtml", "xml", "xsl", "xslt", "svgz", "mht", "mhtml", "hta",
  ]
  /// How much of a file browsers look at, and some more.
  private static let headLength = 4096

  /// What is wrong with an asset, or nil.
  func diagnose(_ asset: Library.Asset) -> Diagnostic? {
    let path = "Content/assets/" + asset.path
    let watch = Watchdog.shared.begin(path)
    defer { Watchdog.shared.end(watch) }
    let name = asset.path.split(separator: "/").last ?? ""
    let ending = name.contains(".") ? name.split(separator: ".").last?.lowercased() ?? "" : ""
    if Self.markupEndings.contains(ending) {
      return Self.unsafe(path, "a `.\(ending)` file could run in a reader's browser")
    }
    switch FileReading.bytes(of: asset.location, prefix: Self.headLength) {
    case .failure(let fault): return Self.unreadable(path, fault)
    case .success(let head):
      switch MarkupSniffing.kind(of: head) {
      case .svg: return diagnoseSVG(asset, path: path)
      case .html: return Self.unsafe(path, "this file is HTML by its content")
      case .xml: return Self.unsafe(path, "this file is XML by its content")
      case nil: return ending == "svg" ? Self.unsafe(path, "this file is not an SVG image") : nil
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

  private static func unsafe(_ path: String, _ message: String) -> Diagnostic {
    Diagnostic(
      .unsafeAsset, at: .file(path), message,
      suggestion: "turn it into an image, a PDF or a page in `Content/pages/`")
  }

  private static func unreadable(_ path: String, _ fault: FileReading.Fault) -> Diagnostic {
    fault.diagnostic(
      path,
      tooLarge: Diagnostic(
        .fileTooLarge, at: .file(path), "this SVG is too large to be checked",
        suggestion: "export it as a PNG"))
  }
}
