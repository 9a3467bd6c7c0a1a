import DossierCore
import DossierModel

extension Library {
  /// Looks at assets in parallel; those that could run are left out and reported. Pictures whose
  /// metadata stay in them are reported alone. Of the others it is known from then on how large they are.
  package static func checked(
    _ assets: [Asset], allowing allowed: AllowedEndings, largestFile: Int
  ) async -> (assets: [Asset], refused: Set<String>, diagnostics: [Diagnostic]) {
    let results = await concurrentMap(assets) { asset in
      var asset = asset
      let danger = AssetCheck(largestFile: largestFile, allowed: allowed).diagnose(asset)
      if danger == nil { asset.size = PictureSize.read(asset) }
      return (
        asset: asset, danger: danger,
        warning: danger == nil ? PictureCheck(asset: asset).warning : nil
      )
    }
    return (
      results.filter { $0.danger == nil }.map(\.asset),
      Set(results.filter { $0.danger != nil }.map(\.asset.path)),
      results.compactMap { $0.danger ?? $0.warning }
    )
  }
}

/// Decides by its name and by its content together whether a file may be an asset.
struct AssetCheck {
  let largestFile: Int
  let allowed: AllowedEndings

  /// How much of a file tells what mark-up it is.
  private static let headLength = 4096

  /// What is wrong with an asset, or nil.
  func diagnose(_ asset: Library.Asset) -> Diagnostic? {
    let path = "Content/assets/" + asset.path
    let watch = Watchdog.shared.begin(path)
    defer { Watchdog.shared.end(watch) }
    let name = AssetName(asset.path)
    if let danger = name.danger { return Self.unsafe(path, danger, suggestion: name.remedy) }
    guard let kind = allowed.kind(ofEnding: name.ending) else {
      return markup(in: asset, path, name) ?? Self.unknown(path, name)
    }
    switch kind.content {
    case .svg: return diagnoseSVG(asset, path: path)
    case .signed(let signatures): return diagnose(asset, path, name, kind, begins: signatures)
    case .packed(let signature):
      return diagnoseInner(path, name) ?? diagnose(asset, path, name, kind, begins: [signature])
    case .text: return diagnoseText(asset, path, name, isText: true)
    case .allowed: return diagnoseText(asset, path, name, isText: false)
    }
  }

  /// What is packed in a file is taken as the ending within says, since a server may unpack it.
  private func diagnoseInner(_ path: String, _ name: AssetName) -> Diagnostic? {
    var inner = AssetName(name.stem)
    while let kind = allowed.kind(ofEnding: inner.ending) {
      guard case .packed = kind.content else {
        guard case .svg = kind.content else { return nil }
        return Self.unsafe(path, "a server could unpack this file and show it as an SVG")
      }
      inner = AssetName(inner.stem)
    }
    return inner.ending.isEmpty
      ? Self.unsafe(
        path, "the name of a packed file says what is in it, and this one's does not",
        suggestion: "name it like `data.csv.\(name.ending)`")
      : Self.unknown(path, inner)
  }

  private func diagnose(
    _ asset: Library.Asset, _ path: String, _ name: AssetName, _ kind: AssetKind,
    begins signatures: [FileSignature]
  ) -> Diagnostic? {
    switch FileReading.bytes(of: asset.location, prefix: Self.headLength) {
    case .failure(let fault): return Self.unreadable(path, fault)
    case .success(let head):
      if signatures.contains(where: { $0.matches(head) }) { return nil }
      if let kind = MarkupSniffing.kind(of: head) { return Self.markup(path, name, kind) }
      let message = "this file is no \(kind.name) by its content"
      guard let real = AssetKind.of(head: head), let ending = real.endings.first else {
        return Self.unsafe(path, message, suggestion: "save it anew, or give it its own ending")
      }
      return Self.unsafe(
        path, "\(message), but of the kind \(real.name)",
        suggestion: "name it `\(name.stem).\(ending)`")
    }
  }

