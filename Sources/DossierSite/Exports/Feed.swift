import DossierContent
import DossierCore
import DossierGraph

/// The Atom feed (RFC 4287): dated notes, and articles by the day on which the editors read them
/// or, where that is not said, on which they were published; the latest first.
///
/// All its times come from the content, at midnight UTC of a date's last possible day, so that the
/// same content gives the same feed at any time.
struct Feed {
  private static let most = 100

  private enum Item {
    case note(Key<Note>)
    case article(Key<LinkedArticle>)
  }

  private let context: SiteContext
  private let base: String
  private let items: [(time: String, item: Item)]

  init(_ context: SiteContext, base: String) {
    self.context = context
    self.base = base
    let dossier = context.dossier
    let notes = dossier.notes.keys.compactMap { key in
      dossier.notes[key].date?.feedTime.map { (time: $0, item: Item.note(key)) }
    }
    let articles = dossier.articles.keys.compactMap { key in
      let article = dossier.articles[key].article
      return (article.accessed ?? article.published)?.value.feedTime.map {
        (time: $0, item: Item.article(key))
      }
    }
    let all = (notes + articles).enumerated().sorted { left, right in
      left.element.time != right.element.time
        ? left.element.time > right.element.time : left.offset < right.offset
    }
    items = all.prefix(Self.most).map(\.element)
  }

  func write(to output: inout OutputBuffer) {
    let settings = context.dossier.settings
    var writer = XMLWriter()
    writer.element(
      "feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": settings.language]
    ) { writer in
      writer.element("id", text: base)
      writer.element("title", text: settings.title.value)
      if let subtitle = settings.subtitle { writer.element("subtitle", text: subtitle) }
      // An empty feed still needs a time; the epoch says that nothing has happened yet.
      writer.element("updated", text: items.first?.time ?? "1970-01-01T00:00:00Z")
      writer.element("link", ["rel": "self", "href": base + "feed.xml"])
      writer.element("link", ["rel": "alternate", "type": "text/html", "href": base])
      if let licence = settings.licence { writer.element("rights", text: licence) }
      writeEditors(to: &writer)
      for (time, item) in items { write(item, at: time, to: &writer) }
    }
    output.append(writer.output.bytes)
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
    note.body.write(to: &body, root: base)
    writer.element("content", ["type": "html"], text: body.text)
  }

  private func write(
    _ article: ArticleSummaryRecord, at time: String, to writer: inout XMLWriter
  ) {
    let title = context.wording(
      .feedArticle, ["title": article.title, "whoseWords": article.whoseWords])
    writeHead(title: title, url: article.url, at: time, to: &writer)
    let description = context.wording(
      .description(of: Article.Text(rawValue: article.text) ?? .link),
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
