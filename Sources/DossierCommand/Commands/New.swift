import ArgumentParser
import DossierBuild
import DossierCore
import DossierStarter

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a new dossier, or the file of one new entry; nothing is ever overwritten.",
    discussion: """
      `dossier new dossier my-dossier` makes a whole dossier in a folder of that name, with an \
      example of each kind of entry; `.` is the current folder, beside what it holds. `dossier new article three-reasons` makes \
      Content/articles/three-reasons.md, as a draft; `new commentary three-reasons` makes a file \
      of notes on that entry.
      """)

  @Argument(help: "dossier, article, argument, expert, event, commentary or page.")
  var kind: String

  @Argument(
    help: ArgumentHelp(
      "The entry's id, which is its file's name; for a dossier, the folder.", valueName: "id"))
  var id: String

  @OptionGroup var root: RootOption

  func validate() throws {
    guard let starter = Starter(word: kind) else {
      let near = NearMiss.best(for: kind, among: Starter.words).map { "; did you mean '\($0)'?" }
      throw ValidationError(
        "'\(VisibleText.of(kind))' is none of \(Starter.words.joined(separator: ", "))"
          + (near ?? "."))
    }
    if starter == .dossier {
      if id.isEmpty { throw ValidationError("Name the folder of the new dossier.") }
    } else if EntryName(id) == nil {
      throw ValidationError(Self.badName(id))
    }
  }

  private static func badName(_ id: String) -> String {
    let suggestion = EntryName.suggestion(for: id).map { " Did you mean '\($0)'?" } ?? ""
    return "'\(VisibleText.of(id))' cannot be an id: it takes letters, digits, - and _."
      + suggestion
  }

  func run() throws {
    guard let starter = Starter(word: kind) else { return }
    switch starter {
    case .dossier:
      try makeDossier(in: id.hasPrefix("/") ? id : root.named.map { "\($0)/\(id)" } ?? id)
    case .entry(let kind):
      guard let name = EntryName(id) else { return }
      let file = Starter.entryFile(kind, name)
      try requireContent()
      try write([file], in: root.path)
      Console().output("Made \(file.path), as a draft\n")
    }
  }

  /// Beside what is there already, which stays as it is.
  private func makeDossier(in folder: String) throws {
    let (left, diagnostics) = StarterFolder(root: folder).write()
    try end(with: diagnostics)
    let console = Console()
    for file in left {
      let missing = file.missing.map { "`\($0)`" }.joined(separator: ", ")
      console.output(
        "Left \(VisibleText.of(file.path)) as it was"
          + (missing.isEmpty ? "\n" : "; a dossier needs these lines in it: \(missing)\n"))
    }
    let isHere =
      folder.utf8.allSatisfy { "./".utf8.contains($0) } && !folder.hasPrefix("/")
      && !folder.contains("..")
    console.output(
      "Made a new dossier. Build it with: dossier build"
        + (isHere ? "\n" : " --root \(ShellText.quoted(folder))\n"))
  }

  /// A mistyped root must not become the beginning of another dossier.
  private func requireContent() throws {
    let diagnostics = StarterWriter(root: root.path).faultsOfRoot()
    guard !diagnostics.isEmpty else { return }
    Console().report(diagnostics)
    throw ExitCode(BuildStatus(diagnostics).rawValue)
  }

  private func write(_ files: [StarterFile], in folder: String) throws {
    try end(with: StarterWriter(root: folder).write(files))
  }

  private func end(with diagnostics: [Diagnostic]) throws {
    Console().report(diagnostics)
    let status = BuildStatus(diagnostics)
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
