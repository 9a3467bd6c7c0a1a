import DossierCore
import DossierMarkdown

/// What a body says of other entries, to be turned round at linking.
struct BodyFacts: Sendable {
  /// A link by hand.
  struct Link: Sendable {
    let target: EntryKey
    let fragment: EntryLink.Fragment?
    let span: SourceSpan
    let context: Backlink.Context
    /// The scalar of the plain text at which it begins.
    let offset: Int
  }

  /// A name that was linked.
  struct Named: Sendable {
    let expert: Key<LinkedExpert>
    let context: Backlink.Context
    let offset: Int
  }

  var links: [Link] = []
  var names: [Named] = []
  /// Ordinary links to places on the page itself, by the HTML ids that they name.
  var ownPlaces: [Located<String>] = []
  /// Links to pages that the site may turn out not to have; of a note, those of its whole file.
  var pages: [Located<String>] = []
  /// The assets that are shown or linked to; of a note, those of its whole file.
  var assets: Set<String> = []
}
