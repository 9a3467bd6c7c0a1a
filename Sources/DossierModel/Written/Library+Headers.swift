import DossierCore

extension Library {
  /// The headers of all entries that have pages.
  package var headers: [EntryHeader] {
    articles.map(\.header) + arguments.map(\.header) + experts.map(\.header)
      + events.map(\.header) + pages.map(\.header)
  }

  /// How many marks for something withheld are written in its files.
  package var withheldMarks: Int {
    (headers + commentary.map(\.header)).reduce(settings.file.marks.count) {
      $0 + $1.file.marks.count
    }
  }

  /// The headers, each with what its entry is called where it is linked without a label.
  package var titled: [(header: EntryHeader, title: String)] {
    articles.map { ($0.header, $0.heading.text) } + arguments.map { ($0.header, $0.name) }
      + experts.map { ($0.header, $0.name.value) } + events.map { ($0.header, $0.title.value) }
      + pages.map { ($0.header, $0.title.value) }
  }

  /// Leaves out the entries that are hidden.
  package mutating func removeHidden(_ isHidden: (EntryID) -> Bool) {
    articles.removeAll { isHidden($0.header.id) }
    arguments.removeAll { isHidden($0.header.id) }
    experts.removeAll { isHidden($0.header.id) }
    events.removeAll { isHidden($0.header.id) }
    pages.removeAll { isHidden($0.header.id) }
  }
}
