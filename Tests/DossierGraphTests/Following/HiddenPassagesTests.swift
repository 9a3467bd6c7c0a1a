import DossierCore
import DossierTesting
import Testing

@testable import DossierGraph

@Suite("Passages that readers don't get to see yet")
struct HiddenPassagesTests {
  private static let wall =
    "The wall fell in the night, and nobody had told the guards of it before the morning came."

  private static func dossier(
    _ kind: String = "[!comment internal]", wall: String = wall, more: [String: String?] = [:]
  ) -> QuotingDossier {
    var files: [String: String?] = [
      "Content/articles/full.md": "---\ntitle: F\ntext: full\n---\n\(wall)\n",
      "Content/commentary/full.md":
        "---\nabout: full\n---\n> \(kind) ^wall\n> The wall fell in the night\n\nA.\n",
    ]
    files.merge(more) { $1 }
    return QuotingDossier(nil, files)
  }

  @Test(
    "are remembered where the text stands in the folder whole",
    arguments: ["[!comment internal]", "[!comment draft]", "[!comment embargo 2999-01-01T06:00Z]"])
  func remembered(kind: String) async throws {
    let hidden = try await Self.dossier(kind).compose()
    let shown = try await Self.dossier("[!comment]").compose()
    #expect(hidden.lockWords == shown.lockWords)
    #expect(
      hidden.lockWords.contains { $0.hasPrefix("article/full\tThe wall fell in the night\t") })
    #expect(try hidden.entry("full").passages.isEmpty)
    #expect(try hidden.entry("full").notes.isEmpty)
  }

  @Test("are followed once they are shown, whatever became of the text meanwhile")
  func followed() async throws {
    let lock = try await Self.dossier().lock()
    let edited =
      "The wall fell late in the night, and nobody had told the guards of it before the morning came."
    let waiting = try await Self.dossier(wall: edited).compose(lock: lock)
    #expect(
      waiting.lockWords.contains { $0.hasPrefix("article/full\tThe wall fell in the night\t") })
    #expect(waiting.diagnostics.isEmpty, "\(described(waiting.diagnostics))")
    let opened = try await Self.dossier("[!comment]", wall: edited)
      .compose(lock: waiting.lockText)
    #expect(opened.diagnostics.map(\.id) == [.passageCarried])
  }

  @Test("of hidden commentary, hidden entries and hidden citations are remembered too")
  func others() async throws {
    let composition = try await Self.dossier(
      more: [
        "Content/commentary/more.md":
          "---\nabout: full\nstatus: draft\n---\n> [!comment]\n> told the guards\n\nA.\n",
        "Content/articles/secret.md":
          "---\ntitle: S\ntext: full\nstatus: draft\n---\nSome secret text stands here. See [[full]].\n",
        "Content/commentary/secret.md":
          "---\nabout: secret\n---\n> [!comment]\n> secret text\n\nA.\n",
        "Content/arguments/claim.md":
          "---\nclaim: C\nstatus: draft\npositions: [{expert: ada, stance: for, basis: quoted, cite: {in: full, quote: nobody had told}}]\n---\n",
        "Content/experts/ada.md": "---\nname: Ada Ames\n---\n",
      ]
    ).compose()
    for line in [
      "article/full\ttold the guards\t", "article/secret\tsecret text\t",
      "article/full\tnobody had told\t",
    ] {
      #expect(composition.lockWords.contains { $0.hasPrefix(line) }, "\(line)")
    }
    // Once the passage is gone, so is its line.
    let without = try await Self.dossier(
      more: ["Content/commentary/full.md": nil as String?]
    ).compose(lock: composition.lockText)
    #expect(!without.lockText.contains("wall fell"))
  }

  @Test("are forgotten where the text is no whole one: nothing of an original is kept for them")
  func originals() async throws {
    let notes = { (about: String, words: String) in
      "---\nabout: \(about)\n---\n> [!comment internal]\n> \(words)\n\nA.\n"
    }
    let article = "---\nlabel: A reply\ntext: excerpt\n---\n"
    let hidden = try await Self.dossier(
      more: [
        "Content/commentary/letter.md": notes("letter", "no magic wand"),
        "Content/articles/reply.md": article,
        "Content/commentary/reply.md": notes("reply", "the painstaking […] would do"),
      ]
    ).compose()
    let none = try await Self.dossier(more: ["Content/articles/reply.md": article]).compose()
    #expect(hidden.lockWords == none.lockWords)
    #expect(!hidden.lockText.contains("painstaking"))
  }
}
