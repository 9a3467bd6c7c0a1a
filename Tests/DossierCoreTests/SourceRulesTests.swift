import DossierCore
import Foundation
import Testing

/// Rules over the sources themselves that the compiler does not hold.
@Suite("The sources")
struct SourceRulesTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func files(below folder: String) throws -> [(path: String, text: String)] {
    let base = root.appendingPathComponent(folder)
    let paths =
      FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map {
      ("\(folder)/\($0)", try String(contentsOf: base.appendingPathComponent($0), encoding: .utf8))
    }
  }

  @Test(
    "keep trust and foreign libraries behind their doors",
    arguments: [
      ("HTML(writtenByMarkdown:", ["Sources/DossierMarkdown/", "Sources/DossierCore/HTML.swift"]),
      (
        "HTML(\n      writtenByMarkdown:",
        ["Sources/DossierMarkdown/", "Sources/DossierCore/HTML.swift"]
      ),
      ("JSON(writtenByPageValues:", ["Sources/DossierCore/Writing/JSONValue.swift"]),
      ("import Yams", ["Sources/DossierYAML/"]),
      ("import CCmarkGFM", ["Sources/DossierMarkdown/"]),
      ("import CMarkdownMemory", ["Sources/DossierMarkdown/"]),
      ("import CTheme", ["Sources/DossierTheme/"]),
      ("import CZlib", ["Sources/DossierWithholding/"]),
      ("import CSystem", ["Sources/DossierCore/Files/"]),
      ("import CUnicode", ["Sources/TextAnalysis/Normal/"]),
      ("StringWithCompatibilityMapping", []), ("StringWithCanonicalMapping", []),
      ("_spi(_Unicode)", []),
      ("import ArgumentParser", ["Sources/DossierCommand/", "Sources/dossier/"]),
    ])
  func doors(words: String, rooms: [String]) throws {
    let files = try Self.files(below: "Sources")
    #expect(files.count > 100)
    let outside = files.filter { file in
      file.text.contains(words) && !rooms.contains { file.path.hasPrefix($0) }
    }
    #expect(outside.map(\.path) == [])
  }

  @Test(
    "use no Foundation where output is hot",
    arguments: [
      "DossierCore", "DossierMarkdown", "ContextualEscaping", "TypedTemplates", "TextAnalysis",
      "StaticSearch",
    ])
  func noFoundation(room: String) throws {
    let users = try Self.files(below: "Sources/\(room)").filter {
      $0.text.contains("import Foundation")
    }
    #expect(users.map(\.path) == [])
  }

  @Test("keep every room and leaf within 5,000 lines")
  func sizes() throws {
    let files = try Self.files(below: "Sources")
    let lines = Dictionary(grouping: files) { $0.path.split(separator: "/")[1] }.mapValues {
      $0.reduce(0) { $0 + $1.text.count { $0 == "\n" } }
    }
    #expect(lines.count > 20)
    #expect(lines.filter { $0.value > 5_000 }.isEmpty)
  }

  @Test("ask for the parts of a site that they need, and leave the whole to pages and exports")
  func partsOfSites() throws {
    let files = try Self.files(below: "Sources")
    let site = files.filter { $0.path.hasPrefix("Sources/DossierSite/") }
    #expect(
      site.filter { $0.text.contains("SiteModel") }.map(\.path)
        == ["Sources/DossierSite/SiteModel.swift"])
    let extended = files.filter { file in
      ["extension SiteModel", "SiteContext"].contains { file.text.contains($0) }
    }
    #expect(extended.map(\.path) == [])
  }

  @Test("read the memory of records in one file")
  func recordMemory() throws {
    let unsafe = try Self.files(below: "Sources/TypedTemplates/Members").filter {
      $0.text.contains("Unsafe") || $0.text.contains("unsafe")
    }
    #expect(unsafe.map(\.path) == ["Sources/TypedTemplates/Members/RecordMemory.swift"])
  }

  @Test("declare nothing public but what the products show")
  func products() throws {
    let files = try Self.files(below: "Sources").filter { file in
      file.text.split(separator: "\n").contains { line in
        line.drop { $0 == " " }.hasPrefix("public ")
      }
    }
    let rooms = Set(files.map { $0.path.split(separator: "/")[1] })
    #expect(rooms == ["EDTF", "QuoteAnchoring"])
  }

  @Test(
    "show in a product’s README the whole of its example",
    arguments: [("EDTF", "Dates"), ("QuoteAnchoring", "Quotes")])
  func readmes(product: String, example: String) throws {
    let readme = try String(
      contentsOf: Self.root.appendingPathComponent("Sources/\(product)/README.md"), encoding: .utf8)
    let main = try String(
      contentsOf: Self.root.appendingPathComponent(
        "Examples/\(example)/Sources/\(example)/main.swift"), encoding: .utf8)
    #expect(readme.components(separatedBy: "```swift\n").count == 2)
    #expect(readme.contains("\n```swift\n\(main)```\n"))
    #expect(readme.contains("(../../Examples/\(example))"))
  }

  @Test(
    "leave dossiers out of what is of no dossier",
    arguments: ["EDTF", "TextAnalysis", "QuoteAnchoring", "Collation", "DiagramLayout"])
  func leaves(leaf: String) throws {
    let users = try Self.files(below: "Sources/\(leaf)").filter {
      $0.text.contains("import Dossier")
    }
    #expect(users.map(\.path) == [])
  }

  @Test("read no clock but to tell how long a run took, so that no page can depend on the day")
  func noClock() throws {
    let clocks = ["Date()", "Date.now", "time(nil)", "gettimeofday", "clock_gettime", "clock.now"]
    let readers = try Self.files(below: "Sources").filter { file in
      clocks.contains { file.text.contains($0) }
    }
    #expect(
      readers.map(\.path) == [
        "Sources/DossierBuild/Session/BuildSession+Runs.swift",
        "Sources/DossierBuild/Session/Clock.swift",
        "Sources/DossierCommand/Printing/ProgressDisplay.swift",
        // How old a file's times are, to tell whether they can be relied on.
        "Sources/DossierCore/Files/FileStamp.swift",
        "Sources/DossierCore/ThreadClock.swift",
      ])
  }

  /// Files in which names with the endings of the site's files are those of other files.
  private static let otherNames: Set<String> = [
    // The ending alone, by which a link tells a page from what it offers to keep.
    "Sources/DossierCore/SiteURL.swift",
    // What people put into `Static/` and into outputs, for servers and services.
    "Sources/DossierBuild/Static/ServerFiles.swift",
    "Sources/DossierBuild/Writing/HandPutNames.swift",
    // What is in files of each ending, of whatever name.
    "Sources/DossierWithholding/TextFormat.swift",
    // Files of `Templates/`.
    "Sources/DossierCommand/Commands/Templates.swift",
    "Sources/DossierTheme/PhraseParameters.swift",
    "Sources/DossierTheme/SiteTheme+Loading.swift", "Sources/DossierTheme/TemplateListing.swift",
    "Sources/DossierTheme/TemplatesFolder.swift", "Sources/DossierTheme/UnknownPhrases.swift",
    "Sources/DossierTheme/UnusedTemplates.swift", "Sources/DossierTheme/WordsSkeleton.swift",
    "Sources/TypedTemplates/Checking/TemplateSuspicions.swift",
    "Sources/TypedTemplates/ThemeLoader.swift",
  ]

  @Test("name the files of the site in one place, and nowhere else")
  func siteFileNames() throws {
    let ends = #/\.(html|json|xml|ics|csv|bib|js)"/#
    let naming = try Self.files(below: "Sources").filter { file in
      file.text.split(separator: "\n").contains { line in
        !line.drop(while: { $0 == " " }).hasPrefix("//") && line.contains(ends)
      }
    }.map(\.path)
    let outside = naming.filter { !$0.hasPrefix("Sources/DossierModel/Paths/") }
    #expect(Set(outside) == Self.otherNames)
    #expect(naming.contains("Sources/DossierModel/Paths/SitePath.swift"))
  }

  @Test("bring about every diagnostic id in a test")
  func everyDiagnosticIsTested() throws {
    let tests = try Self.files(below: "Tests").filter {
      !$0.path.hasSuffix("/SourceRulesTests.swift")
    }
    let text = tests.map(\.text).joined(separator: "\n")
    let untested = DiagnosticID.allCases.filter { id in
      !text.contains(".\(id)") && !text.contains(id.rawValue)
    }
    #expect(untested.map(\.rawValue) == [])
  }

  @Test("document exactly the diagnostic ids that there are")
  func everyDiagnosticIsDocumented() throws {
    let guide = try String(
      contentsOf: Self.root.appendingPathComponent("Documentation/diagnostics.md"), encoding: .utf8)
    let documented = guide.split(separator: "\n").filter { $0.hasPrefix("### `") }.map {
      String($0.dropFirst("### `".count).prefix { $0 != "`" })
    }
    #expect(documented.sorted() == DiagnosticID.allCases.map(\.rawValue).sorted())
  }

  @Test("are where the recipes of ARCHITECTURE.md say")
  func recipes() throws {
    let text = try String(
      contentsOf: Self.root.appendingPathComponent("ARCHITECTURE.md"), encoding: .utf8)
    let recipes = try #require(text.components(separatedBy: "## Recipes\n").last)
    let end = try #require(recipes.range(of: "\n## "))
    let tops = ["Sources/", "Templates/", "Documentation/", "Tests/", "scripts/"]
    let named = recipes[..<end.lowerBound].split(separator: "`").filter { name in
      tops.contains { name.hasPrefix($0) }
    }
    #expect(named.count > 20)
    let missing = named.filter { name in
      !FileManager.default.fileExists(
        atPath: Self.root.appendingPathComponent(String(name)).path)
    }
    #expect(missing == [])
  }
}
