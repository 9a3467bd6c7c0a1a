import DossierCore
import QuoteAnchoring
import Testing

@testable import DossierModel

@Suite("A composed dossier")
struct ComposeTests {
  private func html(_ body: ComposedBody, root: String = "../") -> String {
    var output = OutputBuffer()
    for case .html(let html) in body.segments { html.write(to: &output, root: root) }
    return output.text
  }

  @Test("links within a note's own entry name its page, since notes are shown elsewhere too")
  func linksInNotes() async throws {
    let (dossier, diagnostics) = try await SmallDossier.dossier([
      "commentary/c.md":
        "---\nabout: first\n---\nSee [[#Part one]], [[first^slowly|this]] and [that](#part-one).[^a]\n\n[^a]: A."
    ])
    #expect(diagnostics.map(\.message) == [])
    let note = try #require(dossier.notes.first)
    let text = html(note.body, root: "")
    #expect(text.contains("<a href=\"articles/first.html#part-one\">Part one</a>"))
    #expect(text.contains("<a href=\"articles/first.html#p-slowly\">this</a>"))
    #expect(text.contains("<a href=\"articles/first.html#part-one\">that</a>"))
    #expect(text.contains("id=\"fn-article-first-c-1\""))
  }

  @Test("marks cited passages by letters and noted ones by numbers, in the order of the page")
  func markers() async throws {
    let (dossier, _) = try await SmallDossier.dossier([
      "commentary/c.md":
        "---\nabout: first\n---\n> [!question] Which? ^second\n> A second paragraph\n\nWhich?\n\n> [!comment] ^first\n> Trust is rebuilt slowly\n\nYes."
    ])
    let article = dossier.articles[0].common
    let text = html(article.body)
    #expect(text.contains("<a id=\"ref-slowly\" href=\"#cite-slowly\" role=\"doc-noteref\">a</a>"))
    #expect(text.contains("<a id=\"ref-first\" href=\"#note-first\" role=\"doc-noteref\">1</a>"))
    #expect(text.contains("<a id=\"ref-second\" href=\"#note-second\" role=\"doc-noteref\">2</a>"))
    #expect(article.notes.map { dossier.notes[$0].fragment } == ["note-first", "note-second"])
    let groups = article.body.segments.compactMap { segment -> ComposedBody.Apparatus? in
      if case .apparatus(let apparatus) = segment { apparatus } else { nil }
    }
    #expect(groups.map(\.notes.count) == [1, 1])
    #expect(groups.map { $0.cited.map { dossier.passages[$0].name } } == [["slowly"], []])
    #expect(groups.map(\.beside) == [.open, .open])
  }

  @Test("keeps a note whose words are gone, at the end and marked as lost")
  func lost() async throws {
    let (dossier, diagnostics) = try await SmallDossier.dossier([
      "commentary/c.md":
        "---\nabout: first\n---\n> [!comment] ^gone\n> Words that never stood\n\nA.\n\n> [!comment] ^here\n> A second paragraph\n\nB."
    ])
    #expect(diagnostics.map(\.id) == [.passageNotFound])
    #expect(diagnostics.first?.severity == .warning)
    let notes = dossier.articles[0].common.notes.map { dossier.notes[$0] }
    #expect(notes.map(\.fragment) == ["note-here", "note-gone"])
    let lost = try #require(notes[1].passage.map { dossier.passages[$0] })
    #expect(lost.band == .lost)
    #expect(lost.range == nil)
    #expect(lost.exact == "Words that never stood")
  }

