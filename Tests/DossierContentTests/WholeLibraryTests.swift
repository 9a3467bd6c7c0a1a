import DossierContent
import DossierCore
import DossierModel
import DossierTesting
import EDTF
import Testing

@Suite("A whole library")
struct WholeLibraryTests {
  private static func load(
    _ files: [(String, ContentTree.Item)]
  ) async throws -> Library {
    let tree = try ContentTree([:])
    for (path, item) in files { try tree.write(item, to: path) }
    let (library, diagnostics) = await Library.load(root: tree.root)
    expectNoDiagnostics(diagnostics)
    return try #require(library)
  }

  @Test("Every field of the settings is read")
  func settings() async throws {
    let settings = try await Self.load(Self.files).settings
    #expect(settings.title.value == "Thaw")
    #expect(settings.title.span.start == SourcePosition(line: 1, column: 8))
    #expect(settings.subtitle == "As they saw it")
    #expect(settings.description == "Three sources")
    #expect(settings.language == "en-GB")
    #expect(settings.editors.map(\.id) == ["editors", "jane"])
    #expect(settings.editors.map(\.role) == [nil, "historian"])
    #expect(settings.editors.last?.url?.value == "https://example.org/jane")
    let question = try #require(settings.questions.first)
    #expect((question.id, question.text) == ("thaw", "Could it be?"))
    #expect(question.groups.map(\.label) == ["Yes", "No"])
    #expect(question.groups.flatMap(\.arguments).map(\.value) == ["cheaper", "dearer"])
    #expect(settings.start.map(\.value) == ["three-reasons", "argument/cheaper"])
    #expect(settings.navigation.map(\.to.value) == ["about", "https://example.org/"])
    #expect(settings.url == "https://example.org/thaw/")
    #expect(settings.licence == "CC BY 4.0")
    #expect(settings.theme.accent == "#2f4b7c")
    #expect(settings.theme.accentDark == "#abc")
  }

  @Test("Every field of an article is read")
  func article() async throws {
    let library = try await Self.load(Self.files)
    #expect(library.articles.map(\.header.id.name) == ["news", "three-reasons"])
    let article = try #require(library.articles.last)
    #expect(article.heading.text == "Here are 3 reasons: that won’t fly")
    #expect(article.subtitle == "Sub")
    #expect(article.publisher == "The Paper")
    #expect(article.published?.value.source == "2017-05-16")
    #expect(article.url?.value == "https://example.org/a")
    #expect(article.archived?.value == "http://archive.example/a")
    #expect(article.accessed?.value.source == "2026-11-20")
    #expect(article.language?.value == "en")
    #expect(article.rights == "All rights reserved")
    #expect(article.genre == "analysis")
    #expect(article.text == .digest)
    #expect(article.editionOf?.value == "first")
    #expect(article.edition == .abridged)
    let authors = article.authors.map { author in
      switch author {
      case .expert(let id): "expert \(id.value)"
      case .named(let name): "named \(name.text)"
      case .unnamed: "unnamed"
      }
    }
    #expect(authors == ["expert aleksandar-matovski", "named Jane Doe"])
    guard case .label(let label) = library.articles[0].heading else {
      Issue.record("no label"); return
    }
    #expect(label.value == "A news analysis")
  }

  @Test("Every field that all entries share is read")
  func header() async throws {
    let library = try await Self.load(Self.files)
    let header = try #require(library.articles.last).header
    #expect(header.id == EntryID(.article, "three-reasons"))
    #expect(header.file.path == "Content/articles/three-reasons.md")
    #expect(header.file.text(header.body) == "The body.")
    #expect(header.topics.map(\.value) == ["Syria", "sanctions"])
    #expect(header.visibility == .draft)
    #expect(header.was.map(\.value) == ["old-name"])
    #expect(header.addedBy?.value == "jane")
    #expect(header.notMentioned.map(\.expert.value) == ["russia", "putin"])
    #expect(library.articles.first?.header.visibility == .published)
  }

