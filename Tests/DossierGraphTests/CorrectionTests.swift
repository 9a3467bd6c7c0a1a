import DossierCore
import Testing

@testable import DossierModel

struct CorrectionTests {
  private func notes(
    _ text: String
  ) async throws -> (notes: [Note], dossier: Dossier, diagnostics: [Diagnostic]) {
    let (dossier, diagnostics) = try await SmallDossier.dossier([
      "commentary/c.md": "---\nabout: first\n---\n\(text)"
    ])
    return (dossier.notes, dossier, diagnostics)
  }

  @Test("A quotation at the beginning of a correction is what was said before")
  func said() async throws {
    let (notes, _, diagnostics) = try await notes(
      "> [!correction] 2026-11-24 ^c\n> Trust is rebuilt\n\n> Trust is\n> *bought*\n\nIt was wrong.\n\n> Another quotation."
    )
    #expect(diagnostics.map(\.message) == [])
    #expect(notes.map(\.said) == ["Trust is bought"])
    #expect(notes[0].body.plainText == "It was wrong.\n\nAnother quotation.")
    #expect(notes[0].passage != nil)
  }

  @Test("The quotation at the beginning of any other note is part of it")
  func others() async throws {
    let (notes, _, _) = try await notes(
      "> [!comment] ^c\n> Trust is rebuilt\n\n> As they say.\n\nA word.")
    #expect(notes.map(\.said) == [nil])
    #expect(notes[0].body.plainText == "As they say.\n\nA word.")
  }

  @Test("A correction that quotes nothing speaks of the whole entry")
  func whole() async throws {
    let (notes, dossier, diagnostics) = try await notes(
      "> [!correction] The year 2026-11-24 ^year\n\n> 2015\n\nIt was 2016.")
    #expect(diagnostics.map(\.message) == [])
    #expect(notes.map(\.fragment) == ["note-year"])
    #expect(notes[0].kind == .correction && notes[0].passage == nil && notes[0].said == "2015")
    #expect(dossier.articles[0].common.notes.count == 1)
  }

  @Test("A correction without a date is warned of, and one on the whole without an id hinted at")
  func undated() async throws {
    let (_, _, diagnostics) = try await notes("> [!correction]\n\nIt was 2016.")
    #expect(diagnostics.map(\.id) == [.badNoteLine, .noteWithoutID])
    #expect(diagnostics.map(\.severity) == [.warning, .hint])
  }

  @Test("A note on the whole and a passage of the same entry never share an address")
  func clash() async throws {
    let (_, _, diagnostics) = try await notes(
      "On the whole.\n\n> [!comment] ^c\n> Trust is rebuilt\n\nA word.")
    #expect(diagnostics.map(\.id) == [.duplicatePassage])
  }

  @Test("Notes are numbered by the ends of their words, where their markers stand")
  func numbers() async throws {
    let (notes, _, _) = try await notes(
      """
      > [!comment] ^outer
      > Trust is rebuilt slowly or not at all

      Outer.

      > [!comment] ^inner
      > rebuilt slowly

      Inner.
      """)
    #expect(notes.map(\.fragment) == ["note-inner", "note-outer"])
    #expect(notes.map(\.number) == [1, 2])
  }
}
