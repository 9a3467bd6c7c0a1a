import DossierBuild
import DossierTheme

@testable import DossierCore
@testable import DossierModel
@testable import DossierSite
@testable import EDTF
@testable import QuoteAnchoring

/// A small dossier made by hand, with one of everything that pages show.
struct Fixture {
  var dossier: Dossier
  static let file = SourceFile(path: "Content/x.md", text: "")
  static let span = file.span(0..<0)

  static let digest = Key<LinkedArticle>(0)
  static let unknown = Key<LinkedArticle>(1)
  static let held = Key<LinkedArgument>(0)
  static let unheld = Key<LinkedArgument>(1)
  static let ada = Key<LinkedExpert>(0)
  static let bo = Key<LinkedExpert>(1)

  init(url: String? = "https://example.org/d/") throws {
    var settings = SiteSettings(
      file: Self.file, title: at("A <dossier>"), subtitle: "On & off", description: "What it is",
      language: "en-GB", editors: [.init(id: "eds", name: "The Editors", role: "editors")],
      questions: [], start: [], navigation: [], url: url, licence: "CC BY 4.0",
      theme: .init(accent: "#123456"))
    settings.url = url
    dossier = Dossier(settings: settings)
    try addEntries()
    addPassages()
    addNotes()
    connect()
  }

  var model: SiteModel { SiteModel(dossier, wording: .english) }

  private mutating func addEntries() throws {
    dossier.articles = [
      LinkedArticle(
        common: common(.article, "a-digest", words: 460, was: ["old-digest"]),
        article: article(
          "a-digest", .title(at("The \"Source\"")), .digest, publisher: "The Paper",
          published: "2017-05-16", url: "https://paper.example/?a=1&b=2"),
        authors: [.expert(Self.ada), .named(.person(PersonName("Cy Coe")))]),
      LinkedArticle(
        common: common(.article, "unknown"),
        article: article("unknown", .label(at("A news analysis")), .link)),
    ]
    dossier.arguments = [
      LinkedArgument(
        common: common(.argument, "held"),
        argument: argument("held", "Ties are costly", short: "Costly ties")),
      LinkedArgument(
        common: common(.argument, "unheld"), argument: argument("unheld", "Ties are cheap")),
    ]
    dossier.experts = [
      LinkedExpert(common: common(.expert, "ada"), expert: expert("ada", "Ada Ames")),
      LinkedExpert(common: common(.expert, "bo"), expert: expert("bo", "Bo Bell")),
    ]
    dossier.events = [
      LinkedEvent(
        common: common(.event, "vote"), event: try event("vote", "A vote", "2016-11-08"))
    ]
    dossier.pages = [
      LinkedPage(
        common: common(.page, "about"),
        page: Page(header: header(.page, "about"), title: at("About")))
    ]
  }

  private mutating func addPassages() {
    dossier.passages = [
      passage("cost", "too high a price", 10..<26), passage("lost", "words that went", nil),
      passage("cited", "an aside", 40..<48),
    ]
  }

  private mutating func addNotes() {
    dossier.notes = [
      note(1, "whole", .comment, passage: nil, date: nil),
      note(2, "cost", .dispute, passage: 0, date: "2026-11-20"),
      note(3, "lost", .correction, passage: 1, date: "2026-11-24"),
    ]
    dossier.passages[0].note = Key(1)
    dossier.passages[1].note = Key(2)
  }

