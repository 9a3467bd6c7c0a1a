import DossierContent
import DossierCore
import DossierGraph

/// The Atom feed (RFC 4287): dated notes, and articles by the day on which the editors read them
/// or, where that is not said, on which they were published; the latest first.
///
/// A second one holds the corrections alone, with what was said and what is said now.
///
/// All its times come from the content, at midnight UTC of a date's last possible day, so that the
/// same content gives the same feed at any time.
struct Feed {
  enum Subject {
    case everything, corrections

    var path: String {
      switch self {
      case .everything: "feed.xml"
      case .corrections: "corrections.xml"
      }
    }
  }

  private static let most = 100

  private enum Item {
    case note(Key<Note>)
    case article(Key<LinkedArticle>)
  }

  private let context: SiteContext
  private let base: String
  private let subject: Subject
  private let items: [(time: String, item: Item)]

  init(_ context: SiteContext, base: String, of subject: Subject) {
    self.context = context
    self.base = base
    self.subject = subject
    let all = (Self.notes(context.dossier, subject) + Self.articles(context.dossier, subject))
      .enumerated().sorted { left, right in
        left.element.time != right.element.time
          ? left.element.time > right.element.time : left.offset < right.offset
      }
    items = all.prefix(Self.most).map(\.element)
  }

  private static func notes(
    _ dossier: Dossier, _ subject: Subject
  ) -> [(time: String, item: Item)] {
    dossier.notes.keys.compactMap { key in
      let note = dossier.notes[key]
      guard subject == .everything || note.kind == .correction else { return nil }
      return note.date?.feedTime.map { (time: $0, item: Item.note(key)) }
    }
  }

  private static func articles(
    _ dossier: Dossier, _ subject: Subject
  ) -> [(time: String, item: Item)] {
    guard subject == .everything else { return [] }
    return dossier.articles.keys.compactMap { key in
      let article = dossier.articles[key].article
      return (article.accessed ?? article.published)?.value.feedTime.map {
        (time: $0, item: Item.article(key))
      }
    }
  }

  func write(to output: inout OutputBuffer) {
    let settings = context.dossier.settings
    var writer = XMLWriter()
    writer.element(
      "feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": settings.language]
    ) { writer in
      writer.element("id", text: subject == .everything ? base : base + subject.path)
      writer.element("title", text: title)
      if let subtitle = settings.subtitle { writer.element("subtitle", text: subtitle) }
      // An empty feed still needs a time; the epoch says that nothing has happened yet.
      writer.element("updated", text: items.first?.time ?? "1970-01-01T00:00:00Z")
      writer.element("link", ["rel": "self", "href": base + subject.path])
      writer.element("link", ["rel": "alternate", "type": "text/html", "href": page])
      if let licence = settings.licence { writer.element("rights", text: licence) }
      writeEditors(to: &writer)
      for (time, item) in items { write(item, at: time, to: &writer) }
    }
    output.append(writer.output)
  }

  private var title: String {
    let title = context.dossier.settings.title.value
    return subject == .everything ? title : context.wording(.feedCorrections, ["title": title])
  }

  private var page: String {
    subject == .everything ? base : base + Section.corrections.path
  }

  /// RFC 4287 wants an author of the feed where an entry has none of its own.
  private func writeEditors(to writer: inout XMLWriter) {
    let editors = context.dossier.settings.editors
    if editors.isEmpty {
      writer.element("author") { [context] in
        $0.element("name", text: context.wording(.citationEditors))
      }
    }
    for editor in editors {
      writer.element("author") { writer in
        writer.element("name", text: editor.name)
        if let url = editor.url { writer.element("uri", text: url.value) }
      }
    }
  }

  private func write(_ item: Item, at time: String, to writer: inout XMLWriter) {
    writer.element("entry") { writer in
      switch item {
      case .note(let key): write(context.note(key), at: time, to: &writer)
      case .article(let key): write(context.summary(key), at: time, to: &writer)
      }
    }
  }

  private func write(
    _ note: NoteRecord, at time: String, to writer: inout XMLWriter
  ) {
    let title = context.wording(
      .feedNote, ["kind": note.title ?? note.kindLabel, "title": context.fullTitle(note.entry)])
    writeHead(title: title, url: note.url, at: time, to: &writer)
    if let editor = note.editor {
      writer.element("author") { $0.element("name", text: editor.name) }
    }
    var body = OutputBuffer()
    if note.kind == Note.Kind.correction.rawValue { writeChange(note, to: &body) }
    note.body.write(to: &body, root: base)
    WithheldBars(context.wording).draw(over: &body, from: 0, isPage: true)
    writer.element("content", ["type": "html"], text: body.text)
  }

  /// What was said and what is said now, as HTML.
  private func writeChange(_ note: NoteRecord, to body: inout OutputBuffer) {
    func paragraph(_ phrase: SitePhrase, _ words: String) {
      body.append("<p>" as StaticString)
      body.appendEscaped(context.wording(phrase, ["words": words]))
      body.append("</p>\n" as StaticString)
    }
    if let said = note.said { paragraph(.feedSaid, said) }
    if let passage = note.passage, !note.isLost { paragraph(.feedSaysNow, passage.quote) }
  }

  private func write(
    _ article: ArticleSummaryRecord, at time: String, to writer: inout XMLWriter
  ) {
    let title = context.wording(
      .feedArticle, ["title": article.title, "whoseWords": article.whoseWords])
    writeHead(title: title, url: article.url, at: time, to: &writer)
    let description = context.wording(
      .description(
        of: Article.Text(rawValue: article.text) ?? .link, isRecorded: article.isRecorded),
      ["title": article.title, "byline": article.byline])
    writer.element("summary", text: description)
  }

  private func writeHead(
    title: String, url: SiteURL, at time: String, to writer: inout XMLWriter
  ) {
    let address = context.absolute(url) ?? base
    writer.element("id", text: address)
    writer.element("title", text: title)
    writer.element("updated", text: time)
    writer.element("link", ["rel": "alternate", "type": "text/html", "href": address])
  }
}

extension EDTFDate {
  /// RFC 3339, which has years from 0 to 9999; nil where the date has no last day.
  fileprivate var feedTime: String? {
    guard let latest, (1...9999).contains(latest.year) else { return nil }
    return "\(latest)T00:00:00Z"
  }
}
