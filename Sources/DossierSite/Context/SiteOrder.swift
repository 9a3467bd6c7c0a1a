import DossierCore
import DossierGraph

/// The orders in which lists show entries, each sorted once.
struct SiteOrder: Sendable {
  /// By date of publication, unknown ones last, then by title.
  let articles: [Key<LinkedArticle>]
  /// By question, those of none last, then by claim.
  let arguments: [Key<LinkedArgument>]
  /// Speakers first, then people spoken about, then organisations; by name.
  let experts: [Key<LinkedExpert>]
  /// Those who hold or relay a position, or wrote an article, the one with most statements first.
  let speakers: [Key<LinkedExpert>]
  /// By date.
  let events: [Key<LinkedEvent>]
  /// What stands before and after each entry in the list of its kind.
  let neighbours: [EntryKey: Neighbours]
  /// Latest first, undated ones last, then by entry and number.
  let notes: [Key<Note>]
  /// Those of `notes` that correct the dossier itself.
  let corrections: [Key<Note>]
  /// Articles by first author, unknown ones last, then by title: a bibliography.
  let sources: [Key<LinkedArticle>]
  /// Experts with a position of their own, in the order of `experts`.
  let positionHolders: [Key<LinkedExpert>]
  /// Arguments on which someone takes a position, in the order of `arguments`.
  let heldArguments: [Key<LinkedArgument>]
  /// Every entry, by kind and in the order of its kind's list.
  let entries: [EntryKey]

  init(_ dossier: Dossier) {
    articles = Self.sorted(dossier.articles) {
      let date = $0.article.published?.value
      return DatedName(date: date, name: $0.article.heading.text)
    }
    arguments = Self.sorted(dossier.arguments) {
      Ranked(rank: $0.question?.index ?? .max, name: $0.argument.claim.value)
    }
    experts = Self.sorted(dossier.experts) {
      Ranked(rank: $0.rank, name: $0.expert.name.value)
    }
    let authors = Set(dossier.articles.flatMap(\.authors).compactMap(\.expert))
    speakers = Self.sorted(dossier.experts) {
      Ranked(rank: -$0.statements.count, name: $0.expert.name.value)
    }.filter { dossier.experts[$0].hasStatements || authors.contains($0) }
    events = Self.sorted(dossier.events) {
      DatedName(date: $0.event.date.value, name: $0.event.title.value)
    }
    neighbours = Self.neighbours([
      articles.map(EntryKey.article), arguments.map(EntryKey.argument),
      experts.map(EntryKey.expert), events.map(EntryKey.event),
    ])
    let notes = Self.latestFirst(dossier.notes, dossier.notes.keys)
    self.notes = notes
    corrections = notes.filter { dossier.notes[$0].kind == .correction }
    sources = Self.sorted(dossier.articles) { article in
      let author = article.authors.first.map { dossier.name(of: $0) }
      return Ranked(
        rank: author == nil ? 1 : 0,
        name: [author ?? "", article.article.heading.text].joined(separator: "\n"))
    }
    positionHolders = experts.filter { !dossier.experts[$0].statements.isEmpty }
    heldArguments = arguments.filter { !dossier.arguments[$0].positions.isEmpty }
    entries =
      articles.map(EntryKey.article) + arguments.map(EntryKey.argument)
      + experts.map(EntryKey.expert) + events.map(EntryKey.event)
      + dossier.pages.keys.map(EntryKey.page)
  }

  private static func sorted<Element, Rank: Comparable>(
    _ list: [Element], by rank: (Element) -> Rank
  ) -> [Key<Element>] {
    zip(list.map(rank), list.keys).sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 < $1.1 }.map(\.1)
  }

  private static func neighbours(_ lists: [[EntryKey]]) -> [EntryKey: Neighbours] {
    var neighbours: [EntryKey: Neighbours] = [:]
    for list in lists {
      for (place, key) in list.enumerated() {
        neighbours[key] = Neighbours(
          previous: place > 0 ? list[place - 1] : nil,
          next: place + 1 < list.count ? list[place + 1] : nil)
      }
    }
    return neighbours
  }

  /// The corrections among some notes, latest first.
  func corrections(among keys: [Key<Note>], _ dossier: Dossier) -> [Key<Note>] {
    guard !corrections.isEmpty else { return [] }
    return Self.latestFirst(
      dossier.notes, keys.filter { dossier.notes[$0].kind == .correction })
  }

  private static func latestFirst(_ notes: [Note], _ keys: [Key<Note>]) -> [Key<Note>] {
    keys.sorted { left, right in
      switch (notes[left].date, notes[right].date) {
      case (let leftDate?, let rightDate?) where leftDate != rightDate: leftDate > rightDate
      case (.some, nil): true
      case (nil, .some): false
      default: left < right
      }
    }
  }
}

/// What stands before and after an entry in reading order.
struct Neighbours: Sendable, Hashable {
  let previous: EntryKey?
  let next: EntryKey?
}

/// A rank, then a name.
private struct Ranked: Comparable {
  let rank: Int
  let name: String

  static func < (left: Ranked, right: Ranked) -> Bool {
    (left.rank, left.name) < (right.rank, right.name)
  }
}

/// A date, unknown ones last, then a name.
private struct DatedName: Comparable {
  let date: EDTFDate?
  let name: String

  static func < (left: DatedName, right: DatedName) -> Bool {
    switch (left.date, right.date) {
    case (let leftDate?, let rightDate?) where leftDate != rightDate: leftDate < rightDate
    case (.some, nil): true
    case (nil, .some): false
    default: left.name < right.name
    }
  }
}

extension Dossier {
  func name(of author: LinkedArticle.Author) -> String {
    switch author {
    case .expert(let key): experts[key].expert.name.value
    case .named(let name): name
    }
  }
}

extension LinkedExpert {
  /// Whether this one holds a position or relays another's.
  fileprivate var hasStatements: Bool { !statements.isEmpty || !relayed.isEmpty }

  fileprivate var rank: Int {
    switch expert.kind {
    case .expert: 0
    case .actor: 1
    case .organisation: 2
    }
  }
}

extension LinkedArticle.Author {
  var expert: Key<LinkedExpert>? {
    if case .expert(let key) = self { key } else { nil }
  }
}
