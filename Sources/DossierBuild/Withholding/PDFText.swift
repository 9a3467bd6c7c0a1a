import DossierCore

/// The text of a PDF, by `pdftotext` of Poppler.
enum PDFText {
  static let program = "pdftotext"

  /// The text of a file, with what it says of itself, as HTML.
  ///
  /// - Parameter path: absolute.
  static func answer(of path: String) -> ProgramRun.Answer {
    ProgramRun.answer(of: [program, "-q", "-htmlmeta", "-enc", "UTF-8", path, "-"])
  }
}
