import ContextualEscaping
import DossierCore

/// Every template of a theme, checked as a whole, ready to render.
package struct Theme: Sendable {
  /// One template's text; its name is its path below `Templates/` without `.html`.
  package struct Source: Sendable {
    package let name: String
    package let file: SourceFile

    package init(name: String, file: SourceFile) {
      self.name = name
      self.file = file
    }
  }

  /// A template that is rendered by itself, and the record whose members it sees as its names.
  package struct Page: Sendable {
    package let template: String
    package let type: RecordType

    package init(template: String, type: RecordType) {
      self.template = template
      self.type = type
    }
  }

  /// With what a page begins.
  struct Start: Sendable {
    let program: Int
    let use: RecordUse
  }

  private let programs: [Program]
  private let pages: [String: Start]

  /// Checks every template that a page reaches, and parses the rest; nil where there is an error.
  ///
  /// - Parameters:
  ///   - sources: each name once; where a name stands twice, the later counts.
  ///   - assets: the paths of the files that the site has in `assets/`, below it.
  package static func load(
    sources: [Source], pages: [Page], words: Words, assets: Set<String> = []
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    var loader = ThemeLoader(words: words, assets: assets)
    loader.parse(sources)
    let (programs, places) = loader.compile(pages)
    let diagnostics = loader.diagnostics
    if diagnostics.containsErrors { return (nil, diagnostics) }
    return (Theme(programs: programs, pages: places), diagnostics)
  }

  /// What a page's template reads; nil where it is no page.
  package func use(of template: String) -> RecordUse? { pages[template]?.use }

  /// Renders a page's template; `values` must be of the type with which the page was checked.
  ///
  /// A template that is no page writes nothing.
  ///
  /// - Parameter root: the path from the page to the site's root: `../` or nothing.
  package func render(
    _ template: String, _ values: borrowing PageValues, root: String,
    into output: inout OutputBuffer
  ) {
    guard let start = pages[template] else { return }
    var root = root
    root.withUTF8 { root in
      values.withUnsafeMemory { memory in
        var renderer = Renderer(programs: programs, page: memory, root: root)
        renderer.run(start.program, values.page, into: &output)
      }
    }
  }
}
