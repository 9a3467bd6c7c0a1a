import DossierCore
import DossierTesting
import EDTF
import Foundation
import Testing
import TypedTemplates

@testable import DossierModel
@testable import DossierTheme

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
    let diagnostics = UnusedTemplates.diagnostics(files, files.templates, Theme.Page.all)
    #expect(diagnostics.map(\.path) == ["Templates/artcle.html"])
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(diagnostics.map(\.id) == [.unknownTemplate])
  }

  @Test(
    "Accents become custom properties, and nothing but a colour passes",
    arguments: [
      ("#123456", ":root { --accent-light: #123456; }\n"),
      ("#abc", ":root { --accent-light: #abc; }\n"),
      ("red", ""), ("#12345", ""), ("#fff;}*{", ""), ("", ""),
    ])
  func accents(_ accent: String, _ expected: String) {
    let theme = SiteSettings.Theme(accent: accent)
    #expect(theme.styleSheet == expected)
    #expect(theme.hasColours == !expected.isEmpty)
  }

  @Test(
    "The style sheet of colours is there where there are some, or a template asks for it blindly",
    arguments: [
      ("", "#abc", true), ("", nil, false), ("\\(site.addresses.colours)", nil, true),
      ("\\(asset(\"theme.css\"))", nil, true),
      ("\\(if site.hasColours)\\(site.addresses.colours)\\(end)", nil, false),
    ])
  func colours(_ template: String, _ accent: String?, _ isThere: Bool) {
    let own = template.isEmpty ? [] : [SourceFile(path: "page.html", text: template)]
    let assets = ThemeFiles(own: own).assets(SiteSettings.Theme(accent: accent))
    #expect(assets.contains { $0.path == "assets/theme.css" } == isThere)
  }

  @Test("A dark accent holds in the dark scheme alone")
  func darkAccent() {
    #expect(
      SiteSettings.Theme(accentDark: "#def").styleSheet == ":root { --accent-dark: #def; }\n")
    #expect(
      SiteSettings.Theme(accent: "#abc", accentDark: "#def").styleSheet
        == ":root { --accent-light: #abc; --accent-dark: #def; }\n")
  }

  @Test("A language without words falls back to English and says so")
  func unknownLanguage() throws {
    let (_, diagnostics) = WordsLoading.load(ThemeFiles(own: []), settings: settings("xx"))
    #expect(diagnostics.map(\.id) == [.unknownWord])
    #expect(diagnostics.map(\.severity) == [.hint])
    #expect(diagnostics.first?.suggestion?.contains("dossier templates --words xx") == true)
  }

  @Test("A phrase for which nothing asks is told of with the name that is near")
  func unknownPhrase() {
    let words = SourceFile(
      path: "words/en.yaml", text: "undatd: no date\nmine: My own\nlanguageOc: Occitan\nodd: x\n")
    let page = SourceFile(path: "extra.html", text: "\\(words.mine)")
    let diagnostics = UnknownPhrases.diagnostics(ThemeFiles(own: [words, page]))
    #expect(diagnostics.map(\.id) == [.unknownWord, .unknownWord])
    #expect(diagnostics.map(\.severity) == [.warning, .warning])
    #expect(diagnostics.first?.suggestion == "write `undated`")
  }

  @Test("A skeleton has every phrase behind a sign, with the forms that the language needs")
  func skeleton() throws {
    let text = WordsSkeleton.text(language: "pl")
    let lines = text.split(separator: "\n").filter {
      $0.hasPrefix("#") && (!$0.hasPrefix("# ") || $0.hasPrefix("#  "))
    }
    let file = SourceFile(
      path: "words/pl.yaml", text: lines.map { $0.dropFirst() }.joined(separator: "\n") + "\n")
    let (words, diagnostics) = WordsLoading.load(
      ThemeFiles(own: [file]), settings: settings("pl"))
    #expect(diagnostics.map(\.message) == [])
    #expect(words.phrases.map(\.name) == WordsLoading.builtInEnglish.phrases.map(\.name))
    #expect(text.contains("#  few: "))
    #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("#") })
  }

  @Test(
    "A language is called by its name, and by its tag where it has none",
    arguments: [
      ("en-GB", "English (United Kingdom)"), ("de", "German"),
      ("zh-Hant-TW", "Chinese (traditional, Taiwan)"),
      ("DE-at", "German (Austria)"), ("de-1996", "German (1996)"), ("oc", nil),
    ] as [(String, String?)])
  func languageName(_ tag: String, _ expected: String?) {
    #expect(LanguageNames.name(of: tag, .english) == expected)
  }

  @Test(
    "What a page's policy blocks, and what is right at one depth alone, is told of",
    arguments: [
      (
        #"<script src="https://cdn.example/a.js"></script>"#, DiagnosticID.blockedByPolicy,
        #"asset("a.js")"#
      ),
      ("<style>p { }</style>", .blockedByPolicy, "Templates/assets/"),
      (#"<iframe src="https://example.org/"></iframe>"#, .blockedByPolicy, "link to"),
      (#"<img src="//example.org/a.png" alt="">"#, .blockedByPolicy, "asset"),
      (#"<p style="color: red">"#, .blockedByPolicy, "class"),
      (#"<p onclick="go()">"#, .blockedByPolicy, "script"),
      ("<script>go()</script>", .blockedByPolicy, "brand.js"),
      (#"<link rel="stylesheet" href="https://fonts.example/f">"#, .blockedByPolicy, "asset"),
      (#"<LINK REL='stylesheet' HREF='style.css'>"#, .relativeAddress, #"\(asset("style.css"))"#),
      (#"<a href="index.html">x</a>"#, .relativeAddress, #"\(site.addresses.home)"#),
      (#"<a href="/timeline.html">x</a>"#, .relativeAddress, #"\(site.addresses.timeline)"#),
      (#"<a href="articles/\(x).html">x</a>"#, .relativeAddress, "url"),
      (#"<img src=../assets/a.png alt="">"#, .relativeAddress, #"\(asset("a.png"))"#),
    ] as [(String, DiagnosticID, String)])
  func suspicions(_ text: String, _ id: DiagnosticID, _ suggestion: String) {
    let source = Theme.Source(name: "x", file: SourceFile(path: "Templates/x.html", text: text))
    let found = TemplateSuspicions.diagnostics(
      [source], isPolicyBuiltIn: true, assets: [],
      addresses: UncompiledTheme.addresses)
    #expect(found.map(\.id) == [id], "\(text)")
    #expect(
      found.first?.suggestion?.contains(suggestion) == true, "\(found.first?.suggestion ?? "")")
  }

  @Test(
    "What leads or means no harm is not told of",
    arguments: [
      #"<a href="https://example.org/">x</a>"#, ##"<a href="#top">x</a>"##,
      #"<a href="mailto:a@b.c">x</a>"#,
      #"<a href="\(entry.url)">x</a>"#, ##"<a href="#\(x)">x</a>"##, "<!-- <style> -->",
      #"<script type="application/ld+json">\(json)</script>"#,
      #"<script src="\(asset("a.js"))"></script>"#,
      #"<link rel="canonical" href="https://example.org/x">"#, "<textarea><style></textarea>",
      #"<time datetime="2016">"#, ##"<use href="#icon">"##,
    ])
  func noSuspicions(_ text: String) {
    let source = Theme.Source(name: "x", file: SourceFile(path: "Templates/x.html", text: text))
    let found = TemplateSuspicions.diagnostics(
      [source], isPolicyBuiltIn: true, assets: [],
      addresses: UncompiledTheme.addresses)
    #expect(found.map(\.message) == [])
  }

  @Test(
    "A page.html with a policy of its own is taken at its word; the built-in theme has no such faults"
  )
  func ownPolicy() {
    let source = Theme.Source(name: "x", file: SourceFile(path: "x", text: "<style>p { }</style>"))
    #expect(
      TemplateSuspicions.diagnostics(
        [source], isPolicyBuiltIn: false, assets: [],
        addresses: UncompiledTheme.addresses
      ).isEmpty)
    let all = ThemeFiles(own: []).templates
    #expect(
      TemplateSuspicions.diagnostics(
        all, isPolicyBuiltIn: true, assets: [],
        addresses: UncompiledTheme.addresses
      ).map(\.message) == [])
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
      ("noteNumber: 'Anmerkung \\(nummer)'\n", "write `\\(number)`"),
      ("notes: x\n", "put `\\(count)` into it"),
      ("notes:\n  one: a\n  other: '\\(zahl) b'\n", "write `\\(count)`"),
    ])
  func wrongParameter(_ text: String, _ suggestion: String) {
    let own = SourceFile(path: "words/en.yaml", text: text)
    let (_, diagnostics) = WordsLoading.load(ThemeFiles(own: [own]), settings: settings("en"))
    #expect(diagnostics.map(\.id) == [.badWord])
    #expect(diagnostics.map(\.path) == ["Templates/words/en.yaml"])
    #expect(diagnostics.map(\.suggestion) == [suggestion])
    // Templates that ask for the phrase are not at fault besides.
    let (_, all) = SiteTheme.load(ThemeFiles(own: [own]), settings: settings("en"))
    #expect(all.filter { $0.severity == .error }.map(\.id) == [.badWord])
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
    #expect(diagnostics.map(\.severity) == [.hint])
    #expect(Wording(words)(.missingTitles, count: 3) == "3 sources have no known title.")
    #expect(Wording(words)(.kindArticle) == "Artykuł")
  }

  @Test(
    "A number that stands beside a phrase need not be named in a language with one form for all",
    arguments: ["eo", "ja", "zh", "nl"])
  func unsaidNumbers(_ language: String) {
    let own = SourceFile(
      path: "words/\(language).yaml", text: "kindArticle: A\nfigureEvents: B\n")
    let (theme, diagnostics) = SiteTheme.load(ThemeFiles(own: [own]), settings: settings(language))
    #expect(theme != nil)
    #expect(diagnostics.filter { $0.severity == .error }.map(\.message) == [])
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

  @Test("A phrase ends a name that has a full stop with no second one")
  func stops() {
    let (words, _) = WordsLoading.load(ThemeFiles(own: []), settings: settings("en"))
    func cited(_ name: String) -> String { Wording(words)(.citationAuthors, ["authors": name]) }
    #expect(cited("Martin Luther King Jr.") == "Martin Luther King Jr.")
    #expect(cited("Ann Lee") == "Ann Lee.")
    #expect(cited("יוסף ג'.") == "\u{2068}יוסף ג'.\u{2069}")
  }

  private func settings(_ language: String) -> SiteSettings {
    SiteSettings(
      file: Fixture.file, title: at("x"), language: language, editors: [], questions: [],
      start: [], navigation: [], theme: .init())
  }
}
