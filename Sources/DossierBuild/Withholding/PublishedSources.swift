import DossierCore
import DossierModel
import DossierTheme

/// The files of text of which a site is made: what is published of `Content/`, and `Templates/`.
struct PublishedSources: Sendable {
  private let content: [SourceFile]
  private let root: String

  init(_ publication: Publication, root: String) {
    self.root = root
    let library = publication.library
    content =
      [library.settings.file] + library.allHeaders.map(\.file) + publication.notices.map(\.file)
  }

  /// In order of path.
  func all() -> [SourceFile] {
    (content + TemplatesFolder.sources(root: root)).sorted { $0.path < $1.path }
  }
}
