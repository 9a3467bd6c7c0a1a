import DossierContent
import DossierCore

/// A note that is composed and not yet placed on its entry's page.
struct NoteDraft: Sendable {
  let kind: Note.Kind
  /// What a preview says of it; nil for what readers get to see.
  var label: Visibility?
  let title: String?
  let editor: String?
  let date: EDTFDate?
  /// When it appeared here, by what it says itself and by its file.
  var listing: Listing?
  /// The name of its passage, which makes its HTML id; unique among the entry's passages and notes.
  let name: String
  /// Where the name is written or, for one that is made, what it names.
  let nameSpan: SourceSpan?
  /// Whether it speaks of the whole entry.
  let isOnWhole: Bool
  /// Of a correction: what was said before, as plain text.
  let said: String?
  let body: ComposedBody
  let facts: BodyFacts
}

/// What commentary says of one entry.
struct EntryCommentary: Sendable {
  var notes: [NoteDraft] = []
  var requests: [PassageRequest] = []
}
