import DossierCore
import DossierModel

/// Follows the passages of each article into the other editions of it.
struct EditionPassages {
  /// A passage of another article, to be placed in this one.
  struct Draft: Sendable {
    /// The article whose passage it is.
    let home: Key<LinkedArticle>
    /// Among that article's passages.
    let passage: Int
    /// Half-open, in scalars of this article's plain text.
    let range: Range<Int>
    let isReworded: Bool
    let name: String
  }

  /// What became of a passage elsewhere.
  struct Outcome: Sendable {
    let article: Key<LinkedArticle>
    let fate: Survival.Fate
    var isOfQuotation = false
    var isRecorded = false
    let fragment: String?
  }

  /// For each article, in the order of its text.
  private(set) var drafts: [Key<LinkedArticle>: [Draft]] = [:]
  /// For each article and passage, by editions in order of id.
  private(set) var outcomes: [Key<LinkedArticle>: [Int: [Outcome]]] = [:]

  /// Of each family with more passages than may be told of, the first beyond.
  private(set) var faults: [Diagnostic] = []

  /// In how many places the editions of one text may have one another's passages: each is told of
  /// there, and a passage may have a place in every one of them.
  static let most = 5_000

  private let maps: [Key<LinkedArticle>: [(to: Key<LinkedArticle>, map: WordMap)]]

  /// Where there are no editions.
  init() { maps = [:] }

  /// - Parameter results: only those count in which both texts are published.
  init(
    _ results: [EditionCollator.Result], _ entries: [ComposedEntry],
    _ inputs: [EntryComposer.Input]
  ) {
    var maps: [Key<LinkedArticle>: [(to: Key<LinkedArticle>, map: WordMap)]] = [:]
    for result in results where !result.collation.texts.rows.isEmpty {
      guard let map = result.map else { continue }
      maps[result.collation.original, default: []].append((result.edition, map))
      maps[result.edition, default: []].append((result.collation.original, map.reversed))
    }
    self.maps = maps
    let families = Self.families(maps)
    var places: [Key<LinkedArticle>: Int] = [:]
    for home in maps.keys.sorted() {
      let input = inputs[home.index]
      for (offset, passage) in entries[home.index].passages.enumerated()
      where passage.note != nil || input.cited.contains(passage.request.name) {
        let family = families[home] ?? home
        guard places[family, default: 0] <= Self.most else { break }
        places[family, default: 0] += follow(passage, offset, from: home, id: input.id)
        if places[family, default: 0] > Self.most { faults.append(Self.tooMany(passage)) }
      }
    }
    for article in drafts.keys {
      drafts[article]?.sort {
        ($0.range.lowerBound, -$0.range.upperBound, $0.home, $0.passage)
          < ($1.range.lowerBound, -$1.range.upperBound, $1.home, $1.passage)
      }
    }
  }

  private static func tooMany(_ passage: PlacedPassage) -> Diagnostic {
    Diagnostic(
      .tooMany, at: passage.request.span,
      "passages of this text that are annotated or cited stand in more than \(most) places of its other editions",
      suggestion: "annotate one of the editions, or take `edition-of` and `edition` out of some")
  }

  /// Of each article, the first of those that it is joined to.
  private static func families(
    _ maps: [Key<LinkedArticle>: [(to: Key<LinkedArticle>, map: WordMap)]]
  ) -> [Key<LinkedArticle>: Key<LinkedArticle>] {
    var families: [Key<LinkedArticle>: Key<LinkedArticle>] = [:]
    for first in maps.keys.sorted() where families[first] == nil {
      var waiting = [first]
      families[first] = first
      while let article = waiting.popLast() {
        for (other, _) in maps[article] ?? [] where families[other] == nil {
          families[other] = first
          waiting.append(other)
        }
      }
    }
    return families
  }

  /// Adds what is known of passages where words are withheld.
  mutating func add(_ found: [Key<LinkedArticle>: [(passage: Int, outcome: Outcome)]]) {
    for (home, outcomes) in found {
      for (passage, outcome) in outcomes {
        self.outcomes[home, default: [:]][passage, default: []].append(outcome)
        self.outcomes[home]?[passage]?.sort { $0.article < $1.article }
      }
    }
  }

  /// Follows a passage from edition to edition, as far as it survives, and answers in how many it has
  /// a place.
  private mutating func follow(
    _ passage: PlacedPassage, _ offset: Int, from home: Key<LinkedArticle>, id: EntryID
  ) -> Int {
    guard let range = passage.range else { return 0 }
    var places = 0
    var waiting = [(article: home, range: range, fate: Survival.Fate.kept)]
    var seen: Set<Key<LinkedArticle>> = [home]
    var found: [Outcome] = []
    while let (article, range, fate) = waiting.popLast() {
      for (other, map) in maps[article] ?? [] where seen.insert(other).inserted {
        guard let outcome = map.outcome(of: range) else { continue }
        let total = fate == .kept || outcome.range == nil ? outcome.fate : .reworded
        var fragment: String?
        if let place = outcome.range {
          places += 1
          let draft = Draft(
            home: home, passage: offset, range: place, isReworded: total != .kept,
            name: SurvivingPassage.name(of: passage.request.name, from: id.name))
          drafts[other, default: []].append(draft)
          fragment = PageFragment.passage(draft.name)
          waiting.append((other, place, total))
        }
        found.append(Outcome(article: other, fate: total, fragment: fragment))
      }
    }
    outcomes[home, default: [:]][offset] = found.sorted { $0.article < $1.article }
    return places
  }
}
