import DossierCore
import TypedTemplates

/// A theme ready for a site: templates, words and files to copy.
package struct SiteTheme: Sendable {
  /// A file that goes to `assets/`.
  package struct Asset: Sendable {
    /// From the site's root.
    package let path: String
    package let bytes: [UInt8]
    /// Whether the dossier's own `Templates/` did not bring it.
    package var isBuiltIn = false
  }

  package let theme: Theme
  package let words: Words
  /// In order of path.
  package let assets: [Asset]
  /// What it was compiled from.
  package var templates: [Theme.Source] = []

  /// What a page's template reads of its value.
  package func values<Value: PageValue>(_ value: Value) -> PageValues {
    guard let use = theme.use(of: Value.template) else { return PageValues { _ in .none } }
    return PageValues(value, Value.schema, use)
  }

  package func render<Value: PageValue>(
    _ value: Value, root: String, into output: inout OutputBuffer
  ) {
    let start = output.count
    theme.render(Value.template, values(value), root: root, into: &output)
    PageEncoding.declare(in: &output, from: start)
  }
}
