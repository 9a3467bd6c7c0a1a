import DossierModel

/// What `dossier new` can make.
package enum Starter: Sendable, Equatable {
  /// A whole dossier, in a folder of its own.
  case dossier
  case entry(EntryKind)

  /// By the word of the command line; `article`, `page`, `dossier` and so on.
  package init?(word: String) {
    if word == "dossier" {
      self = .dossier
    } else if let kind = EntryKind(rawValue: word) {
      self = .entry(kind)
    } else {
      return nil
    }
  }

  package static let words = ["dossier"] + EntryKind.allCases.map(\.rawValue)

  /// The files of a whole dossier, by their paths in its folder.
  package static let dossierFiles: [StarterFile] = [
    StarterFile(path: "README.md", text: readme),
    StarterFile(path: ".gitignore", text: gitignore),
    StarterFile(path: ".gitattributes", text: gitattributes),
    StarterFile(path: "Content/dossier.yaml", text: settings),
    StarterFile(path: "Content/articles/why-we-meet.md", text: article),
    StarterFile(path: "Content/arguments/meetings-build-trust.md", text: argument),
    StarterFile(path: "Content/arguments/meetings-cost-time.md", text: counterArgument),
    StarterFile(path: "Content/experts/ada-example.md", text: expert),
    StarterFile(path: "Content/events/first-meeting.md", text: event),
    StarterFile(path: "Content/commentary/why-we-meet.md", text: commentary),
    StarterFile(path: "Content/pages/about.md", text: about),
  ]

  /// The file of one new entry.
  package static func entryFile(_ kind: EntryKind, _ name: EntryName) -> StarterFile {
    StarterFile(path: "Content/\(kind.folder)/\(name.text).md", text: text(of: kind, name))
  }
}
