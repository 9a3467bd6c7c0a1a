import DossierCore
import DossierModel

/// Ordinary links to places on their own page, such as `[above](#terms)`.
extension Linker {
  /// Keeps a link to a place that neither the text nor its notes have: the theme may have it.
  mutating func check(_ place: Located<String>, on entry: EntryKey) {
    let id = place.value
    guard !Self.isEverywhere(id), !places(on: entry).contains(id) else { return }
    let headings = dossier[entry: entry].body.headings
    let diagnostic = Diagnostic(
      .unknownHeading, at: place.span,
      "\(dossier[entry: entry].id) has no heading, passage or paragraph with the address `#\(id)`",
      near: NearMissSearch { budget in
        Self.link(at: place.span, toHeadingNear: id, among: headings, &budget)
      },
      notes: headings.isEmpty
        ? [] : ["the addresses of its headings are \(headings.lazy.map { "`#\($0.id)`" }.listed())"]
    )
    dossier.unplacedLinks.append(UnplacedLink(id: id, diagnostic: diagnostic))
  }

  /// Whether browsers know a place by themselves: the top, and words that an address quotes.
  private static func isEverywhere(_ id: String) -> Bool {
    id.isEmpty || id.lowercased() == "top" || id.hasPrefix(":~:")
  }

  /// The ids of an entry's page, as far as they are its own; read once, and only where a link asks.
  private mutating func places(on entry: EntryKey) -> Set<String> {
    if let known = pageIDs[entry] { return known }
    let common = dossier[entry: entry]
    var ids = Set(common.body.ids)
    for key in common.notes {
      ids.insert(dossier.notes[key].fragment)
      ids.formUnion(dossier.notes[key].body.ids)
    }
    var names = common.passages.map { dossier.passages[$0].name }
    if case .article(let key) = entry { names += dossier.articles[key].survivors.map(\.name) }
    for name in names { ids.formUnion(PageFragment.all(of: name)) }
    pageIDs[entry] = ids
    return ids
  }
}

extension ComposedBody {
  /// The HTML ids in it.
  fileprivate var ids: [String] {
    segments.flatMap { segment -> [String] in
      guard case .html(let html) = segment else { return [] }
      return String(decoding: html.bytes, as: UTF8.self).split(separator: " id=\"").dropFirst()
        .map { $0.prefix { $0 != "\"" }.description.percentDecoded.composed }
    }
  }
}
