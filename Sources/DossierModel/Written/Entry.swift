import DossierCore

/// What one file of `Content/` says, whatever its kind: the one place that tells the kinds apart for
/// what all of them have.
package enum Entry: Sendable {
  case article(Article)
  case argument(Argument)
  case expert(Expert)
  case event(Event)
  case page(Page)
  case commentary(CommentaryFile)

  package var header: EntryHeader {
    switch self {
    case .article(let article): article.header
    case .argument(let argument): argument.header
    case .expert(let expert): expert.header
    case .event(let event): event.header
    case .page(let page): page.header
    case .commentary(let file): file.header
    }
  }

  /// What it is called where it is linked without a label; empty for commentary, which has no page.
  package var title: String {
    switch self {
    case .article(let article): article.heading.text
    case .argument(let argument): argument.name
    case .expert(let expert): expert.name.value
    case .event(let event): event.title.value
    case .page(let page): page.title.value
    case .commentary: ""
    }
  }

  /// The key of what stands at an index in the list of its kind; nil for commentary, which has none.
  package func key(at index: Int) -> EntryKey? {
    switch self {
    case .article: .article(Key(index))
    case .argument: .argument(Key(index))
    case .expert: .expert(Key(index))
    case .event: .event(Key(index))
    case .page: .page(Key(index))
    case .commentary: nil
    }
  }
}

extension Library {
  /// All entries that have pages, in order of kind, and within one of id and path. An entry's key
  /// counts within its kind, so each kind keeps a list of its own.
  package var entries: [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    for article in articles { entries.append(.article(article)) }
    for argument in arguments { entries.append(.argument(argument)) }
    for expert in experts { entries.append(.expert(expert)) }
    for event in events { entries.append(.event(event)) }
    for page in pages { entries.append(.page(page)) }
    return entries
  }

  /// The headers of all entries with their keys, in the order of `entries`; what is hidden must be
  /// gone.
  package var headersWithKeys: [(EntryKey, EntryHeader)] {
    var headers: [(EntryKey, EntryHeader)] = []
    headers.reserveCapacity(count)
    for (key, article) in zip(articles.indices, articles) {
      headers.append((.article(Key(key)), article.header))
    }
    for (key, argument) in zip(arguments.indices, arguments) {
      headers.append((.argument(Key(key)), argument.header))
    }
    for (key, expert) in zip(experts.indices, experts) {
      headers.append((.expert(Key(key)), expert.header))
    }
    for (key, event) in zip(events.indices, events) {
      headers.append((.event(Key(key)), event.header))
    }
    for (key, page) in zip(pages.indices, pages) { headers.append((.page(Key(key)), page.header)) }
    return headers
  }

  /// The headers of all entries that have pages, in the order of `entries`.
  package var headers: [EntryHeader] { headersWithKeys.map(\.1) }

  private var count: Int {
    articles.count + arguments.count + experts.count + events.count + pages.count
  }

  /// The headers of all files: those of entries, then of commentary.
  package var allHeaders: [EntryHeader] { headers + commentary.map(\.header) }

  /// How many marks for something withheld are written in its files.
  package var withheldMarks: Int {
    allHeaders.reduce(settings.file.marks.count) { $0 + $1.file.marks.count }
  }

  /// Puts an entry at the end of the list of its kind.
  package mutating func add(_ entry: Entry) {
    switch entry {
    case .article(let article): articles.append(article)
    case .argument(let argument): arguments.append(argument)
    case .expert(let expert): experts.append(expert)
    case .event(let event): events.append(event)
    case .page(let page): pages.append(page)
    case .commentary(let file): commentary.append(file)
    }
  }

  /// Leaves out the entries that are hidden.
  package mutating func removeHidden(_ isHidden: (EntryID) -> Bool) {
    let shown = entries.filter { !isHidden($0.header.id) }
    (articles, arguments, experts, events, pages) = ([], [], [], [], [])
    for entry in shown { add(entry) }
  }
}
