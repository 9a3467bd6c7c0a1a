import DossierContent
import DossierCore
import DossierTesting
import Testing

@testable import DossierGraph
@testable import DossierModel
@testable import DossierPassages
@testable import QuoteAnchoring

@Suite("Excerpts that the lock remembers")
struct LockedExcerptTests {
  private func text(_ composition: Composition) throws -> String {
    try composition.entry("letter").body.plainText
  }

  @Test("are shown only where they are asked for now, and forgotten else")
  func asked() async throws {
    let lock = try await ExcerptTests.dossier("no magic wand", "Dear sir", "wall fell again").lock()
    let fewer = try await ExcerptTests.dossier("no magic wand").compose()
    let clone = try await ExcerptTests.dossier("no magic wand").clone.compose(lock: lock)
    #expect(clone.diagnostics.isEmpty)
    #expect(try text(clone) == text(fewer))
    #expect(clone.lockText == fewer.lockText)
    let both = try await ExcerptTests.dossier("Dear sir", "wall fell again").compose()
    let cloned = try await ExcerptTests.dossier("Dear sir", "wall fell again").clone.compose(
      lock: lock)
    #expect(try text(cloned) == text(both))
    #expect(cloned.lockText == both.lockText)
  }

  @Test("are not shown where a line has other words than its anchor")
  func invented() async throws {
    let lock = try await ExcerptTests.dossier("no magic wand", "Dear sir").lock()
    let invented = lock.replacing("\tno magic wand ", with: "\tno magic trap ")
    #expect(invented != lock)
    let clone = try await ExcerptTests.dossier("no magic wand", "Dear sir").clone.compose(
      lock: invented)
    #expect(clone.diagnostics.map(\.id) == [.quotationUnverified])
    #expect(try !text(clone).contains("trap"))
    #expect(!clone.lockText.contains("trap"))
  }

  @Test("can't be read where words stand beside the passage, which nothing cites")
  func besides() async throws {
    let lock = try await ExcerptTests.dossier("no magic wand").lock()
    for (beside, passage) in [
      ("no magic wand invented", "0+13"), ("invented no magic wand", "9+13"),
    ] {
      let changed = lock.replacing("\t0+13\tno magic wand ", with: "\t\(passage)\t\(beside)")
      #expect(changed != lock)
      let read = PassageLock.read(SourceFile(path: PassageLock.path, text: changed))
      #expect(read.diagnostics.map(\.id) == [.lockDamaged])
    }
  }

  @Test("are decided by the original where it is there, whatever a line says")
  func original() async throws {
    let dossier = ExcerptTests.dossier("no magic wand", "Dear sir")
    let lock = try await dossier.lock()
    let invented = lock.replacing("\tno magic wand ", with: "\tno magic trap ")
      .replacing("\t100\t", with: "\t90\t").replacing(
        "\tarticle/letter\t41", with: "\tarticle/letter\t9")
    let composition = try await dossier.compose(lock: invented)
    #expect(composition.lockText == lock)
    #expect(composition.figures[0].total == 41)
    #expect(try composition.entry("letter").passages.allSatisfy { $0.ground == .original })
  }

  @Test("of several branches are put in order by what both say")
  func merged() async throws {
    let base = ["Dear", "wall fell again"]
    let ours = ["no magic wand", "“Gray zones”"]
    let theirs = ["wand to wave", "magic wand"]
    func dossier(_ anchors: [String]) -> QuotingDossier {
      let notes = anchors.enumerated()
        .map { "> [!comment] ^n\($0.offset)\n> \($0.element)\n\nA.\n\n" }.joined()
      return QuotingDossier(
        QuotingDossier.article("", text: "excerpt"),
        ["Content/commentary/letter.md": "---\nabout: letter\n---\n\(notes)"])
    }
    for (ours, theirs) in [(ours, [String]()), (["Dear sir"], theirs), (base, ["rebuilding"])] {
      let lines = Set(try await dossier(base + ours).compose().lockWords)
        .union(try await dossier(base + theirs).compose().lockWords)
      let lock = lines.sorted().joined(separator: "\n") + "\n"
      let all = dossier(base + ours + theirs.filter { !ours.contains($0) })
      let clone = try await all.clone.compose(lock: lock)
      let whole = try await all.compose()
      #expect(clone.diagnostics.isEmpty, "\(described(clone.diagnostics))")
      #expect(try text(clone) == text(whole))
      #expect(Set(clone.lockWords) == lines)
      #expect(clone.figures.map(\.quoted) == whole.figures.map(\.quoted))
      #expect(try await all.compose(lock: lock).lockText == whole.lockText)
    }
  }

