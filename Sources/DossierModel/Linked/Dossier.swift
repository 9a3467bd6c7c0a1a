import DossierCore

/// The whole of a dossier, composed and linked: what pages are made from.
///
/// What readers don't get to see is not in it. Each list is in order of id; every reference is a key into one of them.
package struct Dossier: Sendable {
  package var settings: SiteSettings
  package var questions: [LinkedQuestion] = []
  package var start: [EntryKey] = []
  package var navigation: [NavigationLink] = []
  package var articles: [LinkedArticle] = []
  package var arguments: [LinkedArgument] = []
  package var experts: [LinkedExpert] = []
  package var events: [LinkedEvent] = []
  package var pages: [LinkedPage] = []
  /// All notes, by entry and, within one, in order of number.
  package var notes: [Note] = []
  /// All passages, by entry and, within one, in order of place; lost ones last.
  package var passages: [Passage] = []
  /// In order of name.
  package var topics: [Topic] = []
  package var assets: [Library.Asset] = []
  /// Links to pages of which only the site's own list of pages tells whether they are there; one
  /// link may come several times.
  package var optionalPages: [Located<String>] = []
  /// Links to places on their own page of which only the theme tells whether they are there; one link may
  /// come several times.
  package var unplacedLinks: [UnplacedLink] = []
  /// How many marks for something withheld are written in it, those of commentary and settings too.
  package var withheldMarks = 0

  package var publication = DossierPublication()

  package init(settings: SiteSettings) {
    self.settings = settings
  }
}

/// A link to a place on its own page that neither the text there nor its notes have.
package struct UnplacedLink: Sendable {
  /// The HTML id of the place.
  package let id: String
  /// What is wrong where the theme has no such place.
  package let diagnostic: Diagnostic

  package init(id: String, diagnostic: Diagnostic) {
    self.id = id
    self.diagnostic = diagnostic
  }
}

package struct LinkedQuestion: Sendable {
  package struct Group: Sendable {
    package let label: String
    package let arguments: [Key<LinkedArgument>]

    package init(label: String, arguments: [Key<LinkedArgument>]) {
      self.label = label
      self.arguments = arguments
    }
  }

  package let id: String
  package let text: String
  package let groups: [Group]

  package init(id: String, text: String, groups: [Group]) {
    self.id = id
    self.text = text
    self.groups = groups
  }
}

package struct NavigationLink: Sendable {
  package let label: String
  package let url: SiteURL

  package init(label: String, url: SiteURL) {
    self.label = label
    self.url = url
  }
}

/// A topic and the entries that name it.
package struct Topic: Sendable {
  package let name: String
  /// The stem of its page's file name.
  package let slug: String
  package let entries: [EntryKey]

  package init(name: String, slug: String, entries: [EntryKey]) {
    self.name = name
    self.slug = slug
    self.entries = entries
  }
}

extension Dossier {
  /// The keys of all entries, in order of kind and id.
  package var entryKeys: [EntryKey] { EntryKind.linkable.flatMap(entryKeys(of:)) }

  /// The keys of all entries of a kind, in order of id; none of commentary.
  package func entryKeys(of kind: EntryKind) -> [EntryKey] {
    switch kind {
    case .article: articles.keys.map(EntryKey.article)
    case .argument: arguments.keys.map(EntryKey.argument)
    case .expert: experts.keys.map(EntryKey.expert)
    case .event: events.keys.map(EntryKey.event)
    case .page: pages.keys.map(EntryKey.page)
    case .commentary: []
    }
  }

  /// What every entry has, in the order of `entryKeys`.
  package var entries: [EntryCommon] { entryKeys.map { self[entry: $0] } }

  /// What every entry has, by key.
  package subscript(entry key: EntryKey) -> EntryCommon {
    _read {
      switch key {
      case .article(let key): yield articles[key].common
      case .argument(let key): yield arguments[key].common
      case .expert(let key): yield experts[key].common
      case .event(let key): yield events[key].common
      case .page(let key): yield pages[key].common
      }
    }
    _modify {
      switch key {
      case .article(let key): yield &articles[key].common
      case .argument(let key): yield &arguments[key].common
      case .expert(let key): yield &experts[key].common
      case .event(let key): yield &events[key].common
      case .page(let key): yield &pages[key].common
      }
    }
  }

  /// The asset that an entry names for links to its page.
  package func image(of key: EntryKey) -> Reference? {
    switch key {
    case .article(let key): articles[key].article.header.image
    case .argument(let key): arguments[key].argument.header.image
    case .expert(let key): experts[key].expert.header.image
    case .event(let key): events[key].event.header.image
    case .page(let key): pages[key].page.header.image
    }
  }

  /// What an entry is called where it is linked without a label.
  package func title(of key: EntryKey) -> String {
    switch key {
    case .article(let key): articles[key].article.heading.text
    case .argument(let key): arguments[key].argument.name
    case .expert(let key): experts[key].expert.name.value
    case .event(let key): events[key].event.title.value
    case .page(let key): pages[key].page.title.value
    }
  }
}