  private func diagnoseText(
    _ asset: Library.Asset, _ path: String, _ name: AssetName, isText: Bool
  ) -> Diagnostic? {
    switch AssetText.read(asset.location, isText: isText) {
    case .failure(let fault): return Self.unreadable(path, fault)
    case .success(.plain): return nil
    case .success(.binary):
      return Self.unsafe(
        path, "this file is no text by its content: it holds a NUL character",
        suggestion: name.ending == "sig"
          ? "make it a text with `gpg --armor`, or put it into a `.zip`"
          : "save it as UTF-8, or give it its own ending")
    case .success(.markup):
      let remedy = "begin it with another line, or put it into a `.zip`"
      return markup(in: asset, path, name, remedy: remedy)
        ?? Self.markup(path, name, .markup, remedy: remedy)
    }
  }

  /// What is said of a file that is mark-up by its first bytes; nil of any other.
  private func markup(
    in asset: Library.Asset, _ path: String, _ name: AssetName, remedy: String = Self.remedy
  ) -> Diagnostic? {
    guard
      case .success(let head) = FileReading.bytes(of: asset.location, prefix: Self.headLength)
    else { return nil }
    return MarkupSniffing.kind(of: head).map {
      Self.markup(path, name, $0, remedy: remedy)
    }
  }

  private func diagnoseSVG(_ asset: Library.Asset, path: String) -> Diagnostic? {
    switch FileReading.bytes(of: asset.location, prefix: Self.headLength) {
    case .failure(let fault): return Self.unreadable(path, fault)
    case .success(let head):
      switch MarkupSniffing.kind(of: head) {
      case .svg, .markup: return diagnoseWholeSVG(asset, path: path)
      case let kind?: return Self.markup(path, AssetName(asset.path), kind)
      case nil: return Self.unsafe(path, "this file is not an SVG image")
      }
    }
  }

  private func diagnoseWholeSVG(_ asset: Library.Asset, path: String) -> Diagnostic? {
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
}

// MARK: What is said

extension AssetCheck {
  private static let remedy = "turn it into an image, a PDF or a page in `Content/pages/`"

  private static func unsafe(
    _ path: String, _ message: String, suggestion: String = Self.remedy
  ) -> Diagnostic {
    Diagnostic(.unsafeAsset, at: .file(path), message, suggestion: suggestion)
  }

  private static func markup(
    _ path: String, _ name: AssetName, _ kind: MarkupSniffing.Kind, remedy: String = Self.remedy
  ) -> Diagnostic {
    switch kind {
    case .svg:
      unsafe(path, "this file is an SVG by its content", suggestion: "name it `\(name.stem).svg`")
    case .html: unsafe(path, "this file is HTML by its content", suggestion: remedy)
    case .xml: unsafe(path, "this file is XML by its content", suggestion: remedy)
    case .markup:
      unsafe(path, "this file begins with a tag, as HTML and XML do", suggestion: remedy)
    }
  }

  private static func unknown(_ path: String, _ name: AssetName) -> Diagnostic {
    if name.ending.isEmpty {
      return unsafe(
        path, "the name of this file has no ending, so a server and a browser guess what it is",
        suggestion: "give it the ending of what it is, such as `.txt`")
    }
    let allowing = "write `assets: {allow: [.\(name.ending)]}` in `dossier.yaml`, or "
    return unsafe(
      path, "`.\(name.ending)` is none of the endings that assets may have",
      suggestion: (AllowedEndings.canHold(name.ending) ? allowing : "")
        + "put the file into a `.zip`")
  }

  private static func unreadable(_ path: String, _ fault: FileReading.Fault) -> Diagnostic {
    fault.diagnostic(
      path,
      tooLarge: Diagnostic(
        .fileTooLarge, at: .file(path), "this SVG is too large to be checked",
        suggestion: "export it as a PNG"))
  }
}
