import DossierTesting
import Foundation
import Testing

@testable import DossierCommand

/// Where what is printed can't be written, the status says so.
@Suite("Output that cannot be written")
struct UnwritableOutputTests {
  let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try folder.write("title: x\n", to: "Content/dossier.yaml")
    try folder.write("---\ntitle: A\ntext: full\n---\nWords here.\n", to: "Content/articles/a.md")
    try folder.write(
      "---\nabout: a\nby: x\n---\n> [!comment] x ^n\n> Words here\n\nx\n",
      to: "Content/commentary/a.md")
  }

  static let commands = [
    ["--version"], ["--help"], ["build", "--help"], [], ["help", "check"], ["build"],
    ["build", "--format", "json"], ["check"], ["check", "--format", "json"], ["passages"],
    ["passages", "--format", "json"], ["passages", "--fix"], ["passages", "--fix", "--dry-run"],
    ["templates"], ["new", "page", "a-page"], ["new", "dossier", "other"],
  ]

  private func run(_ command: [String], _ redirection: String) throws -> DossierProcess {
    try DossierProcess(
      command, in: folder.path, through: ["/bin/sh", "-c", "exec \"$0\" \"$@\" \(redirection)"])
  }

  @Test("is an error of the machine", arguments: commands)
  func fails(command: [String]) throws {
    // The commentary's editor is none, which is told of on the other stream.
    try folder.write("title: x\neditors: {x: {name: X}}\n", to: "Content/dossier.yaml")
    let written = try DossierProcess(command, in: folder.path)
    #expect(written.status == 0, "\(written.errors)")
    #expect(!written.output.isEmpty)
    try? FileManager.default.removeItem(atPath: folder.path + "/Content/pages/a-page.md")
    try? FileManager.default.removeItem(atPath: folder.path + "/other")
    for redirection in [">/dev/full", ">&-", ">&- <&-", "> /dev/full 2>&-"] {
      let process = try run(command, redirection)
      #expect(process.status == 3, "\(redirection): \(process.errors)")
      if !redirection.contains("2>") {
        #expect(process.errors.contains("standard output can't be written"), "\(process.errors)")
      }
      try? FileManager.default.removeItem(atPath: folder.path + "/Content/pages/a-page.md")
      try? FileManager.default.removeItem(atPath: folder.path + "/other")
    }
  }

  @Test(
    "is told of to a reader that went away",
    arguments: [["--help"], ["check", "--format", "json"]])
  func closedPipe(command: [String]) throws {
    let words = command.joined(separator: " ")
    try folder.write("title: x\neditors: {x: {name: X}}\n", to: "Content/dossier.yaml")
    let process = try DossierProcess(
      [], in: folder.path,
      through: [
        "/bin/bash", "-c", "trap '' PIPE; \"$0\" \(words) | true; exit ${PIPESTATUS[0]}",
      ])
    // A short text may be in the pipe before its reader goes.
    #expect([0, 3].contains(process.status))
    // Content with a fault is no reason to say nothing of what could not be printed.
    try folder.write("title: x\n", to: "Content/dossier.yaml")
    let late = try DossierProcess(
      [], in: folder.path,
      through: [
        "/bin/bash", "-c", "trap '' PIPE; { sleep 0.3; \"$0\" \(words); echo $? >&2; } | true",
      ])
    #expect(late.errors.contains("Broken pipe") && late.errors.hasSuffix("3\n"), "\(late.errors)")
  }

  @Test("takes the place of no file where a stream is closed")
  func closedStreams() throws {
    let process = try run(["build", "--quiet"], ">&- 2>&- <&-")
    #expect(process.status == 1)
    try folder.write("title: x\neditors: {x: {name: X}}\n", to: "Content/dossier.yaml")
    #expect(try run(["build"], ">&- 2>&- <&-").status == 3)
    let lock = try #require(folder.text("Content/passages.lock"))
    #expect(!lock.contains("Built in") && !lock.contains("error"))
  }
}

/// Where no threads are to be had.
@Suite("Threads that cannot be had")
struct FreeThreadsTests {
  /// Whether this machine lets us run something as somebody else, who may be limited.
  private static let someoneElse = [
    "/usr/bin/setpriv", "--reuid=65533", "--regid=65533", "--clear-groups",
  ]
  static let canLimit =
    getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

  @Test("are an error that says so", .enabled(if: canLimit), arguments: [1, 2, 4])
  func refused(limit: Int) throws {
    let folder = try WorkFolder()
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path)
    // A copy, since the other may not look into the folder that it was built in.
    let program = folder.path + "/program"
    try FileManager.default.copyItem(atPath: try DossierProcess.program().path, toPath: program)
    try folder.write("title: x\n", to: "Content/dossier.yaml")
    for command in ["check", "--version"] {
      let process = try DossierProcess(
        ["-c", "ulimit -u \(limit); exec '\(program)' \(command)"], in: folder.path,
        through: Self.someoneElse, running: URL(fileURLWithPath: "/bin/bash"))
      #expect(process.status == 3, "\(process.errors)")
      #expect(process.errors.contains("no more threads"), "\(process.errors)")
      #expect(process.errors.contains("ulimit -u"))
    }
  }

  @Test("are no matter where there are enough")
  func enough() { #expect(FreeThreads.refusal() == nil) }
}
