import DossierCore

/// A file of editors' notes on one entry; its body is read by the compose stage.
package struct CommentaryFile: Sendable {
  package var header: EntryHeader
  package var about: Reference
  /// The editor (an id in `dossier.yaml`) of notes that name none.
  package var by: Located<String>?
  /// The date of notes that name none.
  package var date: Located<EDTFDate>?
}
