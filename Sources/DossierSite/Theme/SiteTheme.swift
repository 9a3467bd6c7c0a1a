import DossierCore
import DossierTemplates

/// A theme ready for a site: templates, words and files to copy.
package struct SiteTheme: Sendable {
  /// A file that goes to `assets/`.
  package struct Asset: Sendable {
    /// From the site's root.
    package let path: String
    package let bytes: [UInt8]
  }

  let theme: Theme
  let words: Words
  /// In order of path.
  package let assets: [Asset]

  func render<Value: PageValue>(_ value: Value, root: String, into output: inout OutputBuffer) {
    let values = PageValues { Value.schema.value(value, in: &$0) }
    theme.render(Value.template, values, root: root, into: &output)
  }
}
