import ArgumentParser
import DossierBuild
import DossierCore
import DossierWithholding

struct Passages: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    abstract: "Lists every anchor and cited quotation, and how well it holds to its entry.",
    discussion: """
      The bands: found (exact), carried (the text was edited), review (look at it), lost.

      `--format json` prints an array of {path, line, column, name, about, exact, band, score, \
      start, end, matched, rests}; start and end are half-open, in Unicode scalars of the entry's \
      plain text, and absent where the passage is lost. What it says of the words rests on the \
      published `text`, on the `original` that is at hand, or on the `lock` alone.
      """)

  @OptionGroup var root: RootOption

  @OptionGroup(visibility: .hidden) var stray: StrayPaths

  @OptionGroup var originals: OriginalsOption

  @OptionGroup var withholding: WithholdOption

  @Option(help: ArgumentHelp("How to print the list.", valueName: "format"))
  var format = Format.text

  @Flag(
    help: """
      Show and write what can be put right: anchors and quotations of edited words as they stand \
      now, and missing ids.
      """)
  var fix = false

  @Flag(help: "With --fix: show the changes and write nothing.")
  var dryRun = false

  func validate() throws {
    if dryRun, !fix { throw ValidationError("--dry-run goes with --fix.") }
    if fix, format == .json { throw ValidationError("--fix shows its changes as text.") }
  }

  func run() async throws {
    let list = try withholding.list(root: root.path, originals: originals.path)
    let console = Console(withholding: list)
    FileTimeLimit.watch { console.reportAtOnce($0) }
    var request = BuildRequest(root: root.path)
    request.originals = originals.path
    request.withheld = list
    let (found, fixes, diagnostics) = await BuildSession.passages(request)
    let reports = found.map(console.redaction.report)
    var errors = diagnostics.filter { $0.severity == .error }
    if fix, let fixes {
      console.output(console.redaction.text(FixText.text(fixes, isDryRun: dryRun)))
      if !dryRun { errors += fixes.write(root: root.path) }
    } else {
      switch format {
      case .text: console.output(reports.map(PassageText.text).joined())
      case .json: console.output(JSONText.array(reports.map(\.jsonMembers)))
      }
    }
    console.report(errors)
    let status = BuildStatus(errors)
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
