import DossierCore
import DossierModel
import QuoteAnchoring
import TextAnalysis

extension Diagnostic {
  package static func passageNotUnique(
    _ request: PassageRequest, _ ranges: [Range<Int>], _ plain: PlainText, path: String
  ) -> Diagnostic {
    Diagnostic(
      .passageNotUnique, at: request.span,
      "these words stand \(times(ranges)) in \(path)",
      suggestion:
        "quote more of the words around them, and make the passage itself bold with `**…**`",
      notes: request.anchor.holdsMark
        ? [] : ranges.prefix(8).map { Surroundings.line(of: $0, in: plain) })
  }

  private static func times(_ ranges: [Range<Int>]) -> String {
    let most = PassageSearch.mostPlaces
    return ranges.count > most ? "more than \(most) times" : "\(ranges.count) times"
  }

  /// - Parameter search: the text in which the nearest words are looked for; nil where none may be told.
  package static func passageNotFound(
    _ request: PassageRequest, _ search: PassageSearch?, path: String
  ) -> Diagnostic {
    let nearest =
      request.anchor.holdsMark
      ? nil
      : search.flatMap { search in
        search.nearest(to: request.anchor).map {
          Surroundings.line(of: $0, in: search.plain, reach: 60)
        }
      }
    if request.anchor.isEmpty {
      return Diagnostic(
        .passageNotFound, at: request.span, "nothing but what is withheld stands here",
        suggestion: "quote words of \(path) beside it, by which it can be found")
    }
    return Diagnostic(
      .passageNotFound, at: request.span, "these words do not stand in \(path)",
      suggestion: "quote the words as they stand there now\(strikingOut(nearest ?? ""))",
      notes: nearest.map { ["there it reads: \($0)"] } ?? [])
  }

  /// The words are of an article none of which is published.
  package static func passageWithheld(_ request: PassageRequest, path: String) -> Diagnostic {
    Diagnostic(
      .passageNotFound, at: request.span,
      "nothing of this source is published (`text: link` in \(path)), so no reader sees these words in place",
      suggestion:
        "write `text: excerpt` there and put the source's text in `Originals/`: the passages that you quote are then published, and no others"
    )
  }

  /// The words stand several times, and what is remembered tells which are meant.
  package static func passageChosen(
    _ request: PassageRequest, _ range: Range<Int>, among ranges: [Range<Int>], _ plain: PlainText,
    path: String
  ) -> Diagnostic {
    Diagnostic(
      .passageNotUnique, severity: .hint, at: request.span,
      "these words stand \(times(ranges)) in \(path) by now; only `\(PassageLock.path)` tells which are meant",
      suggestion:
        "quote more of the words around them, and make the passage itself bold with `**…**`",
      notes: request.anchor.holdsMark
        ? [] : ["it is taken to be here: \(Surroundings.line(of: range, in: plain))"])
  }

  package static func passageCarried(
    _ request: PassageRequest, _ sought: String, _ range: Range<Int>, _ plain: PlainText,
    path: String
  ) -> Diagnostic {
    Diagnostic(
      .passageCarried, at: request.span, "these words were edited in \(path), and followed there",
      suggestion: "run `dossier passages --fix` to quote them as they stand there now",
      notes: request.anchor.holdsMark ? [] : texts(sought, range, plain))
  }

  /// - Parameters:
  ///   - change: what the words no longer say as they did.
  ///   - entry: the one that holds them.
  package static func passageMeaningChanged(
    _ request: PassageRequest, _ change: MeaningChange, _ sought: String, _ range: Range<Int>,
    _ plain: PlainText, of entry: EntryID, path: String
  ) -> Diagnostic {
    let start = request.headSpan.start
    let place =
      request.isNamed
      ? "\(entry)^\(request.name)" : "\(request.headSpan.file.path):\(start.line)"
    let isShown =
      !request.anchor.holdsMark
      && Surroundings.line(of: range, in: plain, reach: 0) != Diagnostic.notShown
    return Diagnostic(
      .passageMeaningChanged, at: request.span,
      "these words were edited in \(path), and no longer say the same"
        + (isShown ? ": \(change.wording)" : ""),
      suggestion: "look whether what leans on them still holds, and run "
        + "`dossier passages --accept \(place)` to quote them as they stand there now",
      notes: request.anchor.holdsMark ? [] : texts(sought, range, plain))
  }

  package static func passageForReview(
    _ request: PassageRequest, _ sought: String, _ range: Range<Int>, _ plain: PlainText,
    path: String
  ) -> Diagnostic {
    Diagnostic(
      .passageReview, at: request.span,
      "these words do not stand in \(path); they may have become others there",
      suggestion:
        "quote the words as they stand there now if they are the same, or else take the anchor out",
      notes: request.anchor.holdsMark ? [] : texts(sought, range, plain))
  }

  private static func texts(
    _ sought: String, _ range: Range<Int>, _ plain: PlainText
  ) -> [String] {
    guard Surroundings.line(of: range, in: plain, reach: 0) != Diagnostic.notShown else {
      return ["it reads: \(Diagnostic.notShown)"]
    }
    let difference = WordDifference(
      sought.onOneLine(), plain.text(range).onOneLine().withVeiledWordsMarked())
    return ["it was: \(difference.before)", "it reads: \(difference.after)"]
  }

  package static func duplicatePassage(
    _ name: String, at span: SourceSpan, first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .duplicatePassage, at: span, "`\(name)` names another passage of this entry already",
      suggestion: "choose another name",
      notes: ["the other stands at \(first.file.path):\(first.start.line)"])
  }
}

extension PassageSearch {
  /// Where the first words of an anchor stand, as many of them as stand anywhere once; a hint for
  /// whoever mends the anchor, never a place for a note.
  func nearest(to anchor: Anchor) -> Range<Int>? {
    guard let piece = anchor.pieces.first else { return nil }
    let words = piece.scalars.split(separator: " ")
    for count in stride(from: words.count - 1, through: 2, by: -1) {
      for start in [0, words.count - count] {
        let run = Array(words[start..<start + count].joined(separator: [" "]))
        guard let place = next(run, from: 0), next(run, from: place + 1) == nil else { continue }
        return folded.original(place..<place + run.count)
      }
    }
    return nil
  }
}

extension Surroundings {
  /// The line for a message: not where something is withheld on a line that it would show a part of.
  static func line(of range: Range<Int>, in plain: PlainText, reach: Int = 32) -> String {
    let scalars = plain.scalars
    let first = max(0, range.lowerBound - reach)
    let last = min(scalars.count, range.upperBound + reach)
    let start = scalars[..<first].lastIndex(of: "\n") ?? 0
    let end = scalars[last...].firstIndex(of: "\n") ?? scalars.count
    guard !scalars[start..<end].contains(where: \.isWithheldMark) else {
      return Diagnostic.notShown
    }
    return Surroundings(of: range, in: plain, reach: reach).line
  }
}

extension Diagnostic {
  /// How words that are struck out are quoted, where some are.
  package static func strikingOut(_ words: String) -> String {
    words.unicodeScalars.contains(StruckText.stroke)
      ? ", with `~~` around what is struck out" : ""
  }
}
