import ArgumentParser
import DossierBuild
import DossierContent
import DossierCore
import DossierPages
import DossierStarter
import DossierTheme

struct Templates: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    abstract: "Lists every template, and what it can name; or makes a file of your own to change.",
    discussion: """
      A file of the same name in the dossier's own Templates/ takes the place of a built-in one. \
      `--copy page` puts a copy of the built-in page.html there; `--words de` makes words/de.yaml, in \
      which every phrase waits for its translation. Nothing is ever overwritten. `--docs` says of \
      each name what it means; `--format json` prints all of that as an array of \
      {template, members: [{name, type, doc}]}.
      """)

  @OptionGroup var root: RootOption

  @OptionGroup(visibility: .hidden) var stray: StrayPaths

  @Option(
    help: ArgumentHelp(
      "Make Templates/words/LANG.yaml, a file of all phrases to translate.", valueName: "lang"))
  var words: String?

  @Option(
    help: ArgumentHelp(
      "Copy a built-in template, style sheet or script to Templates/, such as page or assets/dossier.css.",
      valueName: "name"))
  var copy: [String] = []

  @Flag(help: "Say what each name means.")
  var docs = false

  @Option(help: ArgumentHelp("How to print the list.", valueName: "format"))
  var format = Format.text

  func validate() throws {
    if docs || format == .json, words != nil || !copy.isEmpty {
      throw ValidationError(
        "--docs and --format are for the list, which --words and --copy don't print.")
    }
    if let words, !LanguageTag.isWellFormed(words) {
      let corrected = words.split(separator: "_").joined(separator: "-")
      let near = LanguageTag.isWellFormed(corrected) ? " Did you mean '\(corrected)'?" : ""
      throw ValidationError("'\(VisibleText.of(words))' is not the tag of a language.\(near)")
    }
    for name in copy where BuiltInTheme.file(named: name) == nil {
      let known = BuiltInTheme.paths.map { $0.hasSuffix(".html") ? String($0.dropLast(5)) : $0 }
      let near = NearMiss.best(for: name, among: known).map { "; did you mean '\($0)'?" }
      throw ValidationError(
        "The built-in theme has no '\(VisibleText.of(name))'"
          + (near ?? ". `dossier templates` lists its templates."))
    }
  }

  func run() throws {
    let files = wanted
    if files.isEmpty { try list() } else { try make(files) }
  }

  /// The files that are asked for, by their paths below the root.
  private var wanted: [StarterFile] {
    let skeleton = words.map {
      StarterFile(path: "Templates/words/\($0).yaml", text: WordsSkeleton.text(language: $0))
    }
    let copies = copy.compactMap { BuiltInTheme.file(named: $0) }.map {
      StarterFile(
        path: "Templates/\($0.path)", text: String(decoding: $0.bytes, as: UTF8.self))
    }
    return [skeleton].compactMap(\.self) + copies
  }

  private func make(_ files: [StarterFile]) throws {
    let console = Console()
    let writer = StarterWriter(root: root.path)
    let faults = writer.faultsOfRoot()
    let diagnostics = faults.isEmpty ? writer.write(files) : faults
    console.report(diagnostics)
    let status = BuildStatus(diagnostics)
    if status != .done { throw ExitCode(status.rawValue) }
    for file in files { console.output("Made \(VisibleText.of(file.path))\n") }
  }

  private func list() throws {
    let console = Console()
    let (templates, diagnostics) = TemplateListing.all(root: root.path)
    let list = TemplateList(
      templates: templates, descriptions: TemplateListing.descriptions(root: root.path))
    console.output(format == .json ? list.json : list.text(hasDocs: docs))
    console.report(diagnostics)
    let status = BuildStatus(diagnostics)
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
