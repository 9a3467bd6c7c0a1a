import ArgumentParser
import DossierBuild
import DossierCore
import DossierWithholding
import QuoteAnchoring

struct Passages: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    abstract: "Lists every anchor and cited quotation, and how well it holds to its entry.",
    discussion: """
      The bands: found (exact), carried (the text was edited), review (look at it), lost.

      `--format json` prints an array of {path, line, column, name, about, exact, band, score, \
      start, end, matched, rests, why}; start and end are half-open, in Unicode scalars of the entry's \
      plain text, and absent where the passage is lost. What it says of the words rests on the \
      published `text`, on the `original` that is at hand, or on the `lock` alone. `why` is there where the \
      words of a carried passage no longer say the same: figure, date, negation or name.
      """)

  @OptionGroup var root: RootOption

  @OptionGroup(visibility: .hidden) var stray: StrayPaths

  @OptionGroup var originals: OriginalsOption

  @OptionGroup var withholding: WithholdOption

  @Option(help: ArgumentHelp("How to print the list.", valueName: "format"))
  var format = Format.text

  @Flag(
    help: """
      Show and write what can be put right: anchors and quotations of edited words that say the \
      same as they stand now, and missing ids.
      """)
  var fix = false

  @Option(
    help: ArgumentHelp(
      """
      Show and write one passage as it stands now, though what it says has changed: ENTRY^NAME or, \
      where it has no name, PATH:LINE.
      """, valueName: "passage"))
  var accept: [String] = []

  @Flag(help: "With --fix or --accept: show the changes and write nothing.")
  var dryRun = false

  func validate() throws {
    if dryRun, !fix, accept.isEmpty {
      throw ValidationError("--dry-run goes with --fix or --accept.")
    }
    if fix, format == .json { throw ValidationError("--fix shows its changes as text.") }
    if !accept.isEmpty, format == .json {
      throw ValidationError("--accept shows its changes as text.")
    }
    if fix, !accept.isEmpty {
      throw ValidationError("--fix and --accept are two things: run one after the other.")
    }
    for text in accept where PassageAddress(text) == nil {
      throw ValidationError("`\(text)` names no passage: write ENTRY^NAME or PATH:LINE.")
    }
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
    if fix || !accept.isEmpty, let fixes {
      let chosen = try fix ? fixes : accepted(fixes, among: found)
      console.output(console.redaction.text(FixText.text(chosen, isDryRun: dryRun)))
      if !dryRun { errors += chosen.write(root: root.path) }
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

  /// What `--accept` writes; nothing where one of its passages has nothing to be written.
  private func accepted(
    _ fixes: PassageFixes, among reports: [PassageReport]
  ) throws -> PassageFixes {
    var repairs: [PassageFixes] = []
    for text in accept {
      guard let address = PassageAddress(text) else { continue }
      do throws(PassageFixes.Refusal) {
        repairs.append(try fixes.accepting(address, among: reports))
      } catch {
        throw ValidationError("`\(text)` \(error.wording)")
      }
    }
    return PassageFixes(joining: repairs)
  }
}

extension PassageFixes.Refusal {
  fileprivate var wording: String {
    switch self {
    case .unknown: "names no passage: `dossier passages` lists them all."
    case .unchanged: "stands as it is quoted, so there is nothing to accept."
    case .withoutPlace(.review):
      "is for review: quote the words as they stand there now, if they are the same."
    case .withoutPlace: "is lost: no words stand there that could be accepted."
    case .withoutAnchor: "can't be quoted so that only its words are meant: write it by hand."
    }
  }
}
