/// How a published file writes its text.
enum TextFormat {
  case plain
  /// JSON and scripts: `\n` is a line's end.
  case script
  /// iCalendar, whose lines are folded.
  case calendar
  /// BibTeX.
  case bibliography
  /// What editors write, in which `*` and `~` mark words up.
  case markdown

  init(path: String) {
    let ending = path.utf8.lastIndex(of: UInt8(ascii: ".")).map { path[$0...].lowercased() }
    self =
      switch ending {
      case ".json", ".js", ".mjs", ".jsonld", ".webmanifest", ".geojson": .script
      case ".ics", ".vcf": .calendar
      case ".bib", ".tex": .bibliography
      default: .plain
      }
  }
}