  @Test("Every field of an argument is read")
  func argument() async throws {
    let argument = try #require(try await Self.load(Self.files).arguments.first)
    #expect(argument.claim.value == "It would be cheaper")
    #expect(argument.short == "Cheaper")
    #expect(argument.question?.value == "thaw")
    #expect(argument.relations.map(\.argument.value) == ["a", "b", "c", "d", "e", "f", "g"])
    #expect(
      argument.relations.map(\.kind) == [
        .supports, .supports, .attacks, .undercuts, .contradicts, .contraryTo, .entails,
      ])
    #expect(argument.relations.map(\.because) == [nil, "so it is", nil, nil, nil, nil, nil])
    #expect(argument.relations.map(\.cite.count) == [0, 1, 0, 0, 0, 0, 0])
    #expect(argument.positions.map(\.expert.value) == ["x", "z", "w"])
    #expect(argument.positions.map(\.stance) == [.for, .against, .conditional])
    #expect(argument.positions.map(\.basis) == [.quoted, .inferred, .paraphrased])
    #expect(argument.positions.first?.said?.value.source == "2017")
    #expect(argument.positions.first?.via?.value == "y")
  }

  @Test("A passage is cited by name or by its words, each with its own place")
  func citations() async throws {
    let argument = try #require(try await Self.load(Self.files).arguments.first)
    let cite = try #require(argument.positions.last).cite
    guard case .quoted(let article, let quote, let locator) = cite.first,
      case .named(let other, let passage) = cite.last
    else { Issue.record("wrong kinds"); return }
    #expect((article.value, quote.value, locator) == ("news", "the **words** themselves", "p. 14"))
    #expect((other.span.text, passage.span.text) == ("three-reasons", "p"))
    #expect(passage.span.start == SourcePosition(line: 22, column: 23))
  }

  @Test("Every field of experts, events, pages and commentary is read")
  func others() async throws {
    let library = try await Self.load(Self.files)
    let expert = try #require(library.experts.first)
    #expect(expert.name.value == "Aleksandar Matovski")
    #expect(expert.honorific == "Dr")
    #expect(expert.aliases.map(\.value) == ["A. Matovski", "Matovski"])
    #expect(library.experts.map(\.kind) == [.actor, .organisation])
    let role = try #require(expert.roles.first)
    #expect((role.title, role.organisation) == ("Fellow", "Davis Center"))
    #expect((role.from?.value.source, role.to?.value.source) == ("2016", "2018"))
    #expect(expert.links.map(\.label) == ["Home page"])
    #expect(expert.links.map(\.url.value) == ["https://example.org/m"])
    let event = try #require(library.events.first)
    #expect((event.title.value, event.date.value.source) == ("Crimea", "2014-03"))
    #expect(event.place == "Simferopol")
    #expect(event.people.map(\.value) == ["vladimir-putin"])
    #expect(event.bearsOn.map(\.value) == ["cheaper"])
    #expect(event.sources.map(\.cite.count) == [1, 2])
    #expect(event.sources.map(\.date?.value.source) == [nil, "2014-03-18"])
    #expect(library.pages.map(\.title.value) == ["About"])
    let commentary = try #require(library.commentary.first)
    #expect((commentary.about.value, commentary.by?.value) == ("three-reasons", "jane"))
    #expect(commentary.date?.value.source == "2026-11-20")
    #expect(library.assets.map(\.path) == ["img/a.png"])
    #expect(library.broken.isEmpty)
  }

  @Test("The order in which files come into being makes no difference")
  func order() async throws {
    let first = try await Self.load(Self.files)
    let second = try await Self.load(Self.files.reversed())
    #expect(first.summary == second.summary)
    #expect(first.summary.count == 10)
  }

  @Test("A byte order mark and CRLF change nothing but the bytes")
  func carriageReturns() async throws {
    let text = "\u{FEFF}---\r\ntitle: About\r\ntopics: [é]\r\n---  \r\nOne\r\nTwo\r\n"
    let settings = "\u{FEFF}title: A\r\nsubtitle: B\r\n"
    let library = try await Self.load([
      ("Content/dossier.yaml", .text(settings)), ("Content/pages/about.md", .text(text)),
    ])
    #expect(library.settings.title.value == "A")
    #expect(library.settings.subtitle == "B")
    let page = try #require(library.pages.first)
    #expect(page.title.value == "About")
    #expect(page.header.topics.first?.span.start == SourcePosition(line: 3, column: 10))
    #expect(page.header.file.text(page.header.body) == "One\r\nTwo\r\n")
  }

  @Test("A thousand entries are read in parallel and come in order of id")
  func many() async throws {
    var files: [(String, ContentTree.Item)] = [("Content/dossier.yaml", "title: A")]
    for number in 0..<1000 {
      let folder = number % 3 == 0 ? "pages/z" : "pages"
      let text = "---\ntitle: Page \(number)\n---\nBody \(number)\n"
      files.append(("Content/\(folder)/p\(number).md", .text(text)))
    }
    let pages = try await Self.load(files).pages
    #expect(pages.map(\.header.id) == pages.map(\.header.id).sorted())
    #expect(pages.count == 1000)
    for page in pages {
      #expect(
        page.header.file.text(page.header.body) == "Body \(page.header.id.name.dropFirst())\n")
    }
  }
}

extension Library {
  /// What stands where, without the folder on disk.
  fileprivate var summary: [String] {
    let headers: [EntryHeader] =
      articles.map(\.header) + arguments.map(\.header) + experts.map(\.header)
      + events.map(\.header) + pages.map(\.header) + commentary.map(\.header)
    return headers.map { "\($0.id) \($0.file.path) \($0.body) \($0.topics.map(\.value))" }
      + assets.map(\.path) + [settings.title.value]
  }
}
