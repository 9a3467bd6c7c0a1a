import DossierCore

/// What other programs read as mark-up in a text, and Dossier prints as it stands.
package struct ForeignMark: Sendable {
  package enum Kind: Sendable, Hashable, CaseIterable {
    /// `[text][label]`, whose label is nowhere defined.
    case reference
    /// `[text](some file.pdf)`: an address ends at its first space.
    case spacedAddress
    /// `[Label]: word`, which is taken for a definition and shown nowhere.
    case lostDefinition
    /// `%%…%%`, `{>>…<<}`, `{::comment}`: what was to be kept from readers.
    case privateComment
    /// `<!--` that the parser takes for words.
    case printedComment
    /// `{% … %}` and `<% … %>`.
    case templateTag
    /// `{{ … }}`.
    case templateValue
    /// `> [!info]`.
    case callout
    /// `{: .class}`, `{.class}`, `{#id}`.
    case attributes
    /// `==words==`.
    case highlight
    /// `++words++`.
    case insertion
    /// `{++words++}`, `{--words--}` and the like.
    case editorialMark
    /// `^[words]`.
    case inlineNote
    /// `![[entry]]`.
    case embedding
    /// `:::`.
    case fencedDiv
    /// `+++` around settings.
    case settings
    /// `$$…$$`.
    case formula
    /// `H~2~O`.
    case subscripted
    /// `x^2^`.
    case superscripted
    /// `[TOC]`.
    case tableOfContents
    /// `##Words`.
    case unspacedHeading
    /// `== Words ==`.
    case wikiHeading
    /// `^name` at a line's end.
    case blockID
    /// `{!file!}` and `--8<-- "file"`.
    case inclusion
    /// `||words||`.
    case spoiler
    /// `[@key]`.
    case citationKey
    /// `!!! note`.
    case admonition
    /// `: words` beneath a term.
    case definition
    /// `*[HTML]: words`.
    case abbreviation
    /// `.. name::`.
    case directive
    /// `key:: value`.
    case inlineField

    /// Whether it may stand in the label of a `[[link]]`, which no line begins or ends.
    var isWithinLabels: Bool {
      switch self {
      case .privateComment, .printedComment, .templateTag, .templateValue, .attributes, .highlight,
        .insertion, .editorialMark, .inlineNote, .formula, .subscripted, .superscripted, .inclusion,
        .spoiler:
        true
      default: false
      }
    }
  }

  package let kind: Kind
  /// The first of its kind.
  package let span: SourceSpan
  /// How many of its kind the text holds.
  package internal(set) var count = 1
  /// Whether it stands in the label of a `[[link]]`, where nothing is mark-up and nothing is escaped.
  package internal(set) var isInLabel = false
}

extension MarkdownDocument {
  /// The first mark of each kind that is printed as text, in order of place; none in code.
  ///
  /// - Parameter known: the bytes of the file at which `[!…]` opens a note, or is told of already.
  package func foreignMarks(besides known: Set<Int> = []) -> [ForeignMark] {
    var marks = ForeignScan.marks(in: source, facts, besides: known)
    let embeddings = facts.entryLinks.filter { $0.url != nil && $0.link.isEmbedding }.map(
      \.link.span)
    if let first = embeddings.first {
      let span = first.file.span(first.range.lowerBound - 1..<first.range.upperBound)
      marks.append(ForeignMark(kind: .embedding, span: span, count: embeddings.count))
    }
    return marks.sorted { $0.span.range.lowerBound < $1.span.range.lowerBound }
  }
}
