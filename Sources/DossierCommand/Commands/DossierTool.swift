import ArgumentParser

/// `dossier` itself: alone, it shows how it is used.
struct DossierTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Turns a folder of Markdown into an annotated dossier: a site that opens from disk.",
    discussion: """
      Begin with `dossier new dossier my-dossier`, then `cd my-dossier` and `dossier build`, and \
      open Site/index.html.

      Exit status: 0 done; 1 the content has errors, and nothing was written; 2 the command line \
      is wrong; 3 the machine failed (disk, permission, another build).
      """,
    version: Program.version,
    subcommands: [Build.self, Check.self, Passages.self, New.self, Templates.self, Schema.self])
}
