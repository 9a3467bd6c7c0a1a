import DossierCore

/// `dossier.yaml`: what the dossier is as a whole.
package struct SiteSettings: Sendable {
  package struct Editor: Sendable {
    package let id: String
    package var name: String
    package var role: String?
    package var url: Located<String>?

    package init(id: String, name: String, role: String? = nil, url: Located<String>? = nil) {
      self.id = id
      self.name = name
      self.role = role
      self.url = url
    }
  }

  /// One side, or one aspect, of a question as the home page shows it.
  package struct Group: Sendable {
    package var label: String
    package var arguments: [Reference]

    package init(label: String, arguments: [Reference]) {
      self.label = label
      self.arguments = arguments
    }
  }

  package struct Question: Sendable {
    package let id: String
    package let text: String
    package let groups: [Group]

    package init(id: String, text: String, groups: [Group]) {
      self.id = id
      self.text = text
      self.groups = groups
    }
  }

  package struct NavigationItem: Sendable {
    package var label: String
    /// An entry's id, a page of the site such as `timeline.html`, or an address elsewhere.
    package var to: Located<String>

    package init(label: String, to: Located<String>) {
      self.label = label
      self.to = to
    }
  }

  package struct Theme: Sendable {
    /// A CSS colour as `#rgb` or `#rrggbb`, for the light scheme.
    package var accent: String?
    package var accentDark: String?

    package init(accent: String? = nil, accentDark: String? = nil) {
      self.accent = accent
      self.accentDark = accentDark
    }
  }

  /// Whether a site has a search, as it is written.
  package enum Search: String, Sendable, CaseIterable {
    case on = "true"
    case off = "false"
  }

  /// What is asked of the list of strings to be withheld, as it is written.
  package enum Withhold: String, Sendable, CaseIterable {
    case required
  }

  package var file: SourceFile
  package var title: Located<String>
  package var subtitle: String?
  package var description: String?
  /// A BCP 47 tag; `en` where nothing is said.
  package var language: String
  /// In the order in which they are written.
  package var editors: [Editor]
  package var questions: [Question]
  package var start: [Reference]
  package var navigation: [NavigationItem]
  /// The absolute address at which the site is published, with a closing slash.
  package var url: String?
  package var licence: String?
  package var theme: Theme
  package var search: Search
  /// Minutes ahead of UTC of moments that name no distance from it (`utc-offset`).
  package var utcOffset: Int?
  /// The assets whose metadata stay in them, as they are named.
  package var assetsAsTheyAre: [Reference]
  /// The endings that assets may have beside those that are known, as they are written.
  package var allowedAssets: [Reference]
  package var withhold: Located<Withhold>?
  /// The asset that other sites show beside a link to any page that names none of its own.
  package var image: Reference?
  /// The asset by which telephones keep the site among programs.
  package var touchIcon: Reference?

  package init(
    file: SourceFile, title: Located<String>, subtitle: String? = nil, description: String? = nil,
    language: String = "en", editors: [Editor] = [], questions: [Question] = [],
    start: [Reference] = [], navigation: [NavigationItem] = [], url: String? = nil,
    licence: String? = nil, theme: Theme = Theme(),
    search: Search = .on, utcOffset: Int? = nil, assetsAsTheyAre: [Reference] = [],
    allowedAssets: [Reference] = [],
    withhold: Located<Withhold>? = nil
  ) {
    self.file = file
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.language = language
    self.editors = editors
    self.questions = questions
    self.start = start
    self.navigation = navigation
    self.url = url
    self.licence = licence
    self.theme = theme
    self.search = search
    self.utcOffset = utcOffset
    self.assetsAsTheyAre = assetsAsTheyAre
    self.allowedAssets = allowedAssets
    self.withhold = withhold
  }
}
