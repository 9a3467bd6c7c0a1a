import DossierCore
import DossierModel
import DossierSite

/// What a site has pages of, by what their paths say: where a kind of page looks up which one it is
/// to make.
package final class PageDirectory: Sendable {
  package let model: SiteModel
  let entries: [EntryID: EntryKey]
  let topics: [String: Key<Topic>]
  /// By their names in paths.
  let timelineViews: [String: TimelineView]
  /// The orders of all notes beside that by date.
  let noteLists: [NoteGrouping: NoteList]
  /// By their texts: one may be that of a page which is there now.
  let oldAddresses: [String: OldAddress]
  let notices: [EntryID: Publication.Notice]

  package init(_ model: SiteModel) {
    let dossier = model.dossier
    self.model = model
    entries = dossier.entryKeys.keyed { dossier[entry: $0].id }
    topics = dossier.topics.keys.keyed { dossier.topics[$0].slug }
    let timeline = TimelineDirectory(model)
    timelineViews = model.chronology.views.moments.keys.keyed { timeline.name(of: $0) }
    noteLists = Dictionary(
      model.commentary.views.compactMap { view in
        view.grouping.map { ($0, NoteList(view, model)) }
      }, uniquingKeysWith: { first, _ in first })
    oldAddresses = dossier.oldAddresses.keyed(by: \.path.text)
    notices = dossier.publication.notices.keyed(by: \.id)
  }

  /// What a site has pages of whose dossier differs in what stands in bodies and notes alone.
  package init(_ model: SiteModel, reusing earlier: PageDirectory) {
    self.model = model
    entries = earlier.entries
    topics = earlier.topics
    timelineViews = earlier.timelineViews
    noteLists = earlier.noteLists
    oldAddresses = earlier.oldAddresses
    notices = earlier.notices
  }
}

/// All notes in one order, over the pages that they take.
struct NoteList: Sendable {
  let view: CommentaryView
  let groups: [NoteGroup]
  let pagination: Pagination

  init(_ view: CommentaryView, _ model: SiteModel) {
    let groups = model.commentary.groups(view)
    self.view = view
    self.groups = groups
    pagination = Pagination(
      section: .commentary, total: groups.reduce(0) { $0 + $1.notes.count }, size: 200,
      path: { view.path(page: $0) })
  }
}

extension Sequence {
  /// Each element by its key; of several with one key the first.
  fileprivate func keyed<Key>(by key: (Element) -> Key) -> [Key: Element] {
    Dictionary(map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
  }
}
