import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import EDTF
import TypedTemplates

/// Entries as `data/*.json` gives them: ids and relations as they are in the content, addresses
/// from the site's root, dates in EDTF, what is not known left out.
struct EntryData: Sendable {
  let dossier: Dossier
  let links: Links
  private let passages: Passages

  init(_ model: SiteModel) {
    dossier = model.dossier
    links = model.links
    passages = model.passages
  }

  func export(_ key: Key<LinkedArticle>) -> JSONValue {
    let linked = dossier.articles[key]
    let article = linked.article
    return .object(
      header(.article(key), linked.common)
        + members([
          (article.heading.isLabel ? "label" : "title", .text(article.heading.text)),
          ("short", .text(article.short)),
          ("subtitle", .text(article.subtitle)),
          ("text", .text(article.text.rawValue)),
          ("whoseWords", .text(links[key].whoseWords)),
          ("authors", .nonEmpty(linked.authors.map(export))),
          ("publisher", .text(article.publisher)),
          ("published", .text(article.published?.value.iso8601)),
          ("source", .text(article.url?.value)),
          ("archived", .text(article.archived?.value)),
          ("accessed", .text(article.accessed?.value.iso8601)),
          ("language", .text(article.language?.value)),
          ("rights", .text(article.rights)),
          ("genre", .text(article.genre)),
          ("editionOf", .text(linked.editionOf.map { links[$0].id })),
          ("originalIsHidden", linked.hasHiddenOriginal ? .boolean(true) : nil),
          ("edition", .text(article.edition?.rawValue)),
          ("collation", linked.collation?.export),
          ("words", .number(linked.common.body.wordCount)),
          ("quoted", exportFigures(linked)),
          ("passages", .nonEmpty(linked.common.passages.map { exportPassage($0) })),
          ("body", .text(linked.common.body.plainText)),
        ]))
  }

  /// How much of the source is quoted, in its own words; absent where nobody has counted them.
  private func exportFigures(_ linked: LinkedArticle) -> JSONValue? {
    let figures = linked.figures
    return figures.total.map { total in
      .members([
        "words": .number(figures.quoted), "of": .number(total),
        "rests": figures.isRecorded || linked.ground == .lock
          ? .text(PassageGround.lock.rawValue) : nil,
        "verified": linked.article.text == .digest ? .number(figures.verified) : nil,
        "unverified": linked.article.text == .digest ? .number(figures.unverified) : nil,
      ])
    }
  }

  private func export(_ author: LinkedArticle.Author) -> JSONValue {
    switch author {
    case .expert(let key):
      .members(["expert": .text(links[key].id), "name": .text(links[key].title)])
    case .named(.person(let name)):
      .members([
        "name": .text(name.text), "family": name.isFamilyGiven ? .text(name.family) : nil,
      ])
    case .named(.body(let name)):
      .members(["name": .text(name), "type": .text(AgentKind.organisation.rawValue)])
    case .unnamed: .members(["unnamed": .boolean(true)])
    }
  }

  func export(_ key: Key<Note>) -> JSONValue {
    let note = dossier.notes[key]
    let about = links[note.about]
    return .members([
      "about": .text("\(about.kind)/\(about.id)"), "number": .number(note.number),
      "url": .text(address(of: note.about, fragment: note.fragment)),
      "kind": .text(note.kind.rawValue), "visibility": .text(note.label?.reason),
      "title": .text(note.title),
      "editor": .text(note.editor), "date": .text(note.date?.iso8601),
      "passage": note.passage.map { exportPassage($0) }, "said": .text(note.said),
      "body": .text(note.body.plainText),
    ])
  }

  func export(_ cited: CitedPassage) -> JSONValue {
    let passage = dossier.passages[cited.passage]
    let entry = links[passage.entry]
    return .members([
      "in": .text("\(entry.kind)/\(entry.id)"), "passage": .text(passage.name),
      "quote": .text(passage.exact),
      "whoseWords": entry.whoseWords == nil ? nil : .text(passages.whoseWords(passage)),
      "rests": passage.ground == .lock ? .text(passage.ground.rawValue) : nil,
      "atSource": .text(passage.atSource),
      "locator": .text(cited.locator),
    ])
  }

  private func exportPassage(_ key: Key<Passage>) -> JSONValue {
    let passage = dossier.passages[key]
    return .members([
      "name": .text(passage.name),
      "url": .text(address(of: passage.entry, fragment: passage.fragment)),
      "quote": .text(passage.exact), "whoseWords": .text(passages.whoseWords(passage)),
      "rests": passage.ground == .lock ? .text(passage.ground.rawValue) : nil,
      "atSource": .text(passage.atSource), "band": .text(passage.band.rawValue),
      "start": passage.range.map { .number($0.lowerBound) },
      "end": passage.range.map { .number($0.upperBound) },
    ])
  }

  func header(_ key: EntryKey, _ common: EntryCommon) -> [(String, JSONValue)] {
    members([
      ("id", .text(common.id.name)),
      ("url", .text(address(of: key, fragment: nil))),
      ("topics", .nonEmpty(common.topics.map { .text(dossier.topics[$0].name) })),
      ("visibility", .text(common.label?.reason)),
      ("listed", .text(common.listing?.day.iso8601)),
      ("was", .nonEmpty((common.was + common.addresses.map(\.value.address)).map { .text($0) })),
      ("addedBy", .text(common.addedBy?.id)),
      ("withheld", common.withheld.export),
    ])
  }

  func members(_ members: [(String, JSONValue?)]) -> [(String, JSONValue)] {
    members.compactMap { name, value in value.map { (name, $0) } }
  }

  /// From the site's root.
  private func address(of entry: EntryKey, fragment: String?) -> String {
    links[entry].url.path + (fragment.map { "#\($0)" } ?? "")
  }
}
