import DossierCore
import DossierModel
import EDTF

/// The orders in which lists show entries, each sorted once.
package final class Orders: Sendable {
  /// By date of publication, unknown ones last, then by title.
  package let articles: [Key<LinkedArticle>]
  /// By question, those of none last; of one question as its groups have them, then by claim.
  package let arguments: [Key<LinkedArgument>]
  /// Speakers first, then people spoken about, then organisations; people by family name,
  /// organisations by name.
  package let experts: [Key<LinkedExpert>]
  /// Those who hold or relay a position, or wrote an article, the one with most statements first.
  package let speakers: [Key<LinkedExpert>]
  /// All of `experts`, the one with most statements first, then in their order.
  package let byStatements: [Key<LinkedExpert>]
  /// By date.
  package let events: [Key<LinkedEvent>]
  let places: EntryPlaces
  /// What stands before and after each entry in the list of its kind.
  let neighbours: [EntryKey: Neighbours]
  /// Latest first, undated ones last, then by entry and number.
  package let notes: [Key<Note>]
  /// Those of `notes` that correct the dossier itself.
  package let corrections: [Key<Note>]
  /// Articles by first author as an index sorts them, unknown ones last, then by title: a
  /// bibliography.
  package let sources: [Key<LinkedArticle>]
  /// Experts with a position of their own, in the order of `experts`.
  package let positionHolders: [Key<LinkedExpert>]
  /// Arguments on which someone takes a position, in the order of `arguments`.
  package let heldArguments: [Key<LinkedArgument>]
  /// Every entry, by kind and in the order of its kind's list.
  package let entries: [EntryKey]

  init(_ dossier: Dossier) {
    articles = Self.sorted(dossier.articles) {
      let date = $0.article.published?.value
      return DatedName(date: date, name: $0.article.heading.text)
    }
    arguments = Self.arguments(dossier)
    let experts = Self.sorted(dossier.experts) {
      Ranked(rank: $0.rank, name: SortingName.of($0.expert.agentName))
    }
    self.experts = experts
    let byStatements = experts.enumerated().sorted {
      let (left, right) = (dossier.experts[$0.element], dossier.experts[$1.element])
      return (right.statements.count, $0.offset) < (left.statements.count, $1.offset)
    }.map(\.element)
    self.byStatements = byStatements
    let authors = Set(dossier.articles.flatMap(\.authors).compactMap(\.expert))
    speakers = byStatements.filter {
      dossier.experts[$0].hasStatements || authors.contains($0)
    }
    events = Self.sorted(dossier.events) {
      DatedName(date: $0.event.date.value, name: $0.event.title.value)
    }
    places = EntryPlaces(
      articles: articles, arguments: arguments, experts: experts, events: events)
    let lists = [
      articles.map(EntryKey.article), arguments.map(EntryKey.argument),
      experts.map(EntryKey.expert), events.map(EntryKey.event), dossier.entryKeys(of: .page),
    ]
    neighbours = Self.neighbours(lists)
    entries = lists.flatMap(\.self)
    let notes = Self.latestFirst(dossier.notes, dossier.notes.keys)
    self.notes = notes
    corrections = notes.filter { dossier.notes[$0].kind == .correction }
    sources = Self.sorted(dossier.articles) { article in
      let author = article.authors.first.flatMap { dossier.name(of: $0) }
      return Ranked(
        rank: author == nil ? 1 : 0,
        name: [author.map(SortingName.of) ?? "", article.article.heading.text]
          .joined(separator: "\n"))
    }
    positionHolders = experts.filter { !dossier.experts[$0].statements.isEmpty }
    heldArguments = arguments.filter { !dossier.arguments[$0].positions.isEmpty }
  }

  private static func arguments(_ dossier: Dossier) -> [Key<LinkedArgument>] {
    let grouped = dossier.questions.flatMap { $0.groups.flatMap(\.arguments) }
    let places = Dictionary(
      grouped.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    return dossier.arguments.keys.map { key in
      let argument = dossier.arguments[key]
      return (
        question: argument.question?.index ?? .max, place: places[key] ?? .max,
        claim: argument.argument.claim.value, key: key
      )
    }.sorted {
      ($0.question, $0.place, $0.claim, $0.key) < ($1.question, $1.place, $1.claim, $1.key)
    }
    .map(\.key)
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

  // MARK: Entries that another names, in the order in which the list of their kind has them

  package func inOrder(_ keys: [Key<LinkedArticle>]) -> [Key<LinkedArticle>] {
    Self.sorted(keys, by: places.articles)
  }

  package func inOrder(_ keys: [Key<LinkedArgument>]) -> [Key<LinkedArgument>] {
    Self.sorted(keys, by: places.arguments)
  }

  package func inOrder(_ keys: [Key<LinkedExpert>]) -> [Key<LinkedExpert>] {
    Self.sorted(keys, by: places.experts)
  }

  package func inOrder(_ keys: [Key<LinkedEvent>]) -> [Key<LinkedEvent>] {
    Self.sorted(keys, by: places.events)
  }

  private static func sorted<Element>(
    _ keys: [Key<Element>], by places: [Int]
  ) -> [Key<Element>] {
    keys.sorted { places[$0.index] < places[$1.index] }
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
  /// nil for one who is not named.
  package func name(of author: LinkedArticle.Author) -> AgentName? {
    switch author {
    case .expert(let key): experts[key].expert.agentName
    case .named(let name): name
    case .unnamed: nil
    }
  }
}

extension LinkedExpert {
  /// Whether this one holds a position or relays another's.
  fileprivate var hasStatements: Bool { !statements.isEmpty || !relayed.isEmpty }

  /// Whether this is a person who speaks here: one whom the content calls so, or whose words or
  /// articles it records though it calls them an actor.
  package var isSpeakingPerson: Bool {
    switch expert.kind {
    case .expert: true
    case .actor: hasStatements || !articles.isEmpty
    case .organisation: false
    }
  }

  fileprivate var rank: Int { isSpeakingPerson ? 0 : expert.kind == .actor ? 1 : 2 }
}

extension LinkedArticle.Author {
  package var expert: Key<LinkedExpert>? {
    if case .expert(let key) = self { key } else { nil }
  }
}

/// Where each entry stands in the list of its kind, by the index of its key.
struct EntryPlaces: Sendable {
  let articles, arguments, experts, events: [Int]

  /// - Parameters: the keys of all entries of each kind, in the order of their list.
  init(
    articles: [Key<LinkedArticle>], arguments: [Key<LinkedArgument>],
    experts: [Key<LinkedExpert>], events: [Key<LinkedEvent>]
  ) {
    self.articles = Self.places(articles)
    self.arguments = Self.places(arguments)
    self.experts = Self.places(experts)
    self.events = Self.places(events)
  }

  private static func places<Element>(_ keys: [Key<Element>]) -> [Int] {
    var places = Array(repeating: 0, count: keys.count)
    for (place, key) in keys.enumerated() { places[key.index] = place }
    return places
  }
}
