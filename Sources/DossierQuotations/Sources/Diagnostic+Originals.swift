import DossierCore
import DossierModel
import DossierPassages
import QuoteAnchoring
import TextAnalysis

extension Diagnostic {
  static func unclosedQuotation(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unclosedQuotation, at: span, "this quotation is never closed",
      suggestion: "write the mark that closes it after its last word")
  }

  static func quotationNotFound(
    at span: SourceSpan, quoted: String, _ nearest: NearestWords?, _ looks: [LookFault],
    path: String, apostrophe: Unicode.Scalar? = nil
  ) -> Diagnostic {
    let quoted = shortened(quoted.onOneLine())
    return Diagnostic(
      .quotationNotFound, at: span,
      "“\(quoted)” does not stand in \(path)\(looks.first?.message ?? "")",
      suggestion: looks.isEmpty
        ? advice(nearest, apostrophe) : looks.map(\.suggestion).joined(separator: ", and "),
      notes: nearest.map { ["there it reads: \($0.surroundings.line)"] } ?? [])
  }

  private static func advice(
    _ nearest: NearestWords?, _ apostrophe: Unicode.Scalar?
  ) -> String {
    guard let nearest, nearest.isNear else {
      // A mark that is typed as an apostrophe may open a quotation too; the letter is never a mark.
      let instead = apostrophe == "\u{2019}" ? "`\u{2BC}` (U+02BC)" : "`\u{2019}` (U+2019)"
      let written = apostrophe == nil ? "" : "; an apostrophe is written \(instead)"
      return
        "quote words that stand there, or take the marks off: a title, or a word as such, is set in italics\(written)"
    }
    return "quote the words as they stand there\(strikingOut(nearest.surroundings.words))"
  }

  /// The first and the last words of a long text.
  private static func shortened(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard words.count > 16 else { return text }
    return (words.prefix(8) + ["…"] + words.suffix(4)).joined(separator: " ")
  }

  package static func quotationUnverified(at span: SourceSpan, source: EntryID) -> Diagnostic {
    Diagnostic(
      .quotationUnverified, at: span,
      "nobody has verified these words: the original of `\(source.name)` is not here",
      suggestion:
        "let somebody build who has it as `Originals/\(source.name).txt`, and commit `\(PassageLock.path)`"
    )
  }

  package static func missingOriginal(_ article: EntryID, path: String) -> Diagnostic {
    Diagnostic(
      .missingOriginal, at: .file(path),
      "there is no `Originals/\(article.name).txt` to take excerpts from, and none are remembered",
      suggestion: "put the text there, as `.txt` or `.md`; git ignores it")
  }

  package static func withheldBody(_ article: Article, at span: SourceSpan) -> Diagnostic {
    let name = article.header.id.name
    return Diagnostic(
      .withheldBody, at: span,
      "this article's text is withheld (`text: \(article.text.rawValue)`), and words of it stand here",
      suggestion: article.text == .excerpt
        ? "move the source's text to `Originals/\(name).md`; what you have to say of it, say in commentary"
        : "say in commentary what you have to say; write `text: digest` if these are your own words"
    )
  }

  package static func quotedTooMuch(
    _ limit: Located<Article.QuotationLimit>, quoted: Int, of total: Int
  ) -> Diagnostic {
    Diagnostic(
      .quotedTooMuch, at: limit.span,
      "\(quoted) of the source's \(total) words are quoted (\(Article.QuotationLimit.percentage(quoted, of: total)) %)",
      suggestion: "quote less of it, or raise the limit")
  }

  package static func quotedUnmeasured(
    _ limit: Located<Article.QuotationLimit>, _ article: EntryID
  ) -> Diagnostic {
    Diagnostic(
      .quotedUnmeasured, at: limit.span,
      "nobody knows how much of `\(article.name)` is quoted: its original is not here, and was never measured",
      suggestion: "put its text in `Originals/\(article.name).txt`")
  }
}
