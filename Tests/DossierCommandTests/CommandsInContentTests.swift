import DossierTesting
import Foundation
import Testing

@testable import DossierCommand

/// What stands in content, in names and in arguments is no command to the terminal or to the service
/// that runs the program.
@Suite("Commands in content")
struct CommandsInContentTests {
  static let commands = [
    "::stop-commands::x", "::add-mask::x", "  ::error::x", "##[add-mask]x", "##vso[task.x]y",
    "##[group]",
    "\u{1B}]0;x\u{7}", "a\u{2028}::error::x", "a\u{85}::error::x", "\t::error::x", "##teamcity[x]",
  ]

  let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  /// Whether a service or a terminal could take a line of output for a command.
  static func isCommand(_ line: String) -> Bool {
    let text = line.trimmingCharacters(in: .whitespaces)
    // The program's own annotations.
    let isOwn = text.firstMatch(of: /^::(error|warning|notice) (file|title)=/) != nil
    return text.hasPrefix("::") && !isOwn || text.contains("##[") || text.contains("##vso[")
      || text.contains("##teamcity[")
      || text.unicodeScalars.contains {
        $0.value < 0x20 && $0 != "\t" || (0x7F..<0xA0).contains($0.value)
      }
  }

  static func lines(_ process: DossierProcess) -> [String] {
    // As services part lines: by every line end that there is.
    (process.output + "\n" + process.errors).components(separatedBy: .newlines)
  }

  private func writeContent(_ command: String) throws {
    let quoted = command.unicodeScalars.map { scalar in
      "\"\\".unicodeScalars.contains(scalar) || scalar.value < 0x20 || scalar.value > 0x7E
        ? "\\u" + String(format: "%04X", scalar.value) : String(scalar)
    }.joined()
    try folder.write("title: x\n", to: "Content/dossier.yaml")
    try folder.write(
      "---\ntitle: A\nfoo: \"\(quoted)\"\n---\n\(command) [[nowhere]]\n", to: "Content/pages/a.md")
    try folder.write("---\ntitle: B\ntext: full\n---\nWords here.\n", to: "Content/articles/b.md")
    try folder.write(
      "---\nabout: b\nby: x\n---\n> [!comment] x ^n\n> Words here\n\n\(command) [[nowhere]]\n\n> [!comment] y ^m\n> \(command)\n\nz\n",
      to: "Content/commentary/b.md")
    let name = command.replacingOccurrences(of: "/", with: "")
    try folder.write("x", to: "Content/assets/\(name).xyz")
    try folder.write("x", to: "Content/assets/a\n\(name)")
    try folder.write("\\(\(command))", to: "Templates/\(name).html")
    try folder.write("x", to: "Templates/\(name)")
  }

  @Test("Nothing of them begins a line or is one within it, in any format", arguments: commands)
  func content(command: String) throws {
    try writeContent(command)
    let runs = [
      ["check"], ["build"], ["check", "--format", "github"], ["check", "--format", "json"],
      ["build", "--format", "json"], ["passages"], ["passages", "--format", "json"],
      ["passages", "--fix", "--dry-run"], ["templates"],
    ]
    for run in runs {
      let process = try DossierProcess(run, in: folder.path)
      let found = Self.lines(process).filter(Self.isCommand)
      #expect(found == [], "\(run)")
      #expect(process.output.count + process.errors.count > 10)
    }
  }

  @Test(
    "Arguments are repeated with what could drive a terminal spelt out",
    arguments: ["\u{1B}[31mx", "x\n::error::y", "x\r##[add-mask]y", "::error::\u{202E}x"])
  func arguments(argument: String) throws {
    for run in [
      ["build", "--\(argument)"], [argument], ["check", "--format", argument],
      ["check", "--format=\(argument)"],
      ["build", "--root", argument], ["new", argument, "x"], ["new", "page", argument],
      ["new", "page", "x", argument], ["build", "--as-of", argument],
      ["build", "--withhold", argument],
      ["check", "-\(argument)"], ["build", "--originals", argument],
      ["build", "--output", argument],
    ] {
      let process = try DossierProcess(run, in: folder.path)
      #expect(process.status != 0)
      #expect(Self.lines(process).filter(Self.isCommand) == [], "\(run)")
    }
  }

  @Test("An argument that is not UTF-8 is refused")
  func notUTF8() throws {
    let process = try DossierProcess(
      [], in: folder.path,
      through: ["/bin/sh", "-c", "exec \"$0\" new dossier \"$(printf 'n\\377')\""])
    #expect(process.status == 2)
    #expect(process.errors.contains("is not UTF-8"))
    #expect(folder.paths == [])
  }

  @Test("A folder whose name is not UTF-8 is told of, wherever it lies, and so is a root")
  func foldersNotUTF8() throws {
    try folder.write("title: x\n", to: "Content/dossier.yaml")
    for place in ["Content", "Content/pages", "Content/assets", "Templates", "Static"] {
      try folder.makeFolder(place)
      let make =
        "f='\(place)/'$(printf 'a\\377'); mkdir \"$f\"; echo x > \"$f/x.txt\"; \"$0\" check; s=$?; rm -r \"$f\"; exit $s"
      let check = try DossierProcess([], in: folder.path, through: ["/bin/sh", "-c", make])
      #expect(check.status == 1, "\(place)")
      #expect(check.errors.contains("[bad-file-name]"), "\(place): \(check.errors)")
    }
    let root = try DossierProcess(
      [], in: folder.path,
      through: [
        "/bin/sh", "-c",
        "mkdir \"$(printf 'r\\377')\"; cd r*; cp -r ../Content .; exec \"$0\" check",
      ])
    #expect(root.status == 2)
    #expect(root.errors.contains("a path that is not UTF-8"), "\(root.errors)")
  }

  @Test("Direction marks are escapes in JSON, and two number signs no beginning of a command")
  func json() {
    let text = JSONText.array([[("a", .text("\u{61C}\u{200E}\u{202E}\u{2066}##[x] ### #"))]])
    #expect(text.contains(#""\u061c\u200e\u202e\u2066#\u0023[x] #\u0023\u0023 #""#))
  }
}
