@testable import DossierContent
import DossierCore
import DossierTesting
import Foundation
import Testing

@testable import DossierSite

struct ThemeTests {
  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test("The binary holds every file of Templates/, byte for byte; else run scripts/embed-theme")
  func embeddedFiles() throws {
    let folder = Self.package.appending(path: "Templates")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: folder.appending(path: path).path, isDirectory: &isFolder)
      return !isFolder.boolValue && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    let embedded = Dictionary(
      ThemeFiles.builtIn.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
    #expect(Set(embedded.keys) == Set(paths))
    for path in paths {
      let bytes = try Data(contentsOf: folder.appending(path: path))
      #expect(embedded[path] == Array(bytes), "\(path)")
    }
  }

  @Test("Every phrase that pages ask for is among the built-in English words")
  func phrases() {
    let missing = SitePhrase.allCases.map(\.rawValue).filter { Wording.words[$0] == nil }
    #expect(missing == [])
    let dates = DateVocabulary.keys.map(\.name).filter { Wording.words[$0] == nil }
    #expect(dates == [])
  }

  @Test("A file of the site's own takes the place of the built-in one of its path")
  func overriding() throws {
    let own = SourceFile(path: "words/en.yaml", text: "kindArticle: Text\n")
    let files = ThemeFiles(own: [own])
    #expect(files.files.count == ThemeFiles.builtIn.count)
    #expect(files.files.first { $0.path == "words/en.yaml" }?.bytes == own.bytes)
    #expect(files.located(own).path == "Templates/words/en.yaml")
  }

  @Test("A template that replaces nothing and that nothing uses is a warning with the near name")
  func unusedTemplate() throws {
    let files = ThemeFiles(own: [
      SourceFile(path: "artcle.html", text: "x"), SourceFile(path: "used.html", text: "x"),
      SourceFile(path: "home.html", text: "\\(include \"used\")"),
    ])
    let diagnostics = UnusedTemplates.diagnostics(files, files.templates)
    #expect(diagnostics.map(\.path) == ["Templates/artcle.html"])
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(diagnostics.map(\.id) == [.unknownTemplate])
  }

  @Test(
    "Accents become custom properties, and nothing but a colour passes",
    arguments: [
      ("#123456", "  :root { --accent: #123456; }\n"), ("#abc", "  :root { --accent: #abc; }\n"),
      ("red", ""), ("#12345", ""), ("#fff;}*{", ""), ("", ""),
    ])
  func accents(_ accent: String, _ expected: String) {
    let light = "@media not (prefers-color-scheme: dark) {\n"
    let whole = expected.isEmpty ? "" : "\(light)\(expected)}\n"
    #expect(SiteSettings.Theme(accent: accent).styleSheet == whole)
  }

  @Test("A dark accent holds in the dark scheme alone")
  func darkAccent() {
    #expect(
      SiteSettings.Theme(accentDark: "#def").styleSheet
        == "@media (prefers-color-scheme: dark) {\n  :root { --accent: #def; }\n}\n")
  }

  @Test("A language without words falls back to English and says so")
  func unknownLanguage() throws {
    let (_, diagnostics) = WordsLoading.load(ThemeFiles(own: []), settings: settings("xx"))
    #expect(diagnostics.map(\.id) == [.unknownWord])
    #expect(diagnostics.map(\.severity) == [.warning])
  }

  @Test(
    "A regional tag takes the words of its language without a warning",
    arguments: ["en", "en-GB"])
  func regionalEnglish(_ language: String) {
    #expect(
      WordsLoading.load(ThemeFiles(own: []), settings: settings(language)).diagnostics.isEmpty)
  }

  @Test("Words that a translation lacks stay in English and are counted")
  func partialTranslation() {
    let own = SourceFile(path: "words/de.yaml", text: "kindArticle: Artikel\n")
    let (_, diagnostics) = WordsLoading.load(ThemeFiles(own: [own]), settings: settings("de-AT"))
    #expect(diagnostics.map(\.id) == [.unknownWord])
    #expect(diagnostics.first?.path == "Templates/words/de.yaml")
  }

  @Test(
    "A phrase with a parameter that it is not given is an error with the near name",
    arguments: [
      ("usedBy: x\nlistTwo: '\\(frist) and \\(second)'\n", "write `\\(first)`"),
      ("dateDay: '\\(dya) \\(month)'\n", "write `\\(day)`"),
      ("roleAt:\n  one: '\\(title)'\n  other: '\\(title)s'\n", "write a single form"),
    ])
  func wrongParameter(_ text: String, _ suggestion: String) {
    let own = SourceFile(path: "words/en.yaml", text: text)
    let (_, diagnostics) = WordsLoading.load(ThemeFiles(own: [own]), settings: settings("en"))
    #expect(diagnostics.map(\.id) == [.badWord])
    #expect(diagnostics.map(\.path) == ["Templates/words/en.yaml"])
    #expect(diagnostics.map(\.suggestion) == [suggestion])
  }

  @Test("Where the words can't be read, that alone is said")
  func brokenWords() {
    let own = SourceFile(path: "words/de.yaml", text: "a: \"x\n")
    let (theme, diagnostics) = SiteTheme.load(ThemeFiles(own: [own]), settings: settings("de"))
    #expect(theme == nil)
    #expect(diagnostics.filter { $0.severity == .error }.map(\.id) == [.invalidYAML])
  }

  @Test("English stands in for a language that forms plurals otherwise")
  func otherPlurals() {
    let own = SourceFile(path: "words/pl.yaml", text: "kindArticle: Artykuł\n")
    let (words, diagnostics) = WordsLoading.load(
      ThemeFiles(own: [own]), settings: settings("pl"))
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(Wording(words)(.missingTitles, count: 3) == "3 sources have no known title.")
    #expect(Wording(words)(.kindArticle) == "Artykuł")
  }

  @Test("The test's own reading of the English words and the engine's agree")
  func wordings() {
    let (words, diagnostics) = WordsLoading.load(ThemeFiles(own: []), settings: settings("en"))
    #expect(diagnostics.map(\.message) == [])
    let names = ["first": "A", "second": "B"]
    #expect(Wording(words)(.listTwo, names) == Wording.english(.listTwo, names))
    #expect(
      Wording(words)(.missingTitles, count: 1) == Wording.english(.missingTitles, count: 1))
  }

  private func settings(_ language: String) -> SiteSettings {
    SiteSettings(
      file: Fixture.file, title: at("x"), language: language, editors: [], questions: [],
      start: [], navigation: [], theme: .init())
  }
}
