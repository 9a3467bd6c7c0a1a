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
    let headers =
      library.articles.map(\.header) + library.arguments.map(\.header)
      + library.experts.map(\.header) + library.events.map(\.header)
      + library.pages.map(\.header) + library.commentary.map(\.header)
    content =
      [library.settings.file] + headers.map(\.file) + publication.notices.map(\.file)
  }

  /// In order of path.
  func all() -> [SourceFile] {
    (content + TemplatesFolder.sources(root: root)).sorted { $0.path < $1.path }
  }
}
