import DossierCore
import QuoteAnchoring

/// Words of an entry that notes speak of or that are cited.
package struct Passage: Sendable {
  /// What leans on a passage.
  package enum Use: Sendable {
    case position(Key<LinkedArgument>, Position)
    case relation(Relation)
    case event(Key<LinkedEvent>)
  }

  package let entry: EntryKey
  /// Where the anchor is written: the line of the `[!kind]`, or of the cite.
  package let origin: SourceSpan
  /// The name it is cited by (`article^name`), which also makes the HTML ids of it and its note;
  /// one made from its words where the editors gave none.
  package let name: String
  /// The HTML id at which the passage begins on the entry's page.
  package let fragment: String
  /// The words as they stand in the entry or, where they have no place there, as they were sought.
  package let exact: String
  /// Half-open, in Unicode scalars of the entry's plain text; nil where it is not shown in its
  /// place, because it is lost or waits for review.
  package let range: Range<Int>?
  /// What has become of it; a match for review names words at which it is not shown.
  package let match: PassageMatch
  /// The words of the match, on one line; nil where lost.
  package let matched: String?
  /// The words that were looked for: those remembered or, where none are, those of the anchor.
  package let sought: String
  /// Where else the same quotation is cited.
  package let repeats: [SourceSpan]
  /// What a carried passage no longer says as it did when something was last written about it; nil
  /// where only its wording is another.
  package let change: MeaningChange?
  /// Whether these are a source's own words: those of a source that is shown, or of one that a digest
  /// quotes, verified.
  package var isSourcesWords = false
  /// What it rests on that they are, and that they stand there.
  package var ground = PassageGround.text
  /// The source's own page, at these very words where a link can name them.
  package var atSource: String?
  package var note: Key<Note>?
  package var uses: [Use] = []
  /// What became of it in other editions, in order of their ids; those of which nothing is known
  /// are left out.
  package var survivals: [Survival] = []

  package init(
    entry: EntryKey,
    origin: SourceSpan,
    name: String,
    fragment: String,
    exact: String,
    range: Range<Int>?,
    match: PassageMatch,
    matched: String?,
    sought: String,
    repeats: [SourceSpan],
    change: MeaningChange? = nil,
    isSourcesWords: Bool = false,
    ground: PassageGround = PassageGround.text,
    atSource: String? = nil,
    note: Key<Note>? = nil,
    uses: [Use] = [],
    survivals: [Survival] = []
  ) {
    self.entry = entry
    self.origin = origin
    self.name = name
    self.fragment = fragment
    self.exact = exact
    self.range = range
    self.match = match
    self.matched = matched
    self.sought = sought
    self.repeats = repeats
    self.change = change
    self.isSourcesWords = isSourcesWords
    self.ground = ground
    self.atSource = atSource
    self.note = note
    self.uses = uses
    self.survivals = survivals
  }

  package var band: Band { match.band }
}
