import DossierCore
import DossierMarkdown

/// What a body says of other entries, to be turned round at linking.
package struct BodyFacts: Sendable {
  /// A link by hand.
  package struct Link: Sendable {
    package let target: EntryKey
    package let fragment: EntryLink.Fragment?
    package let span: SourceSpan
    package let context: Backlink.Context
    /// The scalar of the plain text at which it begins.
    package let offset: Int

    package init(
      target: EntryKey,
      fragment: EntryLink.Fragment?,
      span: SourceSpan,
      context: Backlink.Context,
      offset: Int
    ) {
      self.target = target
      self.fragment = fragment
      self.span = span
      self.context = context
      self.offset = offset
    }
  }

  /// A name that was linked.
  package struct Named: Sendable {
    package let expert: Key<LinkedExpert>
    package let context: Backlink.Context
    package let offset: Int

    package init(expert: Key<LinkedExpert>, context: Backlink.Context, offset: Int) {
      self.expert = expert
      self.context = context
      self.offset = offset
    }
  }

  package var links: [Link] = []
  package var names: [Named] = []
  /// Ordinary links to places on the page itself, by the HTML ids that they name.
  package var ownPlaces: [Located<String>] = []
  /// Links to pages that the site may turn out not to have; of a note, those of its whole file.
  package var pages: [Located<String>] = []
  /// The assets that are shown or linked to; of a note, those of its whole file.
  package var assets: Set<String> = []

  package init(
    links: [Link] = [],
    names: [Named] = [],
    ownPlaces: [Located<String>] = [],
    pages: [Located<String>] = [],
    assets: Set<String> = []
  ) {
    self.links = links
    self.names = names
    self.ownPlaces = ownPlaces
    self.pages = pages
    self.assets = assets
  }
}
