import DossierCore

/// What the writer adds to a body's own mark-up. Offsets are scalars of the body's plain text.
package struct Annotations: Sendable {
  /// Words that notes speak of or that are cited; they may overlap.
  package struct Highlight: Sendable {
    package let range: Range<Int>
    /// The HTML id of the passage, set on its first segment alone.
    package let fragment: String
    /// The class of its segments: `noted` or `cited`.
    package let style: String
    /// What follows its last word, or nil: a superscript link to the note or the citations.
    package let marker: Marker?

    package init(range: Range<Int>, fragment: String, style: String, marker: Marker?) {
      self.range = range
      self.fragment = fragment
      self.style = style
      self.marker = marker
    }
  }

  package struct Marker: Sendable {
    /// The HTML id of the marker, to which the note leads back.
    package let fragment: String
    /// The HTML id to which it leads.
    package let target: String
    /// What is shown: a number or a letter.
    package let text: String

    package init(fragment: String, target: String, text: String) {
      self.fragment = fragment
      self.target = target
      self.text = text
    }
  }

  /// A name that becomes a link; they do not overlap and lie in linkable text.
  package struct NameLink: Sendable {
    package let range: Range<Int>
    package let url: SiteURL

    package init(range: Range<Int>, url: SiteURL) {
      self.range = range
      self.url = url
    }
  }

  /// In order of start, longer ones first.
  package var highlights: [Highlight]
  /// In order.
  package var names: [NameLink]

  package init(highlights: [Highlight] = [], names: [NameLink] = []) {
    self.highlights = highlights
    self.names = names
  }
}
