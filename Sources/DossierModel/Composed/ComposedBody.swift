import DossierCore
import DossierMarkdown

/// The body of an entry or a note as HTML, with the places where notes stand.
package struct ComposedBody: Sendable {
  package enum Segment: Sendable {
    case html(HTML)
    /// Notes and citations whose passages end in the segment before.
    case apparatus(Apparatus)
  }

  /// What stands beside one block.
  package struct Apparatus: Sendable {
    package let notes: [Key<Note>]
    /// Passages without a note that something cites, in order of place.
    package let cited: [Key<Passage>]
    /// Passages of other editions that stand here too: offsets in the article's `survivors`.
    package var survivors: [Int] = []
    /// How much of it is shown at first where it stands in the margin.
    package let beside: NoteDensity
    /// How much of it is shown at first where it stands beneath its block, on a narrow page.
    package let beneath: NoteDensity

    package init(
      notes: [Key<Note>],
      cited: [Key<Passage>],
      survivors: [Int] = [],
      beside: NoteDensity,
      beneath: NoteDensity
    ) {
      self.notes = notes
      self.cited = cited
      self.survivors = survivors
      self.beside = beside
      self.beneath = beneath
    }
  }

  package struct Heading: Sendable, Equatable {
    package let level: Int
    package let id: String
    package let text: String

    package init(level: Int, id: String, text: String) {
      self.level = level
      self.id = id
      self.text = text
    }
  }

  /// A top-level block or a footnote that a link can lead to.
  package struct Block: Sendable {
    /// The HTML id on the entry's page.
    package let id: String
    /// Half-open, in Unicode scalars of the plain text.
    package let range: Range<Int>

    package init(id: String, range: Range<Int>) {
      self.id = id
      self.range = range
    }
  }

  package var segments: [Segment]
  package var headings: [Heading]
  private var words: ShelvedText
  package var wordCount: Int
  /// In the order of the plain text, those without text or id left out; none for a note's body.
  package var blocks: [Block] = []
  /// The pages to which it links that the site may turn out not to have; of a note's body, those to
  /// which its whole file does.
  package var optionalPages: Set<String> = []

  package init(
    segments: [Segment], headings: [Heading], plainText: String, wordCount: Int,
    blocks: [Block] = []
  ) {
    self.segments = segments
    self.headings = headings
    words = .held(plainText)
    self.wordCount = wordCount
    self.blocks = blocks
  }

  package static let empty = ComposedBody(
    segments: [], headings: [], plainText: "", wordCount: 0)
}

extension ComposedBody {
  /// The body as readers see it, without mark-up (DESIGN §3); each time read anew where it is on a
  /// shelf.
  package var plainText: String {
    get { words.text }
    set { words = .held(newValue) }
  }

  /// How many bytes the plain text has in UTF-8.
  package var plainTextSize: Int { words.size }

  /// The same body, in which links to some pages of the site are their labels alone.
  package func withoutLinks(to pages: Set<String>) -> ComposedBody {
    guard !optionalPages.isDisjoint(with: pages) else { return self }
    var body = self
    body.segments = segments.map { segment in
      guard case .html(let html) = segment else { return segment }
      return .html(html.withoutLinks(to: pages))
    }
    return body
  }

  /// The same body, with its text on a shelf as far as that takes it.
  package func withTextShelved(on shelf: Shelf) -> ComposedBody {
    var body = self
    body.words = words.shelved(on: shelf)
    return body
  }
}
