import DossierCore
import DossierModel
import EDTF

/// The front matter of all published entries with its references resolved, and its citations
/// waiting for their passages. Each list is parallel to the library's published entries.
struct PendingFrontMatter: Sendable {
  struct PendingArticle: Sendable {
    var authors: [LinkedArticle.Author] = []
    var editionOf: Key<LinkedArticle>?
  }

  struct PendingRelation: Sendable {
    let kind: Argument.RelationKind
    let from: Key<LinkedArgument>
    let to: Key<LinkedArgument>
    let because: String?
    let cite: [PendingCitation]
  }

  struct PendingPosition: Sendable {
    let expert: Key<LinkedExpert>
    let stance: Argument.Stance
    let said: EDTFDate?
    let via: Key<LinkedExpert>?
    let basis: Argument.Basis
    let cite: [PendingCitation]
  }

  struct PendingArgument: Sendable {
    var question: Key<LinkedQuestion>?
    var relations: [PendingRelation] = []
    var positions: [PendingPosition] = []
  }

  struct PendingEvent: Sendable {
    struct Source: Sendable {
      let cite: [PendingCitation]
      let date: EDTFDate?
    }

    var people: [Key<LinkedExpert>] = []
    var bearsOn: [Key<LinkedArgument>] = []
    var sources: [Source] = []
  }

  var articles: [PendingArticle] = []
  var arguments: [PendingArgument] = []
  var events: [PendingEvent] = []
  var questions: [LinkedQuestion] = []
  var start: [EntryKey] = []
  var navigation: [NavigationLink] = []
  var optionalPages: [Located<String>] = []
  /// Quotations in front matter, by the entry they quote.
  var requests: [EntryKey: [PassageRequest]] = [:]
  var diagnostics: [Diagnostic] = []

  /// The articles that have editions or are one.
  var family: Set<EntryKey> {
    var family: Set<EntryKey> = []
    for (offset, article) in articles.enumerated() {
      guard let original = article.editionOf else { continue }
      family.insert(.article(Key(offset)))
      family.insert(.article(original))
    }
    return family
  }

  /// The passages that something cites.
  var cited: Set<PassageID> {
    var cited: Set<PassageID> = []
    for argument in arguments {
      for relation in argument.relations { cited.formUnion(relation.cite.map(\.passage)) }
      for position in argument.positions { cited.formUnion(position.cite.map(\.passage)) }
    }
    for event in events {
      for source in event.sources { cited.formUnion(source.cite.map(\.passage)) }
    }
    return cited
  }
}
