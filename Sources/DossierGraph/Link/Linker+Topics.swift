import DossierCore
import DossierModel

extension Linker {
  /// Gathers topics, each called as it is first written.
  ///
  /// Each has a page, so there may be no more than a number in all.
  mutating func linkTopics() {
    var names: [String: Located<String>] = [:]
    var entries: [String: [EntryKey]] = [:]
    for (key, header) in composition.library.headersWithKeys {
      for topic in header.topics {
        let spelling = TopicAddresses.spelling(of: topic.value)
        if names[spelling] == nil {
          guard names.count < Self.mostTopics else {
            found.append(Self.tooMany("topics", Self.mostTopics, at: topic.span))
            return
          }
          names[spelling] = topic
        }
        if entries[spelling]?.last != key { entries[spelling, default: []].append(key) }
      }
    }
    let topics = names.sorted { ($0.value.value, $0.key) < ($1.value.value, $1.key) }
    let addresses = TopicAddresses(topics.map(\.value))
    found += addresses.diagnostics
    for (offset, topic) in topics.enumerated() {
      let members = entries[topic.key] ?? []
      let name = topic.value.value
      dossier.topics.append(Topic(name: name, slug: addresses[name], entries: members))
      for entry in members { dossier[entry: entry].topics.append(Key(offset)) }
    }
  }

  /// How many topics all entries together may have, and how many old ids and addresses.
  static let mostTopics = 5_000
  static let mostOldIDs = 20_000

  private static func tooMany(_ what: String, _ most: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .tooMany, at: span, "all entries together have more than \(most) \(what)",
      suggestion: what == "topics"
        ? "leave out those that lead to one entry alone"
        : "leave out the oldest: their addresses are gone, and search engines have forgotten them")
  }

  /// Each old id and each old address leaves a page there.
  mutating func countOldIDs() {
    var count = 0
    for header in composition.library.headers {
      for span in header.was.map(\.span) + header.addresses.map(\.span) {
        count += 1
        guard count > Self.mostOldIDs else { continue }
        found.append(Self.tooMany("old ids and addresses", Self.mostOldIDs, at: span))
        return
      }
    }
  }
}
