import DossierCore
import DossierModel
import DossierPassages
import DossierQuotations
import QuoteAnchoring
import TextAnalysis

/// An entry whose body is written, with what it said; keys of notes and passages count within the
/// entry until it is linked.
package struct ComposedEntry: Sendable {
  let key: EntryKey
  package let body: ComposedBody
  /// In the order of the page: on the whole, then by place, then lost.
  let notes: [NoteDraft]
  /// In order of place, lost ones last.
  let passages: [PlacedPassage]
  let facts: BodyFacts
  /// The words of sources that it shows as such: the quotations of a digest, the passages of an
  /// excerpt.
  package let quotations: [Quotation]
  /// What it rests on that the words of sources which it shows are theirs.
  let ground: PassageGround
  /// How many quotations could not be compared with a source.
  package let unverifiedQuotations: Int
  /// Kept of articles that have editions or are one.
  let plain: PlainText?
  /// What the lock is to hold of it from now on.
  let remembered: [LockLine]
  /// What it is to hold of the words of sources that are published.
  let published: [PublishedRecord]
  /// What it claims of sources on the lock's word alone, where that is asked.
  let reliances: [Diagnostic]
  /// How many of its passages the lock does not remember, where it is asked.
  let unremembered: Int
  let diagnostics: [Diagnostic]
}

/// A passage with what has become of it.
struct PlacedPassage: Sendable {
  let request: PassageRequest
  let match: PassageMatch
  /// The words of the match; nil where there is none.
  let matched: String?
  /// The words that were looked for.
  let sought: String
  /// The Markdown of an anchor that finds a carried passage exactly; nil where none does.
  let presentAnchor: String?
  /// What a carried passage no longer says as it did; nil where only its wording is another.
  let change: MeaningChange?
  /// The offset of its note in the entry's notes, in the order of the page.
  let note: Int?
  /// The source whose own words these are; nil where they are an editor's, or nobody knows.
  var words: SourceWords?
  var ground = PassageGround.text

  /// Where it is shown; nil where it is lost or waits for review.
  var range: Range<Int>? { match.place }
}
