import DossierCore
import DossierMarkdown
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

  /// What a screen reader says of the way back from a footnote, in the site's language.
  package var backReferenceLabel: BackReferenceLabel {
    let mark = "\u{FFFC}"
    let phrase = Wording(words)(.backToReference, ["number": mark])
    let parts = phrase.split(
      separator: Character(mark), maxSplits: 1, omittingEmptySubsequences: false)
    return BackReferenceLabel(
      before: String(parts.first ?? ""), after: parts.count > 1 ? String(parts[1]) : "")
  }

  func render<Value: PageValue>(_ value: Value, root: String, into output: inout OutputBuffer) {
    let values = PageValues { Value.schema.value(value, in: &$0) }
    theme.render(Value.template, values, root: root, into: &output)
  }
}
