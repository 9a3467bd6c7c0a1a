import DossierCore

/// The text of a PDF, by `pdftotext` of Poppler.
enum PDFText {
  static let program = "pdftotext"
  private static let longest = 256 << 20

  enum Answer: Equatable {
    case output([UInt8])
    /// There is no such program.
    case missing
    /// It failed, took too long or wrote too much.
    case failed
  }

  /// The text of a file that nobody trusts, with what it says of itself, as HTML.
  ///
  /// - Parameter path: absolute, so that it can't be taken for an option.
  static func answer(of path: String) -> Answer {
    guard let program = ExternalProgram.path(of: program) else { return .missing }
    let outcome = ExternalProgram.run(
      program, ["-q", "-htmlmeta", "-enc", "UTF-8", path, "-"], environment: ["LC_ALL=C"],
      limit: longest)
    guard let outcome, outcome.status == 0 else { return .failed }
    return .output(outcome.output)
  }
}
