import DossierCore
import DossierMarkdown
import DossierModel
import DossierPublication

/// What is wrong with links of bodies; what is to be written in their place is written whole.
extension Diagnostic {
  /// A link by an id that its entry had before.
  static func formerID(
    _ written: String, now name: String, in link: EntryLink, _ resolver: BodyResolver
  ) -> Diagnostic {
    Diagnostic(
      .formerID, at: link.span, "`\(written)` is what `\(name)` was called before",
      near: resolver.later { $0.write(link.rewritten(target: name), &$1) })
  }

  /// A link to a passage that hidden commentary alone names.
  static func hiddenPassage(
    _ name: String, _ visibility: Visibility, at span: SourceSpan, _ outcome: String
  ) -> Diagnostic {
    Diagnostic(
      .draftReferenced, at: span,
      "`\(name)` is named by commentary that is \(visibility.described), \(outcome)",
      suggestion: HiddenReferences.namingForReaders(name))
  }

  static func missingAsset(_ path: String, at span: SourceSpan, _ resolver: BodyResolver)
    -> Diagnostic
  {
    let (name, fragment) = AssetIndex.parted(path)
    return Diagnostic(
      .missingAsset, at: span, "there is no file `Content/assets/\(name.percentDecoded)`",
      near: resolver.later { resolver, budget in
        resolver.assets.nearest(to: name, &budget).map {
          resolver.leading(to: AssetIndex.inMarkdown($0, fragment: fragment), at: span, &budget)
        } ?? "put the file there, or take the link out"
      })
  }

  /// `![…](…)` that leads to something else than a picture, which browsers show as a broken one.
  static func notAPicture(
    _ asset: AssetIndex.Found, at span: SourceSpan, _ resolver: BodyResolver
  ) -> Diagnostic {
    let address = AssetIndex.inMarkdown(asset.path, fragment: asset.fragment)
    return Diagnostic(
      .notAPicture, at: span, "`\(asset.path)` is no picture, so nothing is shown here",
      near: resolver.later { $0.leading(to: address, at: span, asImage: false, &$1) })
  }

  static func relativeLink(
    _ written: String, stem: String, at span: SourceSpan, _ resolver: BodyResolver
  ) -> Diagnostic {
    let path = String(written.prefix { $0 != "?" && $0 != "#" })
    if case .page(let page) = LinkDestination(path) {
      return Diagnostic(
        .relativeLink, at: span, "a link to a page of the site gives its path alone",
        near: resolver.later { $0.leading(to: page, at: span, asImage: false, &$1) })
    }
    let isFile = WrittenLink(span)?.isImage == true || AssetIndex.isNamedAsFile(path)
    return Diagnostic(
      .relativeLink, at: span, "`\(written)` is no address within the site",
      near: resolver.later { resolver, budget in
        if isFile {
          return resolver.link(at: span, toAssetLike: written, &budget)
            ?? "put the file into `Content/assets/`, and lead it to `assets/…`"
        }
        return resolver.link(at: span, toEntryAt: written, stem: stem, &budget)
          ?? resolver.link(at: span, toAssetLike: written, &budget)
          ?? "lead it to `[[…]]` for an entry, to `assets/…` for a file, or to a whole address"
      })
  }
}

/// What belongs in the place of links that lead nowhere.
extension BodyResolver {
  /// A suggestion that is made, and read back, only where its diagnostic is shown.
  ///
  /// - Parameter make: is given a reader of the same body, and how many steps it may take.
  func later(
    _ make: @escaping @Sendable (BodyResolver, inout Int) -> String?
  ) -> NearMissSearch? {
    guard !isReadingBack else { return nil }
    // Without what this one has found: each diagnostic would hold another copy of that.
    let reader = BodyResolver(index: index, assets: assets, entry: entry)
    return NearMissSearch { make(reader, &$0) }
  }

  /// "write `text`" where the text, read as a body is, leads somewhere.
  ///
  /// - Parameter budget: how many steps it may take, and what it leaves of them.
  func write(_ text: String?, _ budget: inout Int) -> String? {
    budget -= NearMissBudget.steps(ofReading: text)
    guard budget > 0 else { return nil }
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
    to address: String, at span: SourceSpan, asImage: Bool? = nil, _ budget: inout Int
  ) -> String {
    write(WrittenLink(span)?.leading(to: address, asImage: asImage), &budget)
      ?? "lead it to `\(address)`"
  }

