import EDTF

/// One note of the editors.
package struct Note: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case comment, context, question, dispute, correction
    /// The publisher corrected or changed its text, with a word or in silence.
    case sourceChanged = "source-changed"
  }

  package let about: EntryKey
  /// The HTML id on the entry's page, unique there.
  package let fragment: String
  /// From 1, in the order of the page.
  package let number: Int
  /// `comment` for a note on a whole entry.
  package let kind: Kind
  /// What a preview says of it; nil for what readers get to see.
  package var label: Visibility?
  package let title: String?
  /// The id of its editor in `dossier.yaml`.
  package let editor: String?
  package let date: EDTFDate?
  /// When it appeared here, by what it says itself and by its file; nil where neither does.
  package var listing: Listing?
  /// nil for a note on the whole entry.
  package let passage: Key<Passage>?
  /// Of a correction: what was said before, as plain text.
  package var said: String?
  package var body: ComposedBody

  package init(
    about: EntryKey,
    fragment: String,
    number: Int,
    kind: Kind,
    label: Visibility? = nil,
    title: String?,
    editor: String?,
    date: EDTFDate?,
    listing: Listing? = nil,
    passage: Key<Passage>?,
    said: String? = nil,
    body: ComposedBody
  ) {
    self.about = about
    self.fragment = fragment
    self.number = number
    self.kind = kind
    self.label = label
    self.title = title
    self.editor = editor
    self.date = date
    self.listing = listing
    self.passage = passage
    self.said = said
    self.body = body
  }
}
