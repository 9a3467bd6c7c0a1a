import ArgumentParser
import DossierBuild
import DossierCore
import DossierWithholding

struct Check: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, github }

  static let configuration = CommandConfiguration(
    abstract: "Says what is wrong in the content and the templates, and writes nothing.",
    discussion: """
      `--format json` prints an array of {id, severity, path, line, column, endLine, endColumn, \
      message, suggestion}; lines and columns count from 1, columns in Unicode scalars. \
      `--format github` prints annotations for a GitHub workflow.
      """)

  @OptionGroup var root: RootOption

  @OptionGroup(visibility: .hidden) var stray: StrayPaths

  @OptionGroup var originals: OriginalsOption

  @OptionGroup var withholding: WithholdOption

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @OptionGroup var publication: PublicationOptions

  @Option(help: ArgumentHelp("How to print what is found.", valueName: "format"))
  var format = Format.text

  @Flag(help: "Print nothing but what is wrong.")
  var quiet = false

  func run() async throws {
    let list = try withholding.list(root: root.path, originals: originals.path)
    let console = Console(withholding: list)
    let request = request(list)
    let (format, folder) = (format, root.prefix)
    FileTimeLimit.watch { diagnostics in
      switch format {
      case .text: console.reportAtOnce(diagnostics)
      case .json, .github: Self.show(diagnostics, as: format, below: folder, on: console)
      }
    }
    let outcome = await console.showingProgress(!quiet && format == .text) {
      await BuildSession.check(request.telling($0))
    }
    Self.show(outcome.diagnostics, as: format, below: folder, on: console)
    if !quiet, format == .text, outcome.diagnostics.isEmpty {
      console.output(BuildSummary.textOfCheck(outcome))
    }
    if outcome.status != .done { throw ExitCode(outcome.status.rawValue) }
  }

  private func request(_ list: WithholdList) -> BuildRequest {
    var request = BuildRequest(root: root.path)
    request.isStrict = strict
    request.isCheck = true
    request.publication = publication.rules
    request.originals = originals.path
    request.withheld = list
    return request
  }

  private static func show(
    _ diagnostics: [Diagnostic], as format: Format, below folder: String, on console: Console
  ) {
    switch format {
    case .text: console.report(diagnostics)
    case .json: console.output(diagnostics) { JSONText.array($0.map(\.jsonMembers)) }
    case .github:
      console.output(diagnostics) { shown in
        Diagnostic.first(DiagnosticBounds.shown, ofSorted: shown).map {
          GitHubAnnotation.text($0, below: folder)
        }.joined()
      }
    }
  }
}
