import DossierCore

/// Everything that was read from `Content/`: typed front matter, bodies still bytes, references
/// still ids. Each list is in order of id.
package struct Library: Sendable {
  /// A file of `Content/assets/`.
  package struct Asset: Sendable {
    /// The path below `Content/assets/`, composed as the site has it.
    package let path: String
    /// The path of the file on disk, to read at writing.
    package let location: String
    /// Whether a picture keeps its metadata.
    package var isCopiedAsItIs = false
    /// How large it is, where it is a picture that says so.
    package var size: PixelSize?

    package init(path: String, location: String) {
      self.path = path
      self.location = location
    }
  }

  package var settings: SiteSettings
  package var articles: [Article] = []
  package var arguments: [Argument] = []
  package var experts: [Expert] = []
  package var events: [Event] = []
  package var pages: [Page] = []
  package var commentary: [CommentaryFile] = []
  package var assets: [Asset] = []
  /// The paths below `Content/assets/` of files that may be no assets, so that what leads to them is not
  /// taken for a mistake as well.
  package var refusedAssets: Set<String> = []
  /// The texts in `Originals/` that could be read, by their articles; none in a clone.
  package var originals: [EntryID: Original] = [:]
  /// Entries whose files are there and could not be read, so that what refers to them is not taken
  /// for a mistake as well.
  package var broken: Set<EntryID> = []

  package init(settings: SiteSettings) {
    self.settings = settings
  }
}
