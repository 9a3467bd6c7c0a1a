import DossierCore
import DossierMarkdown
import DossierModel
import QuoteAnchoring
import TextAnalysis

extension Anchor {
  /// Reads the anchor of a note from the lines of its quotation.
  package static func read(_ lines: QuotationLines, index: EntryIndex) -> Anchor {
    var bytes: [UInt8] = []
    for line in lines.anchor {
      bytes += lines.anchorSpan.file.bytes[line]
      bytes.append(UInt8(ascii: "\n"))
    }
    return read(SourceFile(path: lines.anchorSpan.file.path, bytes: bytes), index: index)
  }

  /// Reads an anchor from its own Markdown, such as a `quote` in front matter.
  package static func read(_ file: SourceFile, index: EntryIndex) -> Anchor {
    var resolver = LabelResolver(index: index)
    let document = MarkdownDocument(
      parsing: file, range: 0..<file.bytes.count, resolver: &resolver)
    return Anchor(document.plainText())
  }

  /// What is wrong with an anchor by itself, before it is looked for.
  func faults(at lines: QuotationLines) -> [Diagnostic] {
    if isEmpty {
      return [
        Diagnostic(
          .missingAnchor, at: lines.anchorSpan, "this note quotes no words",
          suggestion: "write the words it speaks of on the next line, after `> `")
      ]
    }
    return boldFault(at: lines.anchorSpan).map { [$0] } ?? []
  }

  /// Whether a literal `**` stands in the plain text: bold that was opened or closed wrongly.
  package var hasLooseBold: Bool {
    text.holds("**") || isStruck && text.withoutStrokes.holds("**")
  }

  /// How many words may be left out of one passage of an excerpt: the lock says of each part which
  /// passage it is of.
  static let mostGapsOfExcerpt = 20

  /// An error where more is left out of a passage than may be; one of an excerpt, since in other texts
  /// nothing is remembered of parts.
  package func gapFault(isWithheld: Bool, at span: SourceSpan) -> Diagnostic? {
    guard isWithheld, gaps.count > Self.mostGapsOfExcerpt else { return nil }
    return Diagnostic(
      .tooMany, at: span,
      "this passage leaves out words in more than \(Self.mostGapsOfExcerpt) places",
      suggestion: "make several passages of it")
  }

  package func boldFault(at span: SourceSpan) -> Diagnostic? {
    guard hasLooseBold else { return nil }
    return Diagnostic(
      .unclosedBold, at: span, "`**` stands here without its other half",
      suggestion: "close the bold words with `**` directly after the last of them")
  }
}

/// Gives links their labels and leads nowhere: an anchor may quote linked words.
private struct LabelResolver: LinkResolver {
  let index: EntryIndex

  mutating func resolve(_ link: EntryLink) -> LinkResolution {
    LinkResolution(
      url: nil, label: index.label(of: link.target), suffix: index.suffix(of: link.target))
  }

  mutating func resolve(destination: String, isImage: Bool, at span: SourceSpan) -> SiteURL? { nil }
}