  private mutating func connect() {
    let position = Position(
      expert: Self.ada, stance: .for, said: date("2017-05-16"), via: Self.bo, basis: .quoted,
      passages: [CitedPassage(passage: Key(0), locator: "p. 1")])
    let inferred = Position(
      expert: Self.bo, stance: .against, said: nil, via: nil, basis: .inferred, passages: [])
    let relation = Relation(
      kind: .attacks, from: Self.unheld, to: Self.held, because: "they differ", passages: [])
    dossier.arguments[0].positions = [position, inferred]
    dossier.arguments[0].question = Key(0)
    dossier.arguments[0].incoming = [relation]
    dossier.arguments[1].relations = [relation]
    dossier.experts[0].statements = [.init(argument: Self.held, position: position)]
    dossier.experts[1].statements = [.init(argument: Self.held, position: inferred)]
    dossier.experts[1].relayed = [.init(argument: Self.held, position: position)]
    dossier.passages[0].uses = [.position(Self.held, position)]
    dossier.articles[0].common.notes = [Key(0), Key(1), Key(2)]
    dossier.articles[0].common.passages = [Key(0), Key(2), Key(1)]
    dossier.articles[0].appearances = [.argument(Self.held), .expert(Self.ada), .event(Key(0))]
    dossier.articles[0].common.body.segments = [
      .html(HTML(writtenByMarkdown: Array("<p>x</p>".utf8))),
      .apparatus(.init(notes: [Key(1)], cited: [Key(2)], beside: .open, beneath: .open)),
    ]
    dossier.questions = [
      LinkedQuestion(
        id: "q", text: "Could they?", groups: [.init(label: "Obstacles", arguments: [Self.held])])
    ]
    dossier.topics = [Topic(name: "Ties", slug: "ties", entries: [.argument(Self.held)])]
    dossier.arguments[0].common.topics = [Key(0)]
  }
}

/// The files of a site, with what is wrong with them.
enum Site {
  static func pages(
    of dossier: Dossier, theme: SiteTheme
  ) async -> (pages: [SitePage], diagnostics: [Diagnostic]) {
    let listing = SiteListing(of: dossier, theme: theme)
    let files = await listing.all
    return (files, listing.diagnostics(of: files.map(\.path)))
  }
}

// Making the parts

func at(_ text: String) -> Located<String> { Located(text, Fixture.span) }

func date(_ text: String) -> EDTFDate? { try? EDTFDate.parse(text).get() }

private func header(_ kind: EntryKind, _ name: String) -> EntryHeader {
  EntryHeader(id: EntryID(kind, name), file: Fixture.file, body: 0..<0)
}

private func common(
  _ kind: EntryKind, _ name: String, words: Int = 0, was: [String] = []
) -> EntryCommon {
  var body = ComposedBody.empty
  body.wordCount = words
  return EntryCommon(
    id: EntryID(kind, name), file: SourceFile(path: "Content/\(kind.folder)/\(name).md", text: ""),
    body: body, was: was)
}

private func article(
  _ name: String, _ heading: Article.Heading, _ text: Article.Text, publisher: String? = nil,
  published: String? = nil, url: String? = nil
) -> Article {
  Article(
    header: header(.article, name), heading: heading, publisher: publisher,
    published: published.flatMap { date($0) }.map { Located($0, Fixture.span) },
    url: url.map { at($0) }, authors: [], text: text)
}

private func argument(_ name: String, _ claim: String, short: String? = nil) -> Argument {
  Argument(
    header: header(.argument, name), claim: at(claim), short: short, relations: [], positions: [])
}

private func expert(_ name: String, _ full: String) -> Expert {
  Expert(
    header: header(.expert, name), name: at(full), aliases: [], kind: .expert,
    roles: [
      .init(
        title: "Envoy", organisation: "The Office",
        from: date("2017").map { Located($0, Fixture.span) },
        to: date("2018").map { Located($0, Fixture.span) })
    ], links: [])
}

private func event(_ name: String, _ title: String, _ when: String) throws -> Event {
  Event(
    header: header(.event, name), title: at(title),
    date: Located(try EDTFDate.parse(when).get(), Fixture.span), people: [], bearsOn: [],
    sources: [])
}

private func passage(_ name: String, _ exact: String, _ range: Range<Int>?) -> Passage {
  Passage(
    entry: .article(Fixture.digest), origin: Fixture.span, name: name,
    fragment: PageFragment.passage(name), exact: exact, range: range,
    match: range.map { .found($0) } ?? .lost(score: 0), matched: range.map { _ in exact },
    sought: exact, repeats: [])
}

private func note(
  _ number: Int, _ name: String, _ kind: Note.Kind, passage: Int?, date when: String?
) -> Note {
  var body = ComposedBody.empty
  body.segments = [
    .html(
      HTML(writtenByMarkdown: Array("<p>See <a href=\"x.html\">x</a></p>".utf8), rootSlots: [16]))
  ]
  body.plainText = "See x"
  return Note(
    about: .article(Fixture.digest), fragment: PageFragment.note(name), number: number, kind: kind,
    title: nil, editor: "eds", date: when.flatMap { date($0) }, passage: passage.map { Key($0) },
    body: body)
}
