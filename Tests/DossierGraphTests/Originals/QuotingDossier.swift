import DossierContent
import DossierCore
import DossierTesting
import Testing

@testable import DossierGraph
@testable import DossierModel
@testable import DossierPassages

/// A dossier of two digests and their originals, and what the lock remembers of them.
struct QuotingDossier {
  static let letter = """
    Dear sir,

    There is no magic wand to wave, and no replacement to the painstaking rebuilding of trust. “Gray \
    zones” of conflict grow. It isn’t over: sloppy diplomacy leads to greater mutual unhappiness.

    The wall fell, and the wall fell again.
    """
  static let reply = "We do not agree about the painstaking part. A wand would do.\n"

  static func article(
    _ body: String, text: String = "digest", _ more: String = ""
  ) -> String {
    "---\ntitle: A letter of hope\nsubtitle: Or none\nurl: https://example.org/letter\ntext: \(text)\n\(more)---\n\(body)\n"
  }

  var files: [String: String] = [
    "Content/dossier.yaml": "title: A dossier\n",
    "Content/articles/letter.md": article("He knows of “no magic wand”."),
    "Content/articles/reply.md": "---\nlabel: A reply\ntext: digest\n---\nThey “do not agree”.\n",
    "Originals/letter.txt": letter,
    "Originals/reply.txt": reply,
  ]

  init(_ letter: String? = nil, _ changes: [String: String?] = [:]) {
    if let letter { files["Content/articles/letter.md"] = letter }
    for (path, text) in changes { files[path] = text }
  }

  /// The same as somebody has it who has no originals.
  var clone: QuotingDossier {
    var clone = self
    clone.files = files.filter { !$0.key.hasPrefix("Originals/") }
    return clone
  }

  func compose(lock: String = "", view: PublicationRules.View = .readers) async throws
    -> Composition
  {
    let tree = try ContentTree([:])
    for (path, text) in files { try tree.write(.text(text), to: path) }
    let (library, faults) = await Library.load(root: tree.root)
    #expect(faults.isEmpty, "\(described(faults))")
    let read = PassageLock.read(SourceFile(path: PassageLock.path, text: lock))
    #expect(read.diagnostics.isEmpty)
    return await Composition.compose(
      try #require(library), rules: PublicationRules(view: view),
      options: ComposeOptions(lock: read.lock, remembersPassages: true))
  }

  /// What the lock holds after a build.
  func lock() async throws -> String { try await compose().lockText }
}

extension Composition {
  var lockText: String { String(decoding: lock, as: UTF8.self) }

  /// The lines of the lock without what explains it.
  var lockWords: [String] {
    lockText.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
  }

  func entry(_ name: String) throws -> ComposedEntry {
    let index = try #require(library.articles.firstIndex { $0.header.id.name == name })
    return entries[index]
  }
}

extension SourceFigures {
  /// The figures alone, whatever they rest on.
  var asCounted: SourceFigures {
    var figures = self
    (figures.isRecorded, figures.recorded) = (false, 0)
    return figures
  }
}
