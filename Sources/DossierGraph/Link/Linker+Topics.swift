import DossierCore
import DossierMarkdown

extension Linker {
  /// Gathers topics; spellings that make the same address are one topic, called by the first.
  mutating func linkTopics() {
    var names: [String: String] = [:]
    var entries: [String: [EntryKey]] = [:]
    for (key, header) in composition.library.headersWithKeys {
      for topic in header.topics {
        let slug = Self.slug(of: topic.value)
        names[slug] = names[slug] ?? topic.value
        if entries[slug]?.last != key { entries[slug, default: []].append(key) }
      }
    }
    let slugs = names.keys.sorted { (names[$0] ?? "", $0) < (names[$1] ?? "", $1) }
    for (offset, slug) in slugs.enumerated() {
      let members = entries[slug] ?? []
      dossier.topics.append(Topic(name: names[slug] ?? slug, slug: slug, entries: members))
      for entry in members { dossier[entry: entry].topics.append(Key(offset)) }
    }
  }

  /// A topic that is withheld in part is another than the rest of its name.
  private static func slug(of topic: String) -> String {
    guard topic.holdsWithheldMark else { return MarkdownDocument.headingID(for: topic) }
    let parts = topic.unicodeScalars.map { $0.isWithheldMark ? " withheld " : String($0) }
    return MarkdownDocument.headingID(for: parts.joined())
  }
}
