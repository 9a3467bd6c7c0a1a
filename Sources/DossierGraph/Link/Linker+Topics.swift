import DossierCore

extension Linker {
  /// Gathers topics, each called as it is first written.
  mutating func linkTopics() {
    var names: [String: Located<String>] = [:]
    var entries: [String: [EntryKey]] = [:]
    for (key, header) in composition.library.headersWithKeys {
      for topic in header.topics {
        let spelling = TopicAddresses.spelling(of: topic.value)
        names[spelling] = names[spelling] ?? topic
        if entries[spelling]?.last != key { entries[spelling, default: []].append(key) }
      }
    }
    let topics = names.sorted { ($0.value.value, $0.key) < ($1.value.value, $1.key) }
    let addresses = TopicAddresses(topics.map(\.value))
    diagnostics += addresses.diagnostics
    for (offset, topic) in topics.enumerated() {
      let members = entries[topic.key] ?? []
      let name = topic.value.value
      dossier.topics.append(Topic(name: name, slug: addresses[name], entries: members))
      for entry in members { dossier[entry: entry].topics.append(Key(offset)) }
    }
  }
}
