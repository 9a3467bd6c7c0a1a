import DossierCore
import DossierModel
import DossierSite
import DossierTheme

/// The files that are there for machines.
package enum Exports {
  /// The sitemap, the feed and the word to robots: where the site's own address is known, and it is
  /// for readers.
  package static func feedAndMaps(_ context: SiteContext, pages: [SitePage]) -> [SitePage] {
    guard let base = context.base, !context.isPreview else { return [] }
    let left = Set(
      context.dossier.oldAddresses.map(\.path)
        + context.dossier.publication.notices.map { SiteAddress.path(of: $0.id) })
    let paths = pages.map(\.path).filter { $0 != SiteAddress.notFound && !left.contains($0) }
    return Sitemap(base: base, paths: paths, context: context).files + [
      feed(.everything, context, base: base), feed(.corrections, context, base: base),
      SitePage(
        path: "robots.txt",
        content: .bytes(Array("User-agent: *\nAllow: /\nSitemap: \(base)sitemap.xml\n".utf8))),
    ]
  }

  private static func feed(
    _ subject: FeedSubject, _ context: SiteContext, base: String
  ) -> SitePage {
    SitePage(
      path: subject.path,
      content: .rendered { Feed(context, base: base, of: subject).write(to: &$0) })
  }

  /// `data/`: everything that pages say, for programs.
  package static func data(_ context: SiteContext) -> [SitePage] {
    let dossier = context.dossier
    return [
      list("articles", dossier.articles.keys) { context.export($0) },
      list("arguments", dossier.arguments.keys) { context.export($0) },
      list("experts", dossier.experts.keys) { context.export($0) },
      list("events", dossier.events.keys) { context.export($0) },
      list("notes", dossier.notes.keys) { context.export($0) },
      SitePage(
        path: "data/citations.bib", content: .rendered { BibTeX.write(context, to: &$0) }),
      list("citations", dossier.articles.keys) { context.citationData($0) },
      SitePage(
        path: "data/positions.csv",
        content: .rendered { $0.append(PositionsTable(context).output) }),
      SitePage(
        path: "timeline.ics",
        content: .rendered { $0.append(TimelineCalendar(context).output) }),
    ] + Previews(context).files
  }

  /// A JSON array, an element a line.
  private static func list<Element>(
    _ name: String, _ keys: [Key<Element>],
    _ value: @escaping @Sendable (Key<Element>) -> JSONValue
  ) -> SitePage {
    SitePage(
      path: "data/\(name).json",
      content: .parts(count: keys.count + 1) { place, output in
        let isFirst = place == 0
        if place == keys.count {
          output.append(isFirst ? "[\n]\n" as StaticString : "\n]\n")
        } else {
          output.append(isFirst ? "[\n" as StaticString : ",\n")
          output.append(value(keys[place]))
        }
      })
  }
}
