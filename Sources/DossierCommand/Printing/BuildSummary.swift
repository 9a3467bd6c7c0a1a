import DossierBuild
import DossierModel
import EDTF
import QuoteAnchoring

/// What a build came to, in the words that end it.
enum BuildSummary {
  static func text(_ outcome: BuildOutcome, output: String) -> String {
    let figures = outcome.figures
    let parts = [
      count(figures.entries, "entry", "entries"), count(figures.notes, "note", "notes"),
      passages(figures.passages), pages(outcome),
      outcome.warnings == 0 ? "no warnings" : count(outcome.warnings, "warning", "warnings"),
      withheld(outcome),
    ]
    return "Built in \(seconds(outcome.duration)): \(parts.joined(separator: "; "))\n"
      + hidden(outcome.publication)
      + "Open \(VisibleText.of(output))/index.html\n"
  }

  /// What is kept from readers, and when the next of it opens by itself.
  private static func hidden(_ publication: DossierPublication) -> String {
    var kinds: [String: Int] = [:]
    for hidden in publication.hidden {
      if let reason = hidden.why.reason { kinds[reason, default: 0] += 1 }
    }
    var parts = ["draft", "internal", "embargoed", "withdrawn", "dependent"].compactMap { kind in
      kinds[kind].map { "\($0) \(kind)" }
    }
    if publication.assetsWithheld > 0 {
      parts.append(count(publication.assetsWithheld, "asset", "assets") + " withheld")
    }
    let line = parts.isEmpty ? "" : "Not published: \(parts.joined(separator: ", "))\n"
    guard let (next, waiting) = publication.waiting else { return line }
    return line
      + "Waiting: \(waiting); the next opens \(next.readable), with the first build after that\n"
  }

  /// What a check says where nothing is wrong.
  static func textOfCheck(_ outcome: BuildOutcome) -> String {
    let parts = [
      "Checked \(count(outcome.figures.entries, "entry", "entries")): nothing is wrong",
      withheld(outcome),
    ]
    return parts.joined(separator: "; ") + "\n"
  }

  private static func withheld(_ outcome: BuildOutcome) -> String {
    outcome.withheld == 0
      ? "no withhold list"
      : count(outcome.withheld, "withheld string", "withheld strings") + " looked for"
  }

  private static func pages(_ outcome: BuildOutcome) -> String {
    let pages =
      count(outcome.pages, "page", "pages")
      + " (\(count(outcome.files, "file", "files"))"
    guard let written = outcome.written, written.unchanged > 0 else { return pages + ")" }
    return "\(pages), \(written.unchanged) unchanged)"
  }

  private static func passages(_ bands: [Band: Int]) -> String {
    let total = bands.values.reduce(0, +)
    let parts = Band.allCases.compactMap { band in
      bands[band].flatMap { $0 > 0 ? "\($0) \(band.rawValue)" : nil }
    }
    let whole = count(total, "passage", "passages")
    return parts.isEmpty ? whole : "\(whole) (\(parts.joined(separator: ", ")))"
  }

  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// In hundredths, such as `0.42 s`.
  private static func seconds(_ duration: Duration) -> String {
    let hundredths = Int((duration / .milliseconds(10)).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) s"
  }
}
