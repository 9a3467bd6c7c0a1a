import DossierCore
import DossierMarkdown
import DossierModel
import Foundation
import QuoteAnchoring

extension BodyResolver {
  /// What a text holds of other programs' mark-up, once for each kind, with what to write instead.
  ///
  /// - Parameter known: the bytes of the file at which `[!…]` opens a note, or is told of already.
  func foreignMarks(
    in document: borrowing MarkdownDocument, besides known: Set<Int> = []
  ) -> [Diagnostic] {
    document.foreignMarks(besides: known).map { $0.diagnostic(self) }
  }
}

extension ForeignMark {
  fileprivate func diagnostic(_ resolver: BodyResolver) -> Diagnostic {
    let others = count > 1 ? " (\(count == 2 ? "twice" : "\(count) times") in this text)" : ""
    var diagnostic = Diagnostic(
      id, severity: kind == .printedComment ? .warning : nil, at: span, message + others,
      near: resolver.later { replacement($0, &$1) ?? remedy })
    // What was to be kept from readers is not put into a log either.
    diagnostic.showsSource = id != .privateComment
    return diagnostic
  }

  private var id: DiagnosticID {
    switch kind {
    case .privateComment, .printedComment: .privateComment
    case .reference: .undefinedReference
    case .spacedAddress: .spaceInAddress
    default: .foreignSyntax
    }
  }

  private var message: String {
    switch kind {
    case _ where isInLabel && id == .privateComment:
      "this would be published: a label keeps nothing from readers"
    case .printedComment:
      "this would be published: within a paragraph a comment holds no `--`, and no empty line"
    case .privateComment: "this would be published: nothing but `<!-- … -->` is kept from readers"
    case .reference: "no line defines what `\(written)` refers to, so it is printed as it stands"
    case .spacedAddress: "an address ends at its first space, so this is printed as it stands"
    case .lostDefinition: "this line is taken for the address of a link, so readers don’t see it"
    case .callout: "`[!…]` opens a note in commentary alone, at the margin; here it is printed"
    case .embedding: "`![[…]]` shows nothing of an entry here: a `!` and a link are printed"
    case .unspacedHeading: "without a space after its signs this is no heading, and is printed"
    case .definition, .admonition, .abbreviation, .directive, .inlineField, .fencedDiv, .settings,
      .tableOfContents, .inclusion:
      "\(kind.name) means nothing here, and is printed as it stands"
    default: "\(kind.name) is no mark-up here, and is printed as it stands"
    }
  }

  private var written: String { span.file.text(span.range).onOneLine() }

  /// "write `…`" with what belongs in the place of the first.
  private func replacement(_ resolver: BodyResolver, _ budget: inout Int) -> String? {
    let text = span.file.text(span.range)
    let text2 = String(text.unicodeScalars.dropFirst(2).dropLast(2))
    let candidate: String? =
      switch kind {
      case .spacedAddress: text.bracketingAddress(among: resolver.assets)
      case .lostDefinition: "\\" + text
      case .callout: "**\(text.calloutName)**"
      case .highlight where !isInLabel: "**\(text2)**"
      case .highlight, .insertion, .spoiler: text2
      case .embedding: embeddedLink
      case .unspacedHeading: text.spacingHeading
      case .subscripted: text.inFigures("₀₁₂₃₄₅₆₇₈₉")
      case .superscripted: text.inFigures("⁰¹²³⁴⁵⁶⁷⁸⁹")
      case .wikiHeading: text.asHeading
      default: nil
      }
    // Over lines marks of quotations and items stand within it.
    return resolver.write(candidate.flatMap { $0.contains("\n") ? nil : $0 }, &budget)
  }

  /// The link without the `!` before it, and without the size at which other programs show a picture.
  private var embeddedLink: String? {
    EntryLink(in: span.file.span(span.range.lowerBound + 1..<span.range.upperBound))
      .map(\.writtenWithoutSize)
  }

