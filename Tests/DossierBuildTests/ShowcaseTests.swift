import DossierCore
import Foundation
import Testing

@testable import DossierBuild

@Suite("The showcase")
struct ShowcaseTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardizedFileURL
  private static let sources = root.appendingPathComponent("../shared/sources").standardizedFileURL
  private static let hasSources = FileManager.default.fileExists(atPath: sources.path)
  private static let names = ["three-reasons", "three-reasons-abridged", "painstaking-rebuilding"]

  @Test("builds under --strict without a diagnostic")
  func strict() async throws {
    let folder = try TemporaryFolder()
    var request = BuildRequest(root: Self.root.path, output: folder.place("Site"))
    request.isStrict = true
    request.isFrozen = true
    let outcome = await BuildSession.build(request)
    let found = outcome.diagnostics.map { "\($0.path ?? "") \($0.id.rawValue) \($0.message)" }
    #expect(found == [])
    #expect(outcome.status == .done)
    #expect(folder.exists("Site/index.html"))
  }

  @Test(
    "quotes in a digest only what stands in its source",
    .enabled(if: hasSources, "the source texts are not here"), arguments: names)
  func quotations(name: String) throws {
    let source = Self.folded(try Self.text("\(name).txt", in: Self.sources))
    let digest = Self.body(
      try Self.text("\(name).md", in: Self.root.appendingPathComponent("Content/articles")))
    let quotations = digest.matches(of: /[“"]([^“”"]+)[”"]/).map { String($0.output.1) }
    for quotation in quotations {
      let words = Self.folded(quotation).trimmingCharacters(in: CharacterSet(charactersIn: " ,."))
      #expect(source.contains(words), "“\(quotation)”")
    }
  }

  @Test(
    "comes to the same site and the same lock where the source texts are at hand",
    .enabled(if: hasSources, "the source texts are not here"))
  func originals() async throws {
    let folder = try TemporaryFolder()
    let files = FileManager.default
    let root = folder.place("dossier")
    try files.createDirectory(atPath: "\(root)/Originals", withIntermediateDirectories: true)
    try files.copyItem(
      atPath: Self.root.appendingPathComponent("Content").path, toPath: "\(root)/Content")
    let lock = try Data(contentsOf: URL(fileURLWithPath: "\(root)/Content/passages.lock"))
    var request = BuildRequest(root: root)
    request.isStrict = true
    #expect(await BuildSession.build(request).diagnostics.isEmpty)
    let site = try Self.files(below: "\(root)/Site")
    for name in Self.names {
      try files.copyItem(
        atPath: Self.sources.appendingPathComponent("\(name).txt").path,
        toPath: "\(root)/Originals/\(name).txt")
    }
    let outcome = await BuildSession.build(request)
    #expect(outcome.diagnostics.map(\.message) == [])
    let verified = try Self.files(below: "\(root)/Site")
    for path in Set(site.keys).union(verified.keys) {
      if path.hasPrefix("data/search/") || path == "search.html" { continue }
      let pair = [site[path], verified[path]].map { $0.map(OriginalsTests.withoutRecord) }
      #expect(pair[0] == pair[1], "\(path)")
    }
    let written = try Data(contentsOf: URL(fileURLWithPath: "\(root)/Content/passages.lock"))
    #expect(written == lock)
    try Self.expectNoRuns(in: verified.merging(["lock": written]) { $1 })
  }

  @Test(
    "leaves no run of eight words of a source in any file that is committed",
    .enabled(if: hasSources, "the source texts are not here"))
  func committed() throws {
    let files = CommittedFiles.bytes(below: Self.root)
    let expected = ["README.md", "CHANGELOG.md", "scripts/build", "Content/passages.lock"]
    for path in expected { #expect(files[path] != nil, "\(path)") }
    try Self.expectNoRuns(in: files)
  }

  /// Looks for every run of eight words of the sources, titles aside, whatever stands between them.
  private static func expectNoRuns(in files: [String: Data]) throws {
    let paragraphs = try names.flatMap { name in
      try text("\(name).txt", in: sources).split(separator: "\n")
        .filter { $0.split(separator: " ").count > 30 }
    }
    var runs = EightWordRuns()
    for paragraph in paragraphs { runs.insert(paragraph) }
    let disguised = paragraphs[0].replacing(" ", with: "\n**").uppercased()
    #expect(runs.count(in: Array(disguised.utf8)) > 20)
    for (path, bytes) in files { #expect(runs.count(in: Array(bytes)) == 0, "\(path)") }
  }

  private static func files(below folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in FileManager.default.subpaths(atPath: folder) ?? [] {
      files[path] = try? Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)"))
    }
    return files
  }

  @Test(
    "repeats no run of eight words of a source, titles aside",
    .enabled(if: hasSources, "the source texts are not here"))
  func noSentences() throws {
    var runs: Set<[Substring]> = []
    let sources = try Self.names.map { Self.folded(try Self.text("\($0).txt", in: Self.sources)) }
    for source in sources { runs.formUnion(Self.runs(of: source)) }
    #expect(runs.count > 1_000)
    let content = Self.root.appendingPathComponent("Content").path
    let paths = (FileManager.default.subpaths(atPath: content) ?? [])
      .filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }
    for path in paths.sorted() {
      let text = try Self.text(path, in: Self.root.appendingPathComponent("Content"))
        .split(separator: "\n").filter { !$0.hasPrefix("title:") && !$0.hasPrefix("subtitle:") }
        .joined(separator: "\n")
      let taken = Self.runs(of: Self.folded(text)).filter(runs.contains)
      #expect(taken.isEmpty, "\(path): \(taken.first?.joined(separator: " ") ?? "")")
    }
  }

  private static func text(_ name: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  private static func body(_ text: String) -> String {
    text.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n")
  }

  /// One kind of quotation mark and dash, no emphasis, one space for every run of white space.
  private static func folded(_ text: String) -> String {
    let folded = text.lowercased().unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "“", "”": "\""
      case "‘", "’": "'"
      case "‐"..."―": "-"
      default: scalar.properties.isWhitespace ? " " : Character(scalar)
      }
    }
    return String(folded.filter { $0 != "*" && $0 != "_" })
      .split(separator: " ").joined(separator: " ")
  }

  private static func runs(of text: String) -> Set<[Substring]> {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "'" }
    guard words.count >= 8 else { return [] }
    return Set((0...words.count - 8).map { Array(words[$0..<$0 + 8]) })
  }
}
