import DossierCore
import TextAnalysis

/// Where an ordinary link or an image leads.
struct Destination {
  let url: UnsafeBufferPointer<UInt8>
  let title: UnsafeBufferPointer<UInt8>
  let isImage: Bool
  /// Its place in the prepared text.
  let place: Range<Int>
  /// Where it leads in the site; nil where it was refused.
  var resolved: SiteURL?
  /// How large an image is, where that is known.
  var size: PixelSize?
  /// Whether it is the first image of the document.
  var isFirstImage = false
}

/// A `[[link]]` that the parser left in text.
struct EntryLinkUse {
  let link: EntryLink
  var url: SiteURL?
  /// What is shown, as UTF-8.
  var label: [UInt8] = []
}

/// A reference to a footnote.
struct FootnoteUse {
  /// The index of its definition in the document.
  let definition: Int
  /// Which of the references to it this one is, from 1, in all of the source.
  let ordinal: Int
}

/// What a walk through cmark-gfm's tree gathers.
struct DocumentFacts {
  var steps: [Step] = []
  var blocks: [Section] = []
  var definitions: [Section] = []
  /// The definitions' names, as cmark gives them; empty where it does not tell.
  var footnoteNames: [UnsafeBufferPointer<UInt8>] = []
  /// How often each of these is referred to in all of the source.
  var footnoteCounts: [Int] = []
  var footnoteUses: [FootnoteUse] = []
  var destinations: [Destination] = []
  /// Info strings of blocks of code.
  var infos: [UnsafeBufferPointer<UInt8>] = []
  var entryLinks: [EntryLinkUse] = []
  var headings: [WrittenBody.Heading] = []
  /// Where comments and other raw HTML stand in the prepared text, in order of place: nothing of it is
  /// written.
  var unwritten: [Range<Int>] = []
  var diagnostics = DiagnosticList()
  /// What straight quotation marks become.
  var marks = QuotationStyle.english
  /// Texts of steps that are not cmark-gfm's own.
  var texts: [PinnedBytes] = []
  /// Whether a control of direction may stand in it.
  var mayTurn = false
  /// Set where there is more in the tree than may be; it is not laid out any further.
  var excess: Diagnostic?
}