  @Test("of earlier versions come to the same excerpt, but for what leaves words out")
  func earlier() async throws {
    let lock = """
      excerpt\tarticle/letter\tDear sir\t0+2\t100\twhole\t0\t9\t0\t0+8\tDear sir,
      excerpt\tarticle/letter\tno magic wand\t4+3\t100\twhole\t1\t166\t9\t0+13\tno magic wand\u{20}
      excerpt\tarticle/letter\tmagic wand to wave\t5+4\t100\twhole\t1\t166\t12\t0+18\tmagic wand to wave,\u{20}
      excerpt\tarticle/letter\twall fell […] fell again\t34+7\t100\t2,2\t2\t39\t4\t0+34\twall fell, and the wall fell again.
      original\tarticle/letter\t41\t3

      """
    let anchors = ["Dear sir", "no magic wand", "magic wand to wave"]
    let clone = try await ExcerptTests.dossier(anchors[0], anchors[1], anchors[2]).clone.compose(
      lock: lock)
    let present = try await ExcerptTests.dossier(anchors[0], anchors[1], anchors[2]).compose()
    #expect(clone.diagnostics.isEmpty, "\(described(clone.diagnostics))")
    #expect(try text(clone) == text(present))
    #expect(clone.figures[0].quoted == present.figures[0].quoted)
    #expect(!clone.lockText.contains("and the wall"))
    let again = try await ExcerptTests.dossier(anchors[0], anchors[1], anchors[2]).clone.compose(
      lock: clone.lockText)
    #expect(try text(again) == text(present))
    let skipping = try await ExcerptTests.dossier("wall fell […] fell again").clone.compose(
      lock: lock)
    #expect(skipping.diagnostics.map(\.id) == [.quotationUnverified])
    #expect(try !text(skipping).contains("and the wall"))
    #expect(!skipping.lockText.contains("and the wall"))
  }

  @Test("have numbers within bounds, or lines that can't be read")
  func bounds() async throws {
    let dossier = ExcerptTests.dossier("no magic wand", "Dear […] wand")
    let lock = try await dossier.lock()
    for number in ["9223372036854775807", "99999999999999999999999", "1000000000", "-1", ""] {
      for line in lock.split(separator: "\n") where !line.hasPrefix("#") {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        for index in fields.indices.dropFirst(2) {
          var changed = fields
          changed[index] = fields[index].replacing(/[0-9]+/, with: number)
          let text = changed.joined(separator: "\t") + "\n" + lock
          let read = PassageLock.read(SourceFile(path: PassageLock.path, text: text))
          var clone = dossier.clone
          clone.files["Content/articles/letter.md"] = QuotingDossier.article(
            "", text: "excerpt", "quoted-at-most: 50%\n")
          let tree = try ContentTree([:])
          for (path, text) in clone.files { try tree.write(.text(text), to: path) }
          let (library, _) = await Library.load(root: tree.root)
          let composition = await Composition.compose(
            try #require(library), options: ComposeOptions(lock: read.lock, remembersPassages: true)
          )
          #expect(!composition.lock.isEmpty)
        }
      }
    }
    for line in [
      "original\tarticle/letter\t9223372036854775807\t1",
      "excerpt\tarticle/letter\tDear sir\t0+2\t100\twhole\t9223372036854775807\t9\t0\t0+8\tDear sir,",
      "excerpt\tarticle/letter\tDear sir\t0+2\t100\twhole\t0\t9\t9223372036854775807\t0+8\tDear sir,",
      "excerpt\tarticle/letter\tDear sir\t0+2\t100\twhole\t0\t9223372036854775807\t9223372036854775800\t0+8\tDear sir,",
      "quotation\tarticle/letter\tletter\t0123456789abcdef\t3@0123456789abcdef+9223372036854775807\twhole",
      "quotation\tarticle/letter\tletter\t0123456789abcdef\t3\t9223372036854775807,9223372036854775807",
      "collation\tarticle/letter\tarticle/reply\tkept 1-9223372036854775807 1 1+0+0+0 1+0+0+0",
      "collation\tarticle/letter\tarticle/reply\tkept 1 1 9223372036854775807+1+0+0 1+0+0+0",
      "article/letter\ta\t\tb\t\t-\tAAAA+9223372036854775807",
      "article/letter\ta\t\tb\t\t-\tAAAA+1@0/9223372036854775808",
    ] {
      let read = PassageLock.read(SourceFile(path: PassageLock.path, text: "\(line)\n"))
      #expect(read.diagnostics.map(\.id) == [.lockDamaged], "\(line)")
    }
  }

  @Test("that name one another in a circle, or nothing that is there, end nothing")
  func circles() async throws {
    let dossier = ExcerptTests.dossier("no magic wand", "Dear sir", "wall fell again")
    let lock = try await dossier.lock()
    let names = lock.split(separator: "\n").filter { $0.hasPrefix("excerpt") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    #expect(names.count == 3)
    for relation in ["apart", "next", "later", "+0", "+3", "+999999999"] {
      for shift in 0..<3 {
        let lines = names.enumerated().map { index, fields in
          var fields = fields
          fields[9] = "\(names[(index + shift) % 3][2]).\(shift == 2 ? 1 : 0)"
          fields[10] = relation
          return fields.joined(separator: "\t")
        }
        let text = (lines + ["original\tarticle/letter\t41"]).joined(separator: "\n") + "\n"
        let clone = try await dossier.clone.compose(lock: text)
        for passage in try clone.entry("letter").passages where passage.range != nil {
          #expect(passage.matched == passage.request.anchor.text)
        }
      }
    }
  }
}
