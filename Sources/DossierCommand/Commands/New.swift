import ArgumentParser
import DossierBuild
import DossierCore

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a new dossier, or the file of one new entry; nothing is ever overwritten.",
    discussion: """
      `dossier new dossier my-dossier` makes a whole dossier in a folder of that name, with an \
      example of each kind of entry. `dossier new article three-reasons` makes \
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
      let folder = id.hasPrefix("/") || root.path == "." ? id : "\(root.path)/\(id)"
      try write(Starter.dossierFiles, in: folder)
      Console().output(
        "Made a new dossier. Build it with: dossier build --root \(quoted(folder))\n")
    case .entry(let kind):
      guard let name = EntryName(id) else { return }
      let file = Starter.entryFile(kind, name)
      try requireContent()
      try write([file], in: root.path)
      Console().output("Made \(file.path), as a draft\n")
    }
  }

  /// A mistyped root must not become the beginning of another dossier.
  private func requireContent() throws {
    let diagnostics = StarterWriter(root: root.path).faultsOfRoot()
    guard !diagnostics.isEmpty else { return }
    Console().report(diagnostics)
    throw ExitCode(BuildStatus(diagnostics).rawValue)
  }

  private func write(_ files: [StarterFile], in folder: String) throws {
    let diagnostics = StarterWriter(root: folder).write(files)
    Console().report(diagnostics)
    let status = BuildStatus(diagnostics)
    if status != .done { throw ExitCode(status.rawValue) }
  }

  /// A path as a shell takes it.
  private func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      byte >= 0x80 || Character(Unicode.Scalar(byte)).isLetter
        || Character(Unicode.Scalar(byte)).isNumber || "/._-~".utf8.contains(byte)
    }
    if isPlain { return VisibleText.of(path) }
    let parts = path.split(separator: "'", omittingEmptySubsequences: false)
    return "'\(VisibleText.of(parts.joined(separator: "'\\''")))'"
  }
}
