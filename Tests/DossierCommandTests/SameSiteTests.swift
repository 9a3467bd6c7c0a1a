import DossierTesting
import Foundation
import Testing

/// `scripts/same-site`, on one fixture.
@Suite("The comparison of two programs' sites", .enabled(if: SameSite.isPythonThere))
struct SameSiteTests {
  @Test("One program makes the same of the same content")
  func same() throws {
    let run = try SameSite()
    try run.record()
    let compared = try run.compare()
    #expect(compared.status == 0, "\(compared.errors)")
    let last = compared.output.split(separator: "\n").last ?? ""
    #expect(last.hasPrefix("The same: ") && last.hasSuffix(" of 1 dossiers"))
  }

  @Test("Each path of which another program makes something else is named, and no other")
  func different() throws {
    let run = try SameSite()
    try run.record()
    let other = try run.program(
      """
      if [ "$1" = build ]; then
        echo x >> Site/index.html; echo x > Site/new.txt; rm Site/404.html; echo x > left.txt
        echo warning >&2
      fi
      if [ "$1" = check ]; then echo x; status=1; fi
      """)
    let compared = try run.compare(other)
    #expect(compared.status == 1)
    let named = compared.output.split(separator: "\n").filter { $0.hasPrefix("plain: ") }
    #expect(
      named == [
        "plain: gone Site/404.html", "plain: changed Site/index.html", "plain: added Site/new.txt",
        "plain: changed build.stderr", "plain: changed check.json",
        "plain: changed exit status of check", "plain: added left.txt",
      ])
  }

  @Test("The time that a build took and the place of the copy make no difference")
  func timeAndPlace() throws {
    let run = try SameSite()
    try run.record(run.program("[ \"$1\" != build ] || echo \"Built in 1.00 s: in $PWD\""))
    let other = try run.program("[ \"$1\" != build ] || echo \"Built in 23.45 s: in $PWD\"")
    #expect(try run.compare(other).status == 0)
  }

  @Test("A changed input is called that")
  func input() throws {
    let run = try SameSite()
    try run.record()
    try run.rewrite("recording/plain/manifest.json") {
      $0.replacingOccurrences(of: "Content/dossier.yaml", with: "Content/other.yaml")
    }
    let compared = try run.compare()
    #expect(compared.status == 1)
    #expect(compared.output.contains("plain: input added Content/dossier.yaml\n"))
    #expect(compared.output.contains("plain: input gone Content/other.yaml\n"))
  }

  @Test("A recording that is not whole is no measure")
  func incomplete() throws {
    let run = try SameSite()
    try run.record()
    try FileManager.default.removeItem(atPath: run.folder.path + "/recording/plain/manifest.json")
    let compared = try run.compare()
    #expect(compared.status == 1)
    #expect(compared.output.contains("plain: is not in the recording"))
    try run.rewrite("recording/same-site.json") { _ in "{}" }
    #expect(try run.compare().status == 1)
  }

  @Test(
    "Wrong use ends with status 2 and changes nothing",
    arguments: [
      [], ["--record", "a", "--compare", "b"], ["--compare", "missing"], ["--record", "foreign"],
      ["--record", "a", "--binary", "missing"], ["--record", "a", "--only", "nothing"],
      ["--record", "a", "--keep", "b"],
    ])
  func wrongUse(arguments: [String]) throws {
    let run = try SameSite()
    try run.folder.write("mine", to: "foreign/file.txt")
    let ended = try run.script(arguments)
    #expect(ended.status == 2)
    #expect(!ended.errors.isEmpty)
    #expect(run.folder.text("foreign/file.txt") == "mine")
    #expect(!run.folder.paths.contains("a"))
  }
}

/// Runs of the script in a folder of their own.
private struct SameSite {
  static let isPythonThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
  private static let script = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../../scripts/same-site")
    .standardizedFileURL

  let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  func script(_ arguments: [String]) throws -> DossierProcess {
    try DossierProcess(arguments, in: folder.path, running: Self.script)
  }

  func record(_ program: String? = nil) throws {
    let recorded = try run("--record", program)
    #expect(recorded.status == 0, "\(recorded.errors)")
  }

  func compare(_ program: String? = nil) throws -> DossierProcess { try run("--compare", program) }

  private func run(_ action: String, _ program: String?) throws -> DossierProcess {
    let program = try program ?? DossierProcess.program().path
    return try script([action, "recording", "--only", "plain", "--binary", program])
  }

  /// A program that is ours, and then does something more.
  func program(_ more: String) throws -> String {
    let name = "program-\(UUID().uuidString)"
    let text =
      "#!/bin/sh\n\(try DossierProcess.program().path) \"$@\"\nstatus=$?\n\(more)\nexit $status\n"
    try folder.write(text, to: name)
    let path = "\(folder.path)/\(name)"
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  func rewrite(_ path: String, _ change: (String) -> String) throws {
    try folder.write(change(folder.text(path) ?? ""), to: path)
  }
}
