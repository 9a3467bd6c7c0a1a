import DossierCore
import DossierMarkdown

extension Linker {
  /// Gathers topics; spellings that make the same address are one topic, called by the first.
  ///
  /// Each has a page, so there may be no more than a number in all.
  mutating func linkTopics() {
    var names: [String: String] = [:]
    var entries: [String: [EntryKey]] = [:]
    for (key, header) in composition.library.headersWithKeys {
      for topic in header.topics {
        let slug = Self.slug(of: topic.value)
        if names[slug] == nil {
          guard names.count < Self.mostTopics else {
            found.append(Self.tooMany("topics", Self.mostTopics, at: topic.span))
            return
          }
          names[slug] = topic.value
        }
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

  /// How many topics all entries together may have, and how many old ids.
  static let mostTopics = 5_000
  static let mostOldIDs = 20_000

  private static func tooMany(_ what: String, _ most: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .tooMany, at: span, "all entries together have more than \(most) \(what)",
      suggestion: what == "topics"
        ? "leave out those that lead to one entry alone"
        : "leave out the oldest: their addresses are gone, and search engines have forgotten them")
  }

  /// Each old id leaves a page at its address.
  mutating func countOldIDs() {
    var count = 0
    for header in composition.library.headers {
      for id in header.was {
        count += 1
        guard count > Self.mostOldIDs else { continue }
        found.append(Self.tooMany("old ids", Self.mostOldIDs, at: id.span))
        return
      }
    }
  }

  /// A topic that is withheld in part is another than the rest of its name.
  private static func slug(of topic: String) -> String {
    guard topic.holdsWithheldMark else { return MarkdownDocument.headingID(for: topic) }
    let parts = topic.unicodeScalars.map { $0.isWithheldMark ? " withheld " : String($0) }
    return MarkdownDocument.headingID(for: parts.joined())
  }
}
