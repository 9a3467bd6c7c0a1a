import DossierCore

/// An entry whose body is written, with what it said; keys of notes and passages count within the
/// entry until it is linked.
struct ComposedEntry: Sendable {
  let key: EntryKey
  let body: ComposedBody
  /// In the order of the page: on the whole, then by place, then lost.
  let notes: [NoteDraft]
  /// In order of place, lost ones last.
  let passages: [PlacedPassage]
  let facts: BodyFacts
  let diagnostics: [Diagnostic]
}

/// A passage with its place, or without one where its words are not there.
struct PlacedPassage: Sendable {
  let request: PassageRequest
  let range: Range<Int>?
  let exact: String
  /// The offset of its note in the entry's notes, in the order of the page.
  let note: Int?
}