  fileprivate func link(
    at span: SourceSpan, toEntryAt written: String, stem: String, _ budget: inout Int
  ) -> String? {
    let path = String(written.prefix { $0 != "?" && $0 != "#" })
    guard var target = entry(meantBy: path, stem: stem, &budget) else { return nil }
    if let heading = AssetIndex.parted(written).fragment?.percentDecoded, !heading.isEmpty,
      !heading.utf8.contains(where: { "[]|`\n".utf8.contains($0) })
    {
      target += "#\(heading)"
    }
    return write(WrittenLink(span)?.leading(toEntry: target) ?? "[[\(target)]]", &budget)
  }

  fileprivate func link(
    at span: SourceSpan, toAssetLike written: String, _ budget: inout Int
  ) -> String? {
    assets.likely(written).map { path in
      leading(
        to: AssetIndex.inMarkdown(path, fragment: AssetIndex.parted(written).fragment), at: span,
        asImage: AssetIndex.isPicture(path) ? nil : false, &budget)
    }
  }

  /// The entry that an address was likely to lead to: the one that had it, or one of that name.
  private func entry(meantBy path: String, stem: String, _ budget: inout Int) -> String? {
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
    case .failure(.unknown): return index.nearest(to: name, kinds: EntryKind.linkable, &budget)
    case .failure: return nil
    }
  }

  /// Says why a link leads nowhere, where loading has not said it.
  mutating func report(_ failure: EntryIndex.Failure, of link: EntryLink) {
    if case .unknown = failure, let fault = Diagnostic.assetInBrackets(link, self) {
      faults.append(fault)
      return
    }
    let fault = Diagnostic.brokenReference(
      link.target, failure, kinds: EntryKind.linkable, in: index, at: link.span
    ) { link.rewritten(target: $0) }
    if let fault { faults.append(fault) }
  }
}

extension Diagnostic {
  /// `![[picture.png]]` and `[[file.pdf]]`, as other programs have it; nil where no file was meant.
  fileprivate static func assetInBrackets(_ link: EntryLink, _ resolver: BodyResolver)
    -> Diagnostic?
  {
    let known = resolver.assets.likely(link.target)
    guard known != nil || AssetIndex.isNamedAsFile(link.target) else { return nil }
    let start = link.span.range.lowerBound - (link.isEmbedding ? 1 : 0)
    return Diagnostic(
      .unknownID, at: link.span.file.span(start..<link.span.range.upperBound),
      known == nil
        ? "there is no file `\(link.target)` in `Content/assets/`"
        : "`[[…]]` leads to entries, and `\(link.target)` is a file",
      near: resolver.later { resolver, budget in
        let path = known ?? resolver.assets.nearest(to: link.target, &budget)
        return path.flatMap { resolver.write(link.leading(toAsset: $0), &budget) }
          ?? "put the file into `Content/assets/`, and lead a link or picture to `assets/…`"
      })
  }
}

extension EntryLink {
  /// A picture or a link in Markdown in the place of one in brackets.
  fileprivate func leading(toAsset path: String) -> String {
    let isPicture = isEmbedding && AssetIndex.isPicture(path)
    let address = AssetIndex.inMarkdown(path, fragment: fragment?.written)
    return "\(isPicture ? "!" : "")[\(labelWithoutSize ?? "…")](\(address))"
  }

  /// The link as it is written, without such a size.
  var writtenWithoutSize: String {
    let plain = EntryLink(target: target, fragment: fragment, label: labelWithoutSize, span: span)
    return labelWithoutSize == label ? span.file.text(span.range) : plain.rewritten()
  }

  /// The label without a number, or two with an `x` between them, after its last bar: the size at which
  /// other programs show a picture.
  private var labelWithoutSize: String? {
    var parts = label?.split(separator: "|").map(String.init) ?? []
    if let last = parts.last, last.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x78 }) {
      parts.removeLast()
    }
    return parts.isEmpty ? nil : parts.joined(separator: "|")
  }
}
