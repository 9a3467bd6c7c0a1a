import DossierCore

/// What a screen reader says of a link from a footnote back to the text: words around its number.
package struct BackReferenceLabel: Sendable, Equatable {
  package let before: String
  package let after: String

  package init(before: String, after: String) {
    self.before = before
    self.after = after
  }

  package static let english = BackReferenceLabel(before: "Back to reference ", after: "")
}

/// How a body is written.
package struct WriterOptions: Sendable {
  /// Put before the numbers in the ids of footnotes and their references, so that an article's and
  /// its notes' do not clash: `""` gives `fn-1`, `"spheres-"` gives `fn-spheres-1`.
  package var footnotePrefix: String
  /// Whether headings get ids.
  package var headingIDs: Bool
  /// Added to each heading's level, which never passes 6.
  package var headingShift: Int
  /// Whether top-level blocks other than headings get the ids `b-1`, `b-2`, … by their place, so that
  /// links can lead to the very paragraph.
  package var blockIDs: Bool
  package var backReferenceLabel: BackReferenceLabel
  /// Whether code blocks and tables are made reachable by keyboard and scrollable by themselves.
  package var scrollRegions: Bool
  /// Which way the lines run; labels of links that run the other way stand in `bdi`.
  package var direction: TextDirection
  /// Whether it stands beside a text, as a note does, so that its pictures wait until they are near.
  package var isBesideText = false
  /// Whether the mark-up is cmark-gfm's own, to the byte.
  private(set) var isBare = false
  /// Whether the bare writer writes raw HTML instead of a comment in its place.
  var writesRawHTML = false

  package init(
    footnotePrefix: String = "", headingIDs: Bool = true, headingShift: Int = 0,
    blockIDs: Bool = false, backReferenceLabel: BackReferenceLabel = .english,
    scrollRegions: Bool = true, direction: TextDirection = .leftToRight
  ) {
    self.footnotePrefix = footnotePrefix
    self.headingIDs = headingIDs
    self.headingShift = headingShift
    self.blockIDs = blockIDs
    self.backReferenceLabel = backReferenceLabel
    self.scrollRegions = scrollRegions
    self.direction = direction
  }

  /// What makes the writer's output equal to that of cmark-gfm's own renderer.
  package static let bare: WriterOptions = {
    var options = WriterOptions(headingIDs: false, scrollRegions: false)
    options.isBare = true
    return options
  }()
}
