import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

extension HomePage {
  /// One thing that is not known, or not there, and where.
  struct Missing: TemplateRecord {
    let text: String
    let count: Int
    let url: SiteURL
    let entries: [Shared<EntryLinkRecord>]

    /// The entries that are named.
    private static let most = 12

    static let schema = Schema<Self>(
      "missing",
      [
        .text("text", \.text, "What is missing, and how often, as a sentence."),
        .number("count", \.count, "How often."),
        .url("url", \.url, "The entry of which that is so, or the list of all such entries."),
        .list("entries", \.entries, "The first \(most) entries of which it is so, each once."),
      ])
  }

  /// What is not known of the sources, or not there.
  static func missing(_ model: SiteModel) -> [Missing] {
    let dossier = model.dossier
    func articles(_ lacks: (LinkedArticle) -> Bool) -> [EntryKey] {
      dossier.articles.keys.filter { lacks(dossier.articles[$0]) }.map(EntryKey.article)
    }
    let unheld = dossier.arguments.keys.filter {
      dossier.arguments[$0].positions.isEmpty && !dossier.arguments[$0].argument.hidesPositions
    }
    let lost = dossier.passages.filter { $0.range == nil }.map(\.entry)
    return [
      Missing(.missingTitles, articles { $0.article.heading.isLabel }, among: .sources, model),
      Missing(.missingAuthors, articles { $0.authors.isEmpty }, among: .sources, model),
      Missing(.missingPublishers, articles { $0.article.publisher == nil }, among: .sources, model),
      Missing(.missingDates, articles { $0.article.published == nil }, among: .sources, model),
      Missing(.missingHolders, unheld.map(EntryKey.argument), among: .arguments, model),
      Missing(.missingPassages, lost, among: .articles, model),
    ].compactMap(\.self)
  }
}

extension HomePage.Missing {
  /// - Parameters:
  ///   - places: the entry of each case; one may have several.
  ///   - section: the list in which such entries are found where there are several.
  fileprivate init?(
    _ phrase: SitePhrase, _ places: [EntryKey], among section: Section, _ model: SiteModel
  ) {
    guard let first = places.first else { return nil }
    var known: Set<EntryKey> = []
    let entries = places.filter { known.insert($0).inserted }
    text = model.wording(phrase, count: places.count)
    count = places.count
    url = entries.count == 1 ? model.links[first].url : .site(.list(section))
    self.entries = entries.prefix(Self.most).map { model.links[$0] }
  }
}
