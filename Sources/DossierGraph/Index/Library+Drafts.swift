import DossierContent
import DossierCore

extension Library {
  /// The headers of all entries that have pages.
  var headers: [EntryHeader] {
    articles.map(\.header) + arguments.map(\.header) + experts.map(\.header)
      + events.map(\.header) + pages.map(\.header)
  }

  /// The library without its drafts.
  var published: Library {
    var library = self
    library.articles.removeAll(where: \.header.isDraft)
    library.arguments.removeAll(where: \.header.isDraft)
    library.experts.removeAll(where: \.header.isDraft)
    library.events.removeAll(where: \.header.isDraft)
    library.pages.removeAll(where: \.header.isDraft)
    library.commentary.removeAll(where: \.header.isDraft)
    return library
  }

  /// The library with its drafts taken as published, for their editors to see.
  var withDraftsPublished: Library {
    var library = self
    library.articles.publishDrafts(\.header)
    library.arguments.publishDrafts(\.header)
    library.experts.publishDrafts(\.header)
    library.events.publishDrafts(\.header)
    library.pages.publishDrafts(\.header)
    library.commentary.publishDrafts(\.header)
    return library
  }
}

extension Array {
  fileprivate mutating func publishDrafts(_ header: WritableKeyPath<Element, EntryHeader>) {
    for index in indices where self[index][keyPath: header].isDraft {
      self[index][keyPath: header] = self[index][keyPath: header].published
    }
  }
}

extension EntryHeader {
  fileprivate var published: EntryHeader {
    EntryHeader(
      id: id, file: file, body: body, topics: topics, isDraft: false, was: was, addedBy: addedBy,
      notMentioned: notMentioned)
  }
}
