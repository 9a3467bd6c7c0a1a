import ArgumentParser
import DossierBuild
import DossierCore

struct Check: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, github }

  static let configuration = CommandConfiguration(
    abstract: "Finds every fault of the content and the templates, and writes nothing.",
    discussion: """
      `--format json` prints an array of {id, severity, path, line, column, endLine, endColumn, \
      message, suggestion}; lines and columns count from 1, columns in Unicode scalars. \
      `--format github` prints annotations for a GitHub workflow.
      """)

  @OptionGroup var root: RootOption

  @OptionGroup var originals: OriginalsOption

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @OptionGroup var publication: PublicationOptions

  @Option(help: ArgumentHelp("How to print what is found.", valueName: "format"))
  var format = Format.text

  func run() async throws {
    let console = Console()
    var request = BuildRequest(root: root.path)
    request.isStrict = strict
    request.isCheck = true
    request.publication = publication.rules
    request.originals = originals.path
    let checked = request
    let (format, folder) = (format, root.path == "." ? "" : "\(root.path)/")
    FileTimeLimit.watch { diagnostics in
      switch format {
      case .text: console.reportAtOnce(diagnostics)
      case .json: console.output(JSONText.array(diagnostics.map(\.jsonMembers)))
      case .github:
        console.output(diagnostics.map { GitHubAnnotation.text($0, below: folder) }.joined())
      }
    }
    let outcome = await console.showingProgress(format == .text) {
      await Rooms.pipeline.check(checked.telling($0))
    }
    show(outcome, on: console)
    if outcome.status != .done { throw ExitCode(outcome.status.rawValue) }
  }

  private func show(_ outcome: BuildOutcome, on console: Console) {
    switch format {
    case .text:
      console.report(outcome.diagnostics)
      if outcome.diagnostics.isEmpty {
        let entries = BuildSummary.count(outcome.figures.entries, "entry", "entries")
        console.output("Checked \(entries): nothing is wrong\n")
      }
    case .json:
      console.output(JSONText.array(outcome.diagnostics.map(\.jsonMembers)))
    case .github:
      let folder = root.path == "." ? "" : "\(root.path)/"
      for diagnostic in outcome.diagnostics {
        console.output(GitHubAnnotation.text(diagnostic, below: folder))
      }
    }
  }
}