  @Test("turns links, names and citations round")
  func backlinks() async throws {
    let (dossier, _) = try await SmallDossier.dossier([
      "pages/about.md":
        "---\ntitle: About\n---\nOne. As [[trust]] says, Adam Smith holds it. Two.\n"
    ])
    let trust = dossier.arguments[1]
    #expect(trust.common.id.name == "trust")
    #expect(trust.common.backlinks.map(\.context.before) == ["As "])
    #expect(trust.common.backlinks.map(\.context.label) == ["Trust comes slowly."])
    #expect(trust.common.backlinks.map(\.context.after) == [" says, Adam Smith holds it."])
    #expect(trust.positions.count == 1)
    #expect(trust.articles == [Key(0)])
    #expect(dossier.arguments[0].incoming.map(\.kind) == [.supports])
    #expect(dossier.arguments[0].incoming.map(\.isInferred) == [true])
    let adam = dossier.experts[0]
    #expect(adam.statements.map(\.argument) == [Key(1)])
    #expect(adam.articles == [Key(0)])
    #expect(adam.events == [Key(0)])
    #expect(adam.mentions.map(\.from) == [.article(Key(0)), .page(Key(0))])
    let slowly = dossier.passages[0]
    #expect(slowly.exact == "rebuilt slowly or not at all")
    #expect(slowly.uses.count == 1)
    #expect(
      dossier.articles[0].appearances == [.argument(Key(1)), .expert(Key(0))])
  }

  @Test("leads back to the very paragraph, or to the note, that a link stands in")
  func backlinkPlaces() async throws {
    let (dossier, _) = try await SmallDossier.dossier([
      "pages/about.md": "---\ntitle: About\n---\nOne.\n\nAs [[trust]] says. Adam Smith too.\n",
      "commentary/first.md":
        "---\nabout: first\nby: jane\n---\n> [!comment] ^slowly\n> rebuilt slowly or not at all\n\nSee [[trust]].\n",
    ])
    let about = dossier.pages[0].common.body
    #expect(about.blocks.count == 2)
    let links = dossier.arguments.first { $0.common.id.name == "trust" }?.common.backlinks ?? []
    #expect(links.map(\.block) == [nil, about.blocks[1].id])
    #expect(links.map { $0.note == nil } == [false, true])
    let mentions = dossier.experts.first { $0.common.id.name == "adam" }?.mentions ?? []
    #expect(mentions.contains { $0.block == about.blocks[1].id })
  }

  @Test("leaves a name alone in notes whose file says that it means somebody else")
  func notInCommentary() async throws {
    func links(_ not: String) async throws -> (Int, [Diagnostic]) {
      let note = "> [!comment] ^slowly\n> rebuilt slowly or not at all\n\nAdam Smith again.\n"
      let (dossier, diagnostics) = try await SmallDossier.dossier([
        "commentary/first.md": "---\nabout: first\nby: jane\n\(not)---\n\(note)"
      ])
      let adam = dossier.experts.first { $0.common.id.name == "adam" }
      return ((adam?.mentions ?? []).count { $0.note != nil }, diagnostics)
    }
    #expect(try await links("").0 == 1)
    #expect(try await links("not: [adam]\n").0 == 0)
    let faults = try await links("not: [adm]\n").1
    #expect(faults.map(\.id) == [.unknownID])
    #expect(faults.first?.suggestion == "write `adam`")
  }

  @Test("holds no draft, and says where one is meant")
  func drafts() async throws {
    let changes = [
      "experts/hidden.md": "---\nname: Hidden Person\nstatus: draft\n---\n",
      "pages/about.md": "---\ntitle: About\n---\nSee [[hidden]] and Hidden Person.\n",
    ]
    let (dossier, diagnostics) = try await SmallDossier.dossier(changes)
    #expect(diagnostics.map(\.id) == [.draftReferenced])
    #expect(dossier.experts.count == 2)
    #expect(
      html(dossier.pages[0].common.body)
        == "<p id=\"b-1\">See an entry that is not published and Hidden Person.</p>\n")
    let (shown, none) = try await SmallDossier.dossier(
      changes, rules: PublicationRules(view: .editors))
    #expect(none.map(\.id) == [])
    #expect(shown.experts.count == 3)
  }

  @Test("is looked through for further faults where a field is missing")
  func furtherFaults() async throws {
    let (_, diagnostics) = try await SmallDossier.dossier([
      "events/e.md": "---\ntitle: E\ndate: 2016-13\npeople: [adma]\n---\nSee [[frist]].\n"
    ])
    #expect(diagnostics.map(\.id) == [.badDate, .unknownID, .unknownID])
  }

  @Test("says no more of an entry that could not be read than that it could not be read")
  func broken() async throws {
    let (_, diagnostics) = try await SmallDossier.dossier([
      "arguments/speed.md": "---\nclam: Speed harms.\n---\n"
    ])
    #expect(diagnostics.map(\.id) == [.unknownKey])
  }
}
