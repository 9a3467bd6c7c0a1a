import DossierBuild

/// Passages as people read them, one a line.
enum PassageText {
  static func text(_ report: PassageReport) -> String {
    let start = report.span.start
    let name = report.name.map { "^\($0)" } ?? ""
    let found = report.matched ?? report.exact
    let line =
      "\(report.span.file.path):\(start.line):\(start.column): \(report.band.rawValue) "
      + "\(report.about)\(name) “\(shortened(found))”"
    return VisibleText.of(line) + "\n"
  }

  private static func shortened(_ text: String) -> String {
    text.count <= 60 ? text : "\(text.prefix(40))…\(text.suffix(18))"
  }
}
