import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import EDTF
import TypedTemplates

/// The Atom feed (RFC 4287): dated notes, and entries by when they appeared here; the latest first.
/// Where no entry says when it did, it holds articles by the day on which the editors read them or,
/// where that is not said, on which they were published.
///
/// A second one holds the corrections alone, with what was said and what is said now.
///
/// All its times come from the content, at midnight UTC of a date's last possible day or at the
/// moment at which an embargo ended, so that the same content gives the same feed at any time.
package struct Feed {
  private static let most = 100

  private enum Item {
    case note(Key<Note>)
    case entry(EntryKey)
  }

  private let model: SiteModel
  private let base: String
  private let subject: FeedSubject
  private let items: [(time: Moment, item: Item)]

  init(_ model: SiteModel, base: String, of subject: FeedSubject) {
    self.model = model
    self.base = base
    self.subject = subject
    let all = (Self.notes(model.dossier, subject) + Self.entries(model.dossier, subject))
      .enumerated().sorted { left, right in
        left.element.time != right.element.time
          ? left.element.time > right.element.time : left.offset < right.offset
      }
    items = all.prefix(Self.most).map(\.element)
  }

  private static func notes(
    _ dossier: Dossier, _ subject: FeedSubject
  ) -> [(time: Moment, item: Item)] {
    dossier.notes.keys.compactMap { key in
      let note = dossier.notes[key]
      guard subject == .everything || note.kind == .correction else { return nil }
      return dossier.appearance(of: note).map { (time: $0.moment, item: Item.note(key)) }
    }
  }

  private static func entries(
    _ dossier: Dossier, _ subject: FeedSubject
  ) -> [(time: Moment, item: Item)] {
    guard subject == .everything else { return [] }
    let listings = dossier.listings
    guard listings.isEmpty else {
      return listings.map { (time: $0.listing.moment, item: Item.entry($0.entry)) }
    }
    return dossier.articles.keys.compactMap { key in
      dossier.articles[key].article.dateOfSource?.midnight.map {
        (time: $0, item: Item.entry(.article(key)))
      }
    }
  }

  func write(to output: inout OutputBuffer) {
    let settings = model.dossier.settings
    var writer = XMLWriter()
    writer.element(
      "feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": settings.language]
    ) { writer in
      writer.element("id", text: subject == .everything ? base : base + subject.file.rawValue)
      writer.element("title", text: title)
      if let subtitle = settings.subtitle { writer.element("subtitle", text: subtitle) }
      // An empty feed still needs a time; the epoch says that nothing has happened yet.
      writer.element("updated", text: (items.first?.time ?? Moment(seconds: 0)).inUTC)
      writer.element("link", ["rel": "self", "href": base + subject.file.rawValue])
      writer.element("link", ["rel": "alternate", "type": "text/html", "href": page])
      if let licence = settings.licence { writer.element("rights", text: licence) }
      writeEditors(to: &writer)
      for (time, item) in items { write(item, at: time, to: &writer) }
    }
    output.append(writer.output)
  }

  private var title: String {
    let title = model.dossier.settings.title.value
    return subject == .everything ? title : model.wording(.feedCorrections, ["title": title])
  }

  private var page: String {
    subject == .everything ? base : base + SitePath.list(.corrections).text
  }

  /// RFC 4287 wants an author of the feed where an entry has none of its own.
  private func writeEditors(to writer: inout XMLWriter) {
    let editors = model.dossier.settings.editors
    if editors.isEmpty {
      writer.element("author") { [model] in
        $0.element("name", text: model.wording(.citationEditors))
      }
    }
    for editor in editors {
      writer.element("author") { writer in
        writer.element("name", text: editor.name)
        if let url = editor.url { writer.element("uri", text: url.value) }
      }
    }
  }

  private func write(_ item: Item, at time: Moment, to writer: inout XMLWriter) {
    writer.element("entry") { writer in
      switch item {
      case .note(let key): write(model.notes.record(key), at: time, to: &writer)
      case .entry(.article(let key)): write(model.summaries[key], at: time, to: &writer)
      case .entry(let key): write(model.links[key], at: time, to: &writer)
      }
    }
  }

  private func write(
    _ note: NoteRecord, at time: Moment, to writer: inout XMLWriter
  ) {
    let title = model.wording(
      .feedNote, ["kind": note.title ?? note.kindLabel, "title": model.links.fullTitle(note.entry)])
    writeHead(title: title, url: note.url, at: time, to: &writer)
    if let editor = note.editor {
      writer.element("author") { $0.element("name", text: editor.name) }
    }
    var body = OutputBuffer()
    if note.kind == Note.Kind.correction.rawValue { writeChange(note, to: &body) }
    note.body.write(to: &body, root: base)
    WithheldBars(model.wording).draw(over: &body, from: 0, isPage: true)
    writer.element("content", ["type": "html"], text: body.text)
  }

  /// What was said and what is said now, as HTML.
  private func writeChange(_ note: NoteRecord, to body: inout OutputBuffer) {
    func paragraph(_ phrase: SitePhrase, _ words: String) {
      body.append("<p>" as StaticString)
      body.appendEscaped(model.wording(phrase, ["words": words]))
      body.append("</p>\n" as StaticString)
    }
    if let said = note.said { paragraph(.feedSaid, said) }
    if let passage = note.passage, !note.isLost { paragraph(.feedSaysNow, passage.quote) }
  }

  private func write(
    _ article: ArticleSummaryRecord, at time: Moment, to writer: inout XMLWriter
  ) {
    let title = model.wording(
      .feedArticle, ["title": article.title, "whoseWords": article.whoseWords])
    writeHead(title: title, url: article.url, at: time, to: &writer)
    let description = model.wording(
      .description(
        of: Article.Text(rawValue: article.text) ?? .link, isRecorded: article.isRecorded),
      ["title": article.title, "byline": article.byline])
    writer.element("summary", text: description)
  }

  private func write(
    _ entry: Shared<EntryLinkRecord>, at time: Moment, to writer: inout XMLWriter
  ) {
    let entry = entry.value
    let title = model.wording(.feedEntry, ["title": entry.title, "kind": entry.kindLabel])
    writeHead(title: title, url: entry.url, at: time, to: &writer)
    if let attribution = entry.attribution { writer.element("summary", text: attribution) }
  }

  private func writeHead(
    title: String, url: SiteURL, at time: Moment, to writer: inout XMLWriter
  ) {
    let address = model.links.absolute(url) ?? base
    writer.element("id", text: address)
    writer.element("title", text: title)
    writer.element("updated", text: time.inUTC)
    writer.element("link", ["rel": "alternate", "type": "text/html", "href": address])
  }
}

extension Moment {
  /// As RFC 3339 writes it.
  fileprivate var inUTC: String { Moment(seconds: seconds).edtf }
}

extension Export {
  static let feed = feed(of: .everything)
  static let correctionsFeed = feed(of: .corrections)

  private static func feed(of subject: FeedSubject) -> Export {
    Export(subject.file, needsAddress: true) { site in
      .rendered { Feed(site.model, base: site.address ?? "", of: subject).write(to: &$0) }
    }
  }
}
