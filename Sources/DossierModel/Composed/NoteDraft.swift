import DossierCore
import EDTF

/// A note that is composed and not yet placed on its entry's page.
package struct NoteDraft: Sendable {
  package let kind: Note.Kind
  /// What a preview says of it; nil for what readers get to see.
  package var label: Visibility?
  package let title: String?
  package let editor: String?
  package let date: EDTFDate?
  /// When it appeared here, by what it says itself and by its file.
  package var listing: Listing?
  /// The name of its passage, which makes its HTML id; unique among the entry's passages and notes.
  package let name: String
  /// Where the name is written or, for one that is made, what it names.
  package let nameSpan: SourceSpan?
  /// Whether it speaks of the whole entry.
  package let isOnWhole: Bool
  /// Of a correction: what was said before, as plain text.
  package let said: String?
  package let body: ComposedBody
  package let facts: BodyFacts

  package init(
    kind: Note.Kind,
    label: Visibility? = nil,
    title: String?,
    editor: String?,
    date: EDTFDate?,
    listing: Listing? = nil,
    name: String,
    nameSpan: SourceSpan?,
    isOnWhole: Bool,
    said: String?,
    body: ComposedBody,
    facts: BodyFacts
  ) {
    self.kind = kind
    self.label = label
    self.title = title
    self.editor = editor
    self.date = date
    self.listing = listing
    self.name = name
    self.nameSpan = nameSpan
    self.isOnWhole = isOnWhole
    self.said = said
    self.body = body
    self.facts = facts
  }
}

/// What commentary says of one entry.
package struct EntryCommentary: Sendable {
  package var notes: [NoteDraft] = []
  package var requests: [PassageRequest] = []

  package init(notes: [NoteDraft] = [], requests: [PassageRequest] = []) {
    self.notes = notes
    self.requests = requests
  }
}
