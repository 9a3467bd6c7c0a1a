import DossierContent
import DossierCore
import DossierMarkdown

/// What is wrong with links of bodies; what is to be written in their place is written whole.
extension Diagnostic {
  /// A link by an id that its entry had before.
  static func formerID(
    _ written: String, now name: String, in link: EntryLink, _ resolver: BodyResolver
  ) -> Diagnostic {
    Diagnostic(
      .formerID, at: link.span, "`\(written)` is what `\(name)` was called before",
      suggestion: resolver.write(link.rewritten(target: name)))
  }

  static func missingAsset(_ path: String, at span: SourceSpan, _ resolver: BodyResolver)
    -> Diagnostic
  {
    let near = resolver.assets.nearest(to: path)
    return Diagnostic(
      .missingAsset, at: span, "there is no file `Content/assets/\(path)`",
      suggestion: near.flatMap { resolver.leading(to: AssetIndex.inMarkdown($0), at: span) })
  }

  /// `![…](…)` that leads to something else than a picture, which browsers show as a broken one.
  static func notAPicture(
    _ asset: AssetIndex.Found, at span: SourceSpan, _ resolver: BodyResolver
  ) -> Diagnostic {
    let address = AssetIndex.inMarkdown(asset.path, fragment: asset.fragment)
    return Diagnostic(
      .notAPicture, at: span, "`\(asset.path)` is no picture, so nothing is shown here",
      suggestion: resolver.leading(to: address, at: span, asImage: false))
  }

  static func relativeLink(
    _ written: String, stem: String, at span: SourceSpan, _ resolver: BodyResolver
  ) -> Diagnostic {
    let path = String(written.prefix { $0 != "?" && $0 != "#" })
    if case .page(let page) = LinkDestination(path) {
      return Diagnostic(
        .relativeLink, at: span, "a link to a page of the site gives its path alone",
        suggestion: resolver.leading(to: page, at: span, asImage: false))
    }
    return Diagnostic(
      .relativeLink, at: span, "`\(written)` is no address within the site",
      suggestion: resolver.link(at: span, toEntryAt: path, stem: stem)
        ?? resolver.link(at: span, toAssetLike: path)
        ?? "lead it to `[[…]]` for an entry, to `assets/…` for a file, or to a whole address")
  }
}

/// What belongs in the place of links that lead nowhere.
extension BodyResolver {
  /// "write `text`" where the text, read as a body is, leads somewhere.
  func write(_ text: String?) -> String? {
    guard !isReadingBack else { return nil }
    return Suggestion.write(text) { text in
      var reader = BodyResolver(index: index, assets: assets, entry: entry)
      reader.isReadingBack = true
      let file = SourceFile(path: "", text: text)
      let document = MarkdownDocument(
        parsing: file, range: 0..<file.bytes.count, resolver: &reader)
      return !(document.diagnostics + reader.diagnostics).containsErrors
    }
  }

  /// The link or image at a place, with another address.
  fileprivate func leading(
    to address: String, at span: SourceSpan, asImage: Bool? = nil
  ) -> String {
    write(WrittenLink(span)?.leading(to: address, asImage: asImage)) ?? "lead it to `\(address)`"
  }

  fileprivate func link(at span: SourceSpan, toEntryAt path: String, stem: String) -> String? {
    guard let target = entry(meantBy: path, stem: stem) else { return nil }
    return write(WrittenLink(span)?.leading(toEntry: target) ?? "[[\(target)]]")
  }

  fileprivate func link(at span: SourceSpan, toAssetLike path: String) -> String? {
    assets.likely(path).map { path in
      leading(
        to: AssetIndex.inMarkdown(path), at: span, asImage: AssetIndex.isPicture(path) ? nil : false
      )
    }
  }

  /// The entry that an address was likely to lead to: the one that had it, or one of that name.
  private func entry(meantBy path: String, stem: String) -> String? {
    if case .success(let former) = FormerAddress.read(path.hasPrefix("/") ? path : "/" + path),
      let id = index.entry(atFormerAddress: former.path)
    {
      return index.spelling(of: id)
    }
    let name = stem.percentDecoded.composed
    let folder = path.split(separator: "/").dropLast().last.map(String.init)
    if let folder, case .success(let target) = index.find("\(folder)/\(name)") {
      return index.spelling(of: target.id)
    }
    switch index.find(name) {
    case .success(let target): return index.spelling(of: target.id)
    case .failure(.unknown(let near)): return near
    case .failure: return nil
    }
  }

  /// Says why a link leads nowhere, where loading has not said it.
  mutating func report(_ failure: EntryIndex.Failure, of link: EntryLink) {
    if case .unknown = failure, let asset = assets.likely(link.target) {
      diagnostics.append(.assetInBrackets(asset, in: link, self))
      return
    }
    let fault = Diagnostic.brokenReference(
      link.target, failure, kinds: EntryKind.linkable, at: link.span
    ) { link.rewritten(target: $0) }
    if let fault { diagnostics.append(fault) }
  }
}

extension Diagnostic {
  /// `![[picture.png]]` and `[[file.pdf]]`, as other programs have it.
  fileprivate static func assetInBrackets(
    _ path: String, in link: EntryLink, _ resolver: BodyResolver
  ) -> Diagnostic {
    let isPicture = link.isEmbedding && AssetIndex.isPicture(path)
    let start = link.span.range.lowerBound - (link.isEmbedding ? 1 : 0)
    // A number after the bar is a width there.
    let label = link.label.flatMap { $0.utf8.allSatisfy { $0 < 0x3A } ? nil : $0 }
    let text = "\(isPicture ? "!" : "")[\(label ?? "…")](\(AssetIndex.inMarkdown(path)))"
    return Diagnostic(
      .unknownID, at: link.span.file.span(start..<link.span.range.upperBound),
      "`[[…]]` leads to entries, and `\(link.target)` is a file",
      suggestion: resolver.write(text))
  }
}
