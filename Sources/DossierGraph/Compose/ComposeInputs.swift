import DossierContent
import DossierCore

/// Lists what is to be composed, in the order that keys count by.
enum ComposeInputs {
  static func list(
    _ library: Library, _ commentary: [EntryKey: EntryCommentary],
    _ pending: PendingFrontMatter,
    _ reader: inout ReferenceReader
  ) -> [EntryComposer.Input] {
    var citedNames: [EntryKey: Set<String>] = [:]
    for passage in pending.cited { citedNames[passage.entry, default: []].insert(passage.name) }
    return library.headersWithKeys.map { key, header in
      var notMentioned = Set(header.notMentioned.compactMap { reader.expert($0) })
      if case .expert(let own) = key { notMentioned.insert(own) }
      var article: Article?
      var editionOf: EntryID?
      if case .article(let key) = key {
        article = library.articles[key.index]
        editionOf = pending.articles[key.index].editionOf.map {
          library.articles[$0.index].header.id
        }
      }
      return EntryComposer.Input(
        key: key, id: header.id, file: header.file, body: header.body, article: article,
        editionOf: editionOf,
        commentary: commentary[key] ?? EntryCommentary(), notMentioned: notMentioned,
        cited: citedNames[key] ?? [])
    }
  }
}

extension Library {
  /// The entries that have pages, by kind and id, with their keys; drafts must be gone.
  var headersWithKeys: [(EntryKey, EntryHeader)] {
    articles.enumerated().map { (.article(Key($0)), $1.header) }
      + arguments.enumerated().map { (.argument(Key($0)), $1.header) }
      + experts.enumerated().map { (.expert(Key($0)), $1.header) }
      + events.enumerated().map { (.event(Key($0)), $1.header) }
      + pages.enumerated().map { (.page(Key($0)), $1.header) }
  }
}
