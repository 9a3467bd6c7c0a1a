import ArgumentParser
import DossierBuild
import DossierWithholding

struct Build: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    abstract: "Builds the site.",
    discussion: """
      The new site is made beside the old one, and takes its place in one step once it is whole; \
      with an error in the content, or of the machine, the old one stays as it was. Of what lies \
      in the output, .git and .nojekyll are kept; files that no build wrote are an error.

      `--format json` prints one object {entries, pages, files, written, unchanged, asOf, hidden, \
      assetsWithheld, carried, withheld: {strings, marks}, diagnostics}, also where the build fails; \
      the diagnostics are those of `check --format json`.
      """)

  @OptionGroup var root: RootOption

  @OptionGroup(visibility: .hidden) var stray: StrayPaths

  @OptionGroup var originals: OriginalsOption

  @OptionGroup var withholding: WithholdOption

  @Option(
    help: ArgumentHelp(
      "The folder to write, counted from the current one. (default: Site in the root)",
      valueName: "dir"))
  var output: String?

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @Flag(help: "Leave Content/passages.lock as it is.")
  var frozen = false

  @OptionGroup var publication: PublicationOptions

  @Flag(
    help: """
      Where the file system cannot exchange two folders, rename one after the other: for a moment \
      there is no site.
      """)
  var allowGap = false

  @Flag(
    help: """
      Remove what lies in the output and no build wrote; never what lies in another site.
      """)
  var discardForeign = false

  @Option(help: ArgumentHelp("How to print what came of it.", valueName: "format"))
  var format = Format.text

  @Flag(help: "Print nothing but what is wrong.")
  var quiet = false

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output names no folder.") }
  }

  func run() async throws {
    let list = try withholding.list(root: root.path, originals: originals.path)
    let console = Console(withholding: list)
    let (format, request) = (format, request(list))
    FileTimeLimit.watch { diagnostics in
      switch format {
      case .text: console.reportAtOnce(diagnostics)
      case .json: Self.output(.ended(by: diagnostics), on: console)
      }
    }
    let outcome = await console.showingProgress(!quiet && format == .text) {
      await BuildSession.build(request.telling($0))
    }
    switch format {
    case .text: console.report(outcome.diagnostics)
    case .json: Self.output(outcome, on: console)
    }
    guard outcome.status == .done else { throw ExitCode(outcome.status.rawValue) }
    if !quiet, format == .text {
      console.output(BuildSummary.text(outcome, output: console.redaction.name(request.output)))
    }
  }

  private static func output(_ outcome: BuildOutcome, on console: Console) {
    console.output(outcome.diagnostics) {
      JSONText.object(outcome.jsonMembers(showing: $0, console.redaction))
    }
  }

  private func request(_ list: WithholdList) -> BuildRequest {
    var request = BuildRequest(root: root.path, output: output)
    request.isStrict = strict
    request.isFrozen = frozen
    request.publication = publication.rules
    request.allowsGap = allowGap
    request.originals = originals.path
    request.discardsForeign = discardForeign
    request.withheld = list
    return request
  }
}
