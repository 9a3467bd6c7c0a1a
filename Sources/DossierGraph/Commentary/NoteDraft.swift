import DossierCore

/// A note that is composed and not yet placed on its entry's page.
struct NoteDraft: Sendable {
  let kind: Note.Kind
  let title: String?
  let editor: String?
  let date: EDTFDate?
  /// The name of its passage, which makes its HTML id; unique among the entry's passages and notes.
  let name: String
  /// Whether it speaks of the whole entry.
  let isOnWhole: Bool
  let body: ComposedBody
  let facts: BodyFacts
}

/// What commentary says of one entry.
struct EntryCommentary: Sendable {
  var notes: [NoteDraft] = []
  var requests: [PassageRequest] = []
}
