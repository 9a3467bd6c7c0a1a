import DossierTesting
import Foundation
import Testing

@Suite("The commands and a list of withheld strings")
struct WithholdCommandTests {
  private static let secret = ["DOSSIER_WITHHOLD": "Tommy Brannigan"]
  /// Words of the list, which no output may hold.
  private static let words = ["tommy", "brannigan"]

  private static func folder(_ files: KeyValuePairs<String, String> = [:]) throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.write("title: A\n", to: "Content/dossier.yaml")
    try folder.write("---\ntitle: About\n---\nNobody.\n", to: "Content/pages/about.md")
    for (path, text) in files { try folder.write(text, to: path) }
    return folder
  }

  @Test("say how many strings were looked for, or that there is no list")
  func summary() throws {
    let folder = try Self.folder()
    for (variables, words) in [
      ([:], "no withhold list"), (["DOSSIER_WITHHOLD": "# none"], "no withhold list"),
      (Self.secret, "1 withheld string looked for"),
      (["DOSSIER_WITHHOLD": "Tommy\nMary"], "2 withheld strings looked for"),
    ] {
      let build = try DossierProcess(["build"], in: folder.path, environment: variables)
      #expect(build.status == 0)
      #expect(build.output.contains("; \(words)\n"))
      let check = try DossierProcess(["check"], in: folder.path, environment: variables)
      #expect(check.output == "Checked 1 entry: nothing is wrong; \(words)\n")
    }
  }

  @Test("never print its words, in any format, whatever they say")
  func printed() throws {
    let folder = try Self.folder([
      "Content/experts/tommy-brannigan.md":
        "---\nname: Tommy Brannigan\nwas: [tommy--brannigan\n---\n",
      "Content/pages/b.md":
        "---\ntitle: B\nage: Tommy\n  Brannigan\n---\n[[tommy-brannigan]] <b>Tommy\nBrannigan</b>\n",
      "Content/pages/c.md":
        "---\ntitle: C\nTommy Brannigan: x\n---\nHad Tommy Brannigan [[tomi-branigan]].\n",
      "Content/articles/d.md":
        "---\ntitle: D\ntext: full\n---\nHad Tommy Brannigan on the phone.\n",
      "Content/commentary/d.md":
        "---\nabout: d\n---\n> [!comment]\n> Had Tommy Brannigan at the phone\n\nx\n\n"
        + "> [!comment] ^tommy-brannigan\n> Tommy Brannigan or another\n\nx\n",
    ])
    for arguments in [
      ["build"], ["build", "--format", "json"], ["check"], ["check", "--format", "json"],
      ["check", "--format", "github"], ["passages"], ["passages", "--format", "json"],
      ["passages", "--fix", "--dry-run"],
    ] {
      let run = try DossierProcess(arguments, in: folder.path, environment: Self.secret)
      let printed = (run.output + run.errors).lowercased()
      #expect(run.status == 1, "\(arguments)")
      #expect(printed.contains("[withheld]"), "\(arguments)")
      for word in Self.words {
        #expect(!printed.contains(word), "\(arguments): \(printed)")
      }
    }
  }

  @Test("say of a PDF that it was not read where nothing can read it, and how that is put right")
  func unreadPDF() throws {
    let folder = try Self.folder(["Content/assets/a.pdf": "%PDF-1.4\n%%EOF\n"])
    let variables = Self.secret.merging(["PATH": folder.path]) { $1 }
    let message =
      "the text of this PDF was not looked through for withheld strings: the program `pdftotext` is not there"
    for command in ["build", "check"] {
      let run = try DossierProcess([command], in: folder.path, environment: variables)
      #expect(run.status == 0)
      let printed = run.output + run.errors
      #expect(printed.contains("Content/assets/a.pdf: warning: \(message) [unsearched-file]"))
      #expect(
        printed.contains(
          "install Poppler (`apt-get install poppler-utils` or `brew install poppler`)"))
      let strict = try DossierProcess(
        [command, "--strict"], in: folder.path, environment: variables)
      #expect(strict.status == 1)
      #expect((strict.output + strict.errors).contains("a.pdf: error: \(message)"))
    }
  }

  @Test("tell what they find among all else, by its place")
  func order() throws {
    let folder = try Self.folder([
      "Content/pages/b.md": "---\ntitle: B\n---\nHad Tommy Brannigan on the phone.\n",
      "Content/pages/c.md": "---\ntitle: C\n---\nSee [[d]].\n",
      "Content/pages/d.md": "---\ntitle: D\nstatus: draft\n---\nA.\n",
      "Content/pages/e.md": "---\ntitle: E\n---\nSee [[d]].\n",
    ])
    let run = try DossierProcess(["build"], in: folder.path, environment: Self.secret)
    #expect(run.status == 1)
    let paths = run.errors.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /^Content\/pages\/([a-z])\.md/).map { String($0.1) }
    }
    #expect(paths == paths.sorted() && Set(paths) == ["b", "c", "e"], "\(run.errors)")
  }

  @Test("name the list's line and the source's place")
  func place() throws {
    let folder = try Self.folder([
      "Content/pages/b.md": "---\ntitle: B\n---\nHad Tommy Brannigan on the phone.\n",
      "names.txt": "# names\nTommy Brannigan\n",
    ])
    let build = try DossierProcess(["build", "--withhold", "names.txt"], in: folder.path)
    #expect(build.status == 1)
    #expect(
      build.errors == """
        Content/pages/b.md:4:5: error: what line 2 of `names.txt` withholds stands here, and would be \
        published in 3 files of the site [withheld-words]
            suggestion: take the words out, or write `[withheld]` in their place

        1 error

        """)
    #expect(folder.files("Site").isEmpty)
  }

  @Test("refuse a list that is named and can't be read, as a mistake of the command line")
  func missing() throws {
    let folder = try Self.folder()
    for command in ["build", "check", "passages"] {
      for name in ["nowhere.txt", "", "Content"] {
        let run = try DossierProcess([command, "--withhold", name], in: folder.path)
        #expect(run.status == 2, "\(command) \(name)")
        #expect(run.errors.contains("--withhold"))
      }
    }
  }

  // MARK: build --format json

  private static let keys = [
    "entries", "pages", "files", "written", "unchanged", "asOf", "hidden", "assetsWithheld",
    "carried",
    "withheld", "diagnostics",
  ]

  /// The object, and the order of its keys.
  private static func read(_ text: String) throws -> (value: [String: Any], keys: [String]) {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let keys = text.split(separator: "\n").compactMap { line in
      line.hasPrefix("  \"") ? String(line.dropFirst(3).prefix { $0 != "\"" }) : nil
    }
    return (try #require(value), keys)
  }

  @Test("A build for machines prints one object, and nothing else")
  func json() throws {
    let folder = try Self.folder()
    let first = try DossierProcess(["build", "--format", "json"], in: folder.path)
    #expect(first.status == 0)
    #expect(first.errors.isEmpty)
    let (value, keys) = try Self.read(first.output)
    #expect(keys == Self.keys)
    #expect(value["entries"] as? Int == 1)
    let files = try #require(value["files"] as? Int)
    #expect(value["written"] as? Int == files)
    #expect(value["unchanged"] as? Int == 0)
    #expect(value["asOf"] is NSNull)
    #expect((value["hidden"] as? [Any])?.isEmpty == true)
    #expect(value["assetsWithheld"] as? Int == 0)
    #expect(value["carried"] as? [String] == [])
    #expect(value["withheld"] as? [String: Int] == ["strings": 0, "marks": 0])
    #expect((value["diagnostics"] as? [Any])?.isEmpty == true)
    #expect(first.output.contains("\"withheld\": {\"strings\": 0, \"marks\": 0}"))
    try folder.write("", to: "Site/.nojekyll")
    let second = try DossierProcess(
      ["build", "--format", "json"], in: folder.path, environment: Self.secret)
    let again = try Self.read(second.output).value
    #expect(again["written"] as? Int == 0)
    #expect(again["unchanged"] as? Int == files)
    #expect(again["carried"] as? [String] == [".nojekyll"])
    #expect(again["withheld"] as? [String: Int] == ["strings": 1, "marks": 0])
  }

  @Test("A build for machines that fails prints the same object, with what is wrong")
  func failingJSON() throws {
    let folder = try Self.folder(["Content/pages/b.md": "---\ntitle: B\n---\n[[nowhere]]\n"])
    let build = try DossierProcess(["build", "--format", "json"], in: folder.path)
    #expect(build.status == 1)
    #expect(build.errors.isEmpty)
    let (value, keys) = try Self.read(build.output)
    #expect(keys == Self.keys)
    #expect(value["written"] as? Int == 0)
    let diagnostics = try #require(value["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.map { $0["id"] as? String } == ["unknown-id"])
    #expect(diagnostics.first?["line"] as? Int == 4)
    // An output that must not be written, and a machine that fails.
    try folder.write("---\ntitle: B\n---\n", to: "Content/pages/b.md")
    try folder.write("mine", to: "thesis/a.txt")
    try folder.write("a file", to: "file")
    for (output, status, id) in [
      ("thesis", 2, "foreign-output"), ("file/below", 3, "write-failed"),
    ] as [(String, Int32, String)] {
      let run = try DossierProcess(
        ["build", "--format", "json", "--output", output], in: folder.path)
      #expect(run.status == status)
      let (value, keys) = try Self.read(run.output)
      #expect(keys == Self.keys)
      let found = value["diagnostics"] as? [[String: Any]]
      #expect(found?.map { $0["id"] as? String } == [id])
    }
    let limited = try DossierProcess(
      ["build", "--format", "json"], in: folder.path,
      environment: ["DOSSIER_FILE_SECONDS": "0.000001"])
    #expect(limited.status == 1 || limited.status == 0)
    #expect(try Self.read(limited.output).keys == Self.keys)
  }
}
