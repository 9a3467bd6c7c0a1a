import DossierCore
import DossierModel
import DossierTesting
import Foundation
import Testing

@testable import DossierBuild
@testable import DossierWithholding

@Suite("A build with a list of withheld strings")
struct WithheldBuildTests {
  private static let pdf = """
    %PDF-1.4
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
    4 0 obj<</Length 67>>stream
    BT /F1 12 Tf 20 200 Td (Had Tommy Bran) Tj (nigan on the phone) Tj ET
    endstream endobj
    5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
    trailer<</Root 1 0 R>>

    """

  /// A zip file of one document, packed by DEFLATE (made by Python's zipfile).
  private static let document =
    "UEsDBBQAAAAIAAAAIQC2bR32PQAAAGMAAAARAAAAd29yZC9kb2N1bWVudC54bWyzKbcqsLMptyoCESV2HokpCiH5ubmV"
    + "Ck5FiXk2+iAxEFmEpCYvMz0xTyE/T6EkI1WhICM/L1UHlx59kOkAUEsBAhQDFAAAAAgAAAAhALZtHfY9AAAAYwAAABEA"
    + "AAAAAAAAAAAAAIABAAAAAHdvcmQvZG9jdW1lbnQueG1sUEsFBgAAAAABAAEAPwAAAGwAAAAAAA=="

  private static func tree(_ items: KeyValuePairs<String, ContentTree.Item> = [:]) throws
    -> ContentTree
  {
    let tree = try ContentTree.dossier([
      "pages/about.md": "---\ntitle: About\n---\nNobody is named here.\n"
    ])
    for (path, item) in items { try tree.write(item, to: path) }
    return tree
  }

  private static func request(
    _ tree: ContentTree, _ list: String? = "Tommy Brannigan\n=Ann", strict: Bool = false
  ) -> BuildRequest {
    var request = BuildRequest(root: tree.root)
    request.isStrict = strict
    request.withheld = WithholdList.read(root: tree.root, named: nil, variable: list)
    return request
  }

  @Test("is done where none of them stands in it, and counts them")
  func done() async throws {
    let tree = try Self.tree()
    let outcome = await BuildSession.build(Self.request(tree))
    expectNoDiagnostics(outcome.diagnostics)
    #expect(outcome.withheld == 2)
    #expect(await BuildSession.check(Self.request(tree)).status == .done)
  }

  @Test("fails and leaves the old site, and the lock, as they were; a check finds the same")
  func fails() async throws {
    let tree = try Self.tree()
    #expect(await BuildSession.build(Self.request(tree)).status == .done)
    let source: MarkedSource =
      "---\ntitle: About\n---\nOne line.\n\nHad 1️⃣Tommy *Bran*nigan on the phone.\n"
    try tree.write(.text(source.text), to: "Content/pages/about.md")
    let outcome = await BuildSession.build(Self.request(tree))
    let expected = ExpectedDiagnostic(
      .withheldWords, at: 1, suggestion: "write `[withheld]`",
      message: "what line 1 of `DOSSIER_WITHHOLD` withholds stands here")
    expectDiagnostics(outcome.diagnostics, in: source, [expected])
    #expect(outcome.status == .contentFaulty)
    #expect(outcome.written == nil)
    #expect(try tree.text("Site/pages/about.html").contains("Nobody is named here"))
    #expect(!FileManager.default.fileExists(atPath: tree.location(".Site.staging/new")))
    let checked = await BuildSession.check(Self.request(tree))
    #expect(described(checked.diagnostics) == described(outcome.diagnostics))
  }

