import EDTF

/// What a dossier tells of what it does not show: to its editors, and of what was taken down to
/// readers.
package struct DossierPublication: Sendable {
  /// In order of path and place.
  package var hidden: [Publication.Hidden] = []
  /// Notices in place of entries that were taken down, in order of id.
  package var notices: [Publication.Notice] = []
  /// How many assets only hidden entries and notes show.
  package var assetsWithheld = 0
  /// The moment by which it was judged; nil where nothing waits and none was named.
  package var asOf: Moment?
  /// The moment that the run named.
  package var named: Moment?
  /// When the next thing opens by itself, and how many wait.
  package var waiting: (next: Moment, count: Int)?
  /// Whether it shows what readers don't get to see yet.
  package var isPreview = false
  /// Where what is hidden stands, for what is said of it.
  package var places = HiddenPlaces()

  package init() {}

  package init(_ publication: Publication, withheldAssets: Set<String>) {
    hidden = publication.hidden
    notices = publication.notices
    assetsWithheld = withheldAssets.count
    asOf = publication.asOf
    named = publication.named
    waiting = publication.waiting
    isPreview = publication.isPreview
    places = publication.hiddenPlaces(withheldAssets: withheldAssets)
  }
}
