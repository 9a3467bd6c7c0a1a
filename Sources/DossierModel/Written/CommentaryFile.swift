import DossierCore
import EDTF

/// A file of editors' notes on one entry; its body is read by the compose stage.
package struct CommentaryFile: Sendable {
  package var header: EntryHeader
  package var about: Reference
  /// The editor (an id in `dossier.yaml`) of notes that name none.
  package var by: Located<String>?
  /// The date of notes that name none.
  package var date: Located<EDTFDate>?

  package init(
    header: EntryHeader, about: Reference, by: Located<String>? = nil,
    date: Located<EDTFDate>? = nil
  ) {
    self.header = header
    self.about = about
    self.by = by
    self.date = date
  }
}
