import DossierCore
import EDTF

/// What every entry has, whatever its kind.
package struct EntryHeader: Sendable {
  package let id: EntryID
  package var file: SourceFile
  /// The half-open range of the file's bytes after the front matter.
  package var body: Range<Int>
  package var topics: [Located<String>]
  /// What its own front matter says; what follows from other entries is decided for all at once.
  package var visibility: Visibility
  /// The day on which readers could first see it, as its editors say.
  package var listed: Located<EDTFDate>?
  /// Ids under which the entry was known before, whose addresses keep working.
  package var was: [Located<String>]
  /// Addresses elsewhere in the site at which it was known before, which keep working too.
  package var addresses: [Located<FormerAddress>]
  /// The editor (an id in `dossier.yaml`) who added what no source here says.
  package var addedBy: Located<String>?
  /// Names that mean somebody else here (`not`).
  package var notMentioned: [NotMentioned]
  /// The asset that other sites show beside a link to its page.
  package var image: Reference?

  package init(
    id: EntryID, file: SourceFile, body: Range<Int>, topics: [Located<String>] = [],
    visibility: Visibility = .published, listed: Located<EDTFDate>? = nil,
    was: [Located<String>] = [], addresses: [Located<FormerAddress>] = [],
    addedBy: Located<String>? = nil, notMentioned: [NotMentioned] = []
  ) {
    self.id = id
    self.file = file
    self.body = body
    self.topics = topics
    self.visibility = visibility
    self.listed = listed
    self.was = was
    self.addresses = addresses
    self.addedBy = addedBy
    self.notMentioned = notMentioned
  }
}

/// What does not mean an expert here: any of the names, or one form of them alone.
package struct NotMentioned: Sendable {
  package var expert: Reference
  package var form: Located<String>?

  package init(_ expert: Reference, form: Located<String>? = nil) {
    self.expert = expert
    self.form = form
  }
}

/// An id of another entry as it is written in front matter: `three-reasons`, or
/// `argument/price-too-high` where two kinds share the name.
package typealias Reference = Located<String>
