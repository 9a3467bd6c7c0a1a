import DossierCore

/// What every entry has, whatever its kind.
package struct EntryHeader: Sendable {
  package let id: EntryID
  package var file: SourceFile
  /// The half-open range of the file's bytes after the front matter.
  package let body: Range<Int>
  package let topics: [Located<String>]
  /// What its own front matter says; what follows from other entries is decided for all at once.
  package var visibility: Visibility
  /// The day on which readers could first see it, as its editors say.
  package let listed: Located<EDTFDate>?
  /// Ids under which the entry was known before, whose addresses keep working.
  package let was: [Located<String>]
  /// The editor (an id in `dossier.yaml`) who added what no source here says.
  package let addedBy: Located<String>?
  /// Entries that are never to be taken for a mention here (`not`).
  package let notMentioned: [Located<String>]

  package init(
    id: EntryID, file: SourceFile, body: Range<Int>, topics: [Located<String>] = [],
    visibility: Visibility = .published, listed: Located<EDTFDate>? = nil,
    was: [Located<String>] = [], addedBy: Located<String>? = nil,
    notMentioned: [Located<String>] = []
  ) {
    self.id = id
    self.file = file
    self.body = body
    self.topics = topics
    self.visibility = visibility
    self.listed = listed
    self.was = was
    self.addedBy = addedBy
    self.notMentioned = notMentioned
  }
}

/// An id of another entry as it is written in front matter: `three-reasons`, or
/// `argument/price-too-high` where two kinds share the name.
package typealias Reference = Located<String>
