import ArgumentParser
import DossierBuild

struct Templates: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists every template, and what it can name.",
    discussion: """
      A file of the same name in the dossier's own Templates/ takes the place of a built-in one.
      """)

  @OptionGroup var root: RootOption

  func run() async throws {
    let console = Console()
    let (reports, diagnostics) = await Rooms.templates(root: root.path)
    console.output(TemplateText.text(reports))
    console.report(diagnostics)
    let status = BuildStatus(diagnostics)
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
