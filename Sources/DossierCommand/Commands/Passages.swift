import ArgumentParser
import DossierBuild
import DossierCore

struct Passages: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    abstract: "Lists every anchor and cited quotation, and how well it holds to its entry.",
    discussion: """
      The bands: found (exact), carried (the text was edited), review (look at it), lost.

      `--format json` prints an array of {path, line, column, name, about, exact, band, score, \
      start, end, matched}; start and end are half-open, in Unicode scalars of the entry's plain \
      text, and absent where the passage is lost.
      """)

  @OptionGroup var root: RootOption

  @Option(help: ArgumentHelp("How to print the list.", valueName: "format"))
  var format = Format.text

  func run() async throws {
    let console = Console()
    let (reports, diagnostics) = await Rooms.passages(BuildRequest(root: root.path))
    switch format {
    case .text: console.output(reports.map(PassageText.text).joined())
    case .json: console.output(JSONText.array(reports.map(\.jsonMembers)))
    }
    let errors = diagnostics.filter { $0.severity == .error }
    console.report(errors)
    let status = BuildStatus(errors)
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
