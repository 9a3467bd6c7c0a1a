import ArgumentParser
import DossierBuild

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds the site.",
    discussion: """
      The new site is made beside the old one, and takes its place in one step once it is whole; \
      with an error in the content, or of the machine, the old one stays as it was. Of what lies \
      in the output, .git and .nojekyll are kept; files that no build wrote are an error.
      """)

  @OptionGroup var root: RootOption

  @OptionGroup var originals: OriginalsOption

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

  @Flag(help: "Print nothing but what is wrong.")
  var quiet = false

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output names no folder.") }
  }

  func run() async throws {
    let console = Console()
    FileTimeLimit.watch { console.reportAtOnce($0) }
    let request = request
    let outcome = await console.showingProgress(!quiet) {
      await Rooms.pipeline.build(request.telling($0))
    }
    console.report(outcome.diagnostics)
    guard outcome.status == .done else { throw ExitCode(outcome.status.rawValue) }
    if !quiet { console.output(BuildSummary.text(outcome, output: request.output)) }
  }

  private var request: BuildRequest {
    var request = BuildRequest(root: root.path, output: output)
    request.isStrict = strict
    request.isFrozen = frozen
    request.publication = publication.rules
    request.allowsGap = allowGap
    request.originals = originals.path
    request.discardsForeign = discardForeign
    return request
  }
}
