import DossierCore
import DossierMarkdown
import DossierModel

/// The files of `Content/assets/` that hidden entries and notes show or link to, also by mistakes that
/// keep readers from seeing them one day: what is meant to be hidden is not published for a slip.
enum HiddenAssets {
  static func shown(by publication: Publication, of whole: Library) -> Set<String> {
    guard !whole.assets.isEmpty, !publication.hidden.isEmpty else { return [] }
    let assets = AssetIndex(whole.assets)
    var collector = AssetCollector(assets: assets)
    for header in whole.headers where publication.entries[header.id] != nil {
      collector.read(header.file, header.body)
      if let image = header.image?.value { collector.take(AssetIndex.below(image) ?? image) }
    }
    for file in whole.commentary {
      for place in publication.places[file.header.file.path] ?? [] {
        collector.read(file.header.file, place.range ?? file.header.body)
      }
    }
    return collector.found
  }
}

/// Notes which assets a body leads to, and answers nothing.
private struct AssetCollector: LinkResolver {
  let assets: AssetIndex
  var found: Set<String> = []

  init(assets: AssetIndex) { self.assets = assets }

  mutating func read(_ file: SourceFile, _ range: Range<Int>) {
    var resolver = AssetCollector(assets: assets)
    let document = MarkdownDocument(parsing: file, range: range, resolver: &resolver)
    found.formUnion(resolver.found)
    take(writtenIn: file.bytes[range.clamped(to: file.bytes.indices)])
    // A text that can't be parsed may show any that it names.
    if document.blockCount == 0 { found.formUnion(assets.named(in: file.text(range))) }
  }

  mutating func resolve(_ link: EntryLink) -> LinkResolution {
    LinkResolution(url: nil, label: link.target)
  }

  mutating func resolve(destination: String, isImage: Bool, at span: SourceSpan) -> SiteURL? {
    if case .asset(let path) = LinkDestination(destination) { take(path) }
    return nil
  }

  /// However it may be written: one form too many withholds a file that nobody shows.
  mutating func take(_ path: String) {
    let plain = String(path.prefix { $0 != "#" && $0 != "?" })
    for form in [path, plain, plain.percentDecoded] {
      found.formUnion(assets.meant(by: form))
      if let asset = assets.find(form) { found.insert(asset.path) }
    }
  }

  /// Takes what stands after `assets/`, whatever Markdown makes of it.
  private mutating func take(writtenIn source: ArraySlice<UInt8>) {
    let folder = Array("assets/".utf8)
    var rest = source
    while let start = rest.firstIndex(of: folder[0]) {
      rest = rest[start...]
      guard rest.starts(with: folder) else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(folder.count)
      let path = rest.prefix { $0 > 0x20 && !"()<>[]\"'`".utf8.contains($0) }
      take(String(decoding: path, as: UTF8.self))
    }
  }
}
