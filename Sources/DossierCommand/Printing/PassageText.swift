import DossierBuild
import DossierCore
import QuoteAnchoring

/// Passages as people read them: one a line, and both texts of one whose words are others now.
enum PassageText {
  static func text(_ report: PassageReport) -> String {
    let start = report.span.start
    let name = report.name.map { "^\($0)" } ?? ""
    let place = "\(report.span.file.path):\(start.line):\(start.column): \(band(report))"
    let lines =
      ["\(place) \(report.about)\(name) “\(shortened(report.matched ?? report.exact))”"]
      + texts(report)
    return lines.map { VisibleText.atLineStart($0) + "\n" }.joined()
  }

  /// With the score in hundredths where there is anything to weigh.
  private static func band(_ report: PassageReport) -> String {
    guard report.band == .carried || report.band == .review else { return report.band.rawValue }
    let hundredths = String(Int((report.score * 100).rounded()))
    let padded = String(repeating: "0", count: max(0, 3 - hundredths.count)) + hundredths
    return "\(report.band.rawValue) \(padded.dropLast(2)).\(padded.suffix(2))"
  }

  private static func texts(_ report: PassageReport) -> [String] {
    guard report.band == .carried || report.band == .review, let matched = report.matched else {
      return []
    }
    let difference = WordDifference(report.exact, matched)
    return ["    it was:   \(difference.before)", "    it reads: \(difference.after)"]
      + (report.change.map { ["    \($0.kind.rawValue):".padded(to: 14) + $0.wording] } ?? [])
  }

  private static func shortened(_ text: String) -> String {
    text.count <= 60 ? text : "\(text.prefix(40))…\(text.suffix(18))"
  }
}

extension String {
  /// With spaces up to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