  @Test(
    "finds them in every kind of file, and says in which",
    arguments: [
      (
        "Content/dossier.yaml", "title: By Tommy Brannigan\n" as ContentTree.Item,
        "Content/dossier.yaml"
      ),
      ("Content/experts/x.md", "---\nname: Ann\n---\n", "Content/experts/x.md"),
      ("Content/experts/ann.md", "---\nname: X\n---\n", "Content/experts/ann.md"),
      (
        "Content/experts/x.md", "---\nname: X\nwas: [tommy-brannigan]\n---\n",
        "Content/experts/x.md"
      ),
      (
        "Content/pages/tommy_brannigan.md", "---\ntitle: X\n---\n",
        "Content/pages/tommy_brannigan.md"
      ),
      (
        "Content/pages/gone.md",
        "---\ntitle: X\nstatus: withdrawn\nwithdrawn: {on: 2026-11-24, why: Ann asked.}\n---\n",
        "Content/pages/gone.md"
      ),
      ("Content/assets/a.txt", "Tommy\nBrannigan", "Content/assets/a.txt"),
      ("Content/assets/tommy-brannigan.txt", "x", "Content/assets/tommy-brannigan.txt"),
      ("Content/assets/tommy/brannigan.txt", "x", "Content/assets/tommy/brannigan.txt"),
      (
        "Content/assets/a.docx", .bytes(Array(Data(base64Encoded: document) ?? Data())),
        "Content/assets/a.docx"
      ),
      (
        "Content/assets/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>Ann</text></svg>",
        "Content/assets/a.svg"
      ),
      ("Templates/assets/own.css", "/* by Ann */", "Templates/assets/own.css"),
      ("Templates/words/en.yaml", "skip: To Tommy Brannigan\n", "Templates/words/en.yaml"),
    ])
  func kinds(path: String, item: ContentTree.Item, place: String) async throws {
    let tree = try Self.tree([:])
    try tree.write(item, to: path)
    for outcome in [
      await BuildSession.check(Self.request(tree)),
      await BuildSession.build(Self.request(tree)),
    ] {
      #expect(
        Set(outcome.diagnostics.map(\.id)) == [.withheldWords], "\(described(outcome.diagnostics))")
      #expect(outcome.diagnostics.first?.path == place)
      #expect(outcome.status == .contentFaulty)
    }
    #expect(!FileManager.default.fileExists(atPath: tree.location("Site")))
  }

  @Test("asks pdftotext for the text of a PDF", .enabled(if: isPopplerThere))
  func pdf() async throws {
    let tree = try Self.tree(["Content/assets/a.pdf": .text(Self.pdf)])
    for outcome in [
      await BuildSession.check(Self.request(tree)),
      await BuildSession.build(Self.request(tree)),
    ] {
      expectDiagnostics(
        outcome.diagnostics, in: "", [.init(.withheldWords, message: "stands in this file")])
      #expect(outcome.diagnostics.first?.path == "Content/assets/a.pdf")
    }
  }

  @Test(
    "tells of what it can't look into; under --strict that is an error",
    arguments: [
      ("a.7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C] as [UInt8]),
      ("a.zip", [0x50, 0x4B, 3, 4, 0, 0]),
      ("a.txt.gz", [0x1F, 0x8B, 8, 0]), ("a.pdf", Array("%PDF-1.4\nnothing".utf8)),
    ])
  func unread(name: String, bytes: [UInt8]) async throws {
    let tree = try Self.tree(["Content/assets/\(name)": .bytes(bytes)])
    let outcome = await BuildSession.build(Self.request(tree))
    expectDiagnostics(outcome.diagnostics, in: "", [.init(.unsearchedFile)])
    #expect(outcome.status == .done)
    #expect(await BuildSession.build(Self.request(tree, strict: true)).status == .contentFaulty)
    expectNoDiagnostics(await BuildSession.build(Self.request(tree, nil)).diagnostics)
  }

  @Test("leaves drafts alone")
  func drafts() async throws {
    let tree = try Self.tree([
      "Content/pages/ann.md": "---\ntitle: Tommy Brannigan\nstatus: draft\n---\n"
    ])
    #expect(await BuildSession.build(Self.request(tree)).status == .done)
    var request = Self.request(tree)
    request.publication.view = .editors
    #expect(await BuildSession.check(request).status == .contentFaulty)
  }

  @Test("looks at the lock as it will be")
  func lock() async throws {
    let article = "---\ntitle: A\ntext: full\n---\nWords of Ann and others.\n"
    let tree = try Self.tree([
      "Content/articles/a.md": .text(article),
      "Content/commentary/a.md": "---\nabout: a\n---\n> [!comment] ^x\n> and others\n\nNote.\n",
    ])
    #expect(await BuildSession.build(Self.request(tree, nil)).status == .done)
    #expect(try tree.text("Content/passages.lock").contains("Words of Ann"))
    try tree.write(.text(article.replacing("Ann", with: "one")), to: "Content/articles/a.md")
    var frozen = Self.request(tree)
    frozen.isFrozen = true
    let outcome = await BuildSession.build(frozen)
    expectDiagnostics(
      outcome.diagnostics.filter { $0.id == .withheldWords }, in: "",
      [.init(.withheldWords, suggestion: "build without `--frozen`")])
    #expect(await BuildSession.check(Self.request(tree)).status == .done)
    #expect(await BuildSession.build(Self.request(tree)).status == .done)
    #expect(try !tree.text("Content/passages.lock").contains("Ann"))
  }

  @Test("names a few places of each string, and the number of the rest")
  func many() async throws {
    let lines = Array(repeating: "By Ann.", count: 30).joined(separator: "\n\n")
    let tree = try Self.tree(["Content/pages/a.md": .text("---\ntitle: A\n---\n\(lines)\n")])
    let outcome = await BuildSession.build(Self.request(tree))
    #expect(outcome.diagnostics.count == 11)
    #expect(outcome.diagnostics.contains { $0.message.contains("stands in 20 more places") })
  }

  // MARK: Where the list comes from

  @Test("reads Originals/.withhold, which is no original")
  func originals() async throws {
    let tree = try Self.tree(["Originals/.withhold": "Nobody is named\n"])
    let outcome = await BuildSession.build(Self.request(tree, nil))
    #expect(outcome.diagnostics.map(\.id) == [.withheldWords])
    #expect(outcome.diagnostics.first?.message.contains("line 1 of `Originals/.withhold`") == true)
  }

  @Test("builds nothing where its list can't be read")
  func unreadable() async throws {
    let folder = try Self.tree(["Originals/.withhold/x.txt": "x"])
    #expect(
      await BuildSession.build(Self.request(folder, nil)).diagnostics.map(\.id) == [
        .unreadableFile
      ])
    let outside = try Self.tree(["Originals/.withhold": .link(to: "/etc/hostname")])
    #expect(
      await BuildSession.build(Self.request(outside, nil)).diagnostics.map(\.id) == [
        .linkOutsideRoot
      ])
    let dangling = try Self.tree(["Originals/.withhold": .link(to: "nowhere")])
    #expect(
      await BuildSession.build(Self.request(dangling, nil)).diagnostics.map(\.id) == [
        .unreadableFile
      ])
    let short = try Self.tree()
    #expect(
      await BuildSession.build(Self.request(short, "Bob")).diagnostics.map(\.id) == [
        .badWithheldString
      ])
  }

  @Test("is demanded by `withhold: required`, and an empty secret is none")
  func required() async throws {
    let source: MarkedSource = "title: A\nwithhold: 1️⃣required\n"
    let tree = try Self.tree(["Content/dossier.yaml": .text(source.text)])
    for list in [nil, "", " \n# none yet\n"] {
      for outcome in [
        await BuildSession.build(Self.request(tree, list)),
        await BuildSession.check(Self.request(tree, list)),
      ] {
        expectDiagnostics(
          outcome.diagnostics, in: source,
          [.init(.missingWithholdList, at: 1, suggestion: "`Originals/.withhold`")])
      }
    }
    #expect(await BuildSession.build(Self.request(tree)).status == .done)
  }
}

private let isPopplerThere = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
  FileManager.default.isExecutableFile(atPath: "\($0)/pdftotext")
}