  private var remedy: String {
    switch kind {
    case _ where isInLabel: "take it out: a label is printed as it stands"
    case .reference:
      "add a line `[…]: https://…` with its address, or put a backslash before the bracket"
    case .spacedAddress: "put the address between `<` and `>`, or write `%20` for each space"
    case .lostDefinition: "put a backslash before the bracket"
    case .printedComment:
      "give it lines of its own between empty lines, or take it out"
    case .privateComment:
      "take it out, or put it into a comment, `<!-- … -->`; where the signs are meant as they stand, "
        + "put a backslash before them"
    case .templateTag, .templateValue:
      "put what it stood for in its place; what is to be shown as it is stands between backticks"
    case .callout: "begin with the word in bold"
    case .attributes:
      "leave it out: headings have addresses of their own, and templates decide how pages look"
    case .highlight: "put the words between `**`"
    case .insertion, .editorialMark, .subscripted, .superscripted, .spoiler: "leave the signs out"
    case .inlineNote: "put `[^1]` there, and the words on a line of their own, after `[^1]: `"
    case .embedding: "lead to the entry without the `!`"
    case .fencedDiv: "leave the lines with `:::` out"
    case .settings:
      "leave the line out: front matter stands between two lines `---`, at the head of the file"
    case .formula: "put it in words and characters, or show it between backticks"
    case .tableOfContents: "leave it out"
    case .inclusion: "put the words of the file in its place"
    case .unspacedHeading: "put a space after the signs"
    case .wikiHeading: "begin the line with `## `"
    case .blockID: "leave it out; a passage is named in commentary, with `> [!passage] ^…`"
    case .citationKey: "lead to the article that is meant, with `[[…]]`"
    case .admonition: "begin the paragraph with the word in bold"
    case .definition: "begin the line with `- `"
    case .abbreviation: "leave the line out, and explain the word where it first stands"
    case .directive: "leave it out"
    case .inlineField: "leave it out, or put a single colon after a word of the text"
    }
  }
}

extension ForeignMark.Kind {
  fileprivate var name: String {
    switch self {
    case .templateTag: "a tag of templates, `{% … %}`,"
    case .templateValue: "`{{ … }}`"
    case .attributes: "a mark for attributes, `{…}`,"
    case .highlight: "`==…==`"
    case .insertion: "`++…++`"
    case .editorialMark: "a mark of editors, such as `{++…++}`,"
    case .inlineNote: "`^[…]`"
    case .fencedDiv: "`:::`"
    case .settings: "`+++`"
    case .formula: "`$$`"
    case .subscripted: "`~…~`"
    case .superscripted: "`^…^`"
    case .tableOfContents: "a mark for a table of contents"
    case .wikiHeading: "`== … ==`"
    case .blockID: "`^…` at a line’s end"
    case .citationKey: "`[@…]`"
    case .inclusion: "a mark that includes a file"
    case .spoiler: "`||…||`"
    case .admonition: "`!!! …`"
    case .definition: "`:` at a line’s beginning"
    case .abbreviation: "`*[…]:`"
    case .directive: "`.. …::`"
    case .inlineField: "`…::`"
    case .reference, .spacedAddress, .lostDefinition, .privateComment, .printedComment, .callout,
      .embedding, .unspacedHeading:
      "this"
    }
  }
}

extension String {
  /// The same with the address between `<` and `>`: that of a link, or of a definition.
  fileprivate func bracketingAddress(among assets: AssetIndex) -> String? {
    let isLink = hasSuffix(")") && contains("](")
    guard let joint = isLink ? range(of: "](", options: .backwards) : range(of: "]:") else {
      return nil
    }
    let written = SpacedAddress(String(self[joint.upperBound...].dropLast(isLink ? 1 : 0)))
    guard !written.address.contains(where: { "<>\n".contains($0) }) else { return nil }
    var address = String(written.address)
    if !address.contains("/"), let path = assets.likely(address) { address = "assets/\(path)" }
    let title = written.title.map { " \($0)" } ?? ""
    return
      "\(self[..<joint.upperBound])\(isLink ? "" : " ")<\(address)>\(title)\(isLink ? ")" : "")"
  }

  /// `Info` of `[!info]-`.
  fileprivate var calloutName: String {
    let name = unicodeScalars.filter { $0.properties.isAlphabetic || $0 == " " || $0 == "-" }
    let words = String(String.UnicodeScalarView(name.prefix { $0 != "-" }))
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  fileprivate var spacingHeading: String {
    let signs = prefix { $0 == "#" }
    return "\(signs) \(dropFirst(signs.count))"
  }

  /// `## Words` of `== Words ==`.
  fileprivate var asHeading: String {
    let signs = prefix { $0 == "=" }.count
    let words = dropFirst(signs).dropLast(signs).trimmingCharacters(in: .whitespaces)
    return "\(String(repeating: "#", count: signs)) \(words)"
  }

  /// What stands between two signs, in figures of another height; nil where there are none such.
  fileprivate func inFigures(_ figures: String) -> String? {
    let figures = Array(figures)
    let inner = unicodeScalars.dropFirst().dropLast()
    var text = ""
    for scalar in inner {
      guard (0x30...0x39).contains(scalar.value) else { return nil }
      text.append(figures[Int(scalar.value) - 0x30])
    }
    return text
  }
}
