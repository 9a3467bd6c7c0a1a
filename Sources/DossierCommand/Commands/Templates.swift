import ArgumentParser
import DossierBuild
import DossierSite

struct Templates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists every template, and what it can name.",
    discussion: """
      A file of the same name in the dossier's own Templates/ takes the place of a built-in one.
      """)

  @OptionGroup var root: RootOption

  func run() throws {
    let console = Console()
    let (templates, diagnostics) = TemplateListing.all(root: root.path)
    console.output(TemplateText.text(templates, TemplateListing.descriptions(root: root.path)))
    console.report(diagnostics)
    let status = BuildStatus(diagnostics)
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
