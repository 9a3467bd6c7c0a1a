import DossierCore
import DossierModel
import DossierPassages
import DossierQuotations
import QuoteAnchoring
import TextAnalysis

/// Tells editors what the site claims of a source on the lock's word alone: whoever may write the lock
/// may have written it.
enum LockReliance {
  /// A hint at each passage of an excerpt, and one for all quotations of a digest.
  static func diagnostics(
    _ input: EntryComposer.Input, _ findings: QuotationFindings, _ excerpt: ExcerptPublication?,
    _ plain: PlainText
  ) -> [Diagnostic] {
    guard let excerpt else {
      return findings.recorded.isEmpty ? [] : [.quotationsOnLock(findings.recorded, of: input.id)]
    }
    guard excerpt.ground == .lock else { return [] }
    let passages = input.commentary.requests.compactMap { request -> Diagnostic? in
      guard let range = excerpt.trace(request.anchor).match.place else { return nil }
      return .passageOnLock(request, plain.text(range).onOneLine(), of: input.id)
    }
    return passages + (excerpt.isOrderSure ? [] : [.orderOnLock(input.id, path: input.file.path)])
  }
}

extension Editions {
  /// A hint at each edition whose comparison the lock alone knows.
  func reliances(_ library: Library) -> [Diagnostic] {
    collations.filter(\.value.isRecorded).keys.sorted().map { edition in
      let header = library.articles[edition.index].header
      return Diagnostic(
        .restsOnLock, at: .file(header.file.path),
        "what this edition keeps and changes rests on `\(PassageLock.path)` alone: the texts are not both here",
        suggestion: "run `dossier check` where both are in `Originals/`, to have it compared")
    }
  }
}

extension Diagnostic {
  fileprivate static func passageOnLock(
    _ request: PassageRequest, _ words: String, of article: EntryID
  ) -> Diagnostic {
    Diagnostic(
      .restsOnLock, at: request.span,
      "that these are the source's words rests on `\(PassageLock.path)` alone: “\(words.shortened)”",
      suggestion: Self.advice(article))
  }

  fileprivate static func quotationsOnLock(
    _ places: [SourceSpan], of article: EntryID
  ) -> Diagnostic {
    let lines = Set(places.map(\.start.line)).sorted().map(String.init)
    let quotations = places.count == 1 ? "1 quotation" : "\(places.count) quotations"
    let lineNumbers = "\(lines.count == 1 ? "line" : "lines") \(lines.joined(separator: ", "))"
    return Diagnostic(
      .restsOnLock, at: places[0],
      "that \(quotations) of this digest (\(lineNumbers)) stand in a source rests on `\(PassageLock.path)` alone",
      suggestion: Self.advice(article))
  }

  fileprivate static func orderOnLock(_ article: EntryID, path: String) -> Diagnostic {
    Diagnostic(
      .restsOnLock, at: .file(path),
      "`\(PassageLock.path)` does not tell in which order all passages of this source stand, as after a merge",
      suggestion: Self.advice(article))
  }

  private static func advice(_ article: EntryID) -> String {
    "run `dossier check` where `Originals/\(article.name).txt` is, to have it compared"
  }
}

extension String {
  /// The first words of a long text.
  fileprivate var shortened: String {
    let words = split(separator: " ")
    return words.count > 12 ? words.prefix(12).joined(separator: " ") + " …" : self
  }
}
