import DossierContent
import DossierCore
import DossierSite

/// The files of text of which a site is made: what is published of `Content/`, and `Templates/`.
struct PublishedSources: Sendable {
  private let content: [SourceFile]
  private let root: String

  /// - Parameter library: what is shown of it.
  init(_ library: Library, root: String) {
    self.root = root
    let headers =
      library.articles.map(\.header) + library.arguments.map(\.header)
      + library.experts.map(\.header) + library.events.map(\.header)
      + library.pages.map(\.header) + library.commentary.map(\.header)
    content = [library.settings.file] + headers.map(\.file)
  }

  /// In order of path.
  func all() -> [SourceFile] {
    (content + TemplatesFolder.sources(root: root)).sorted { $0.path < $1.path }
  }
}
