import DossierCore
import EDTF

/// A source under discussion.
package struct Article: Sendable {
  /// What is published of the source's words.
  package enum Text: String, Sendable, CaseIterable {
    /// The source's own words, whole.
    case full
    /// The editors' own words, paragraph by paragraph.
    case digest
    /// Cited passages of the source alone.
    case excerpt
    /// Metadata and notes alone.
    case link
  }

  /// How an edition stands to the article it comes from.
  package enum Edition: String, Sendable, CaseIterable {
    case reprint, abridged, translation, update
  }

  /// An article that was taken down, of which an edition is still shown.
  package struct WithdrawnOriginal: Sendable {
    package let id: EntryID
    package let withdrawal: Visibility.Withdrawal

    package init(id: EntryID, withdrawal: Visibility.Withdrawal) {
      self.id = id
      self.withdrawal = withdrawal
    }
  }

  /// Who wrote the source.
  package enum Author: Sendable {
    case expert(Reference)
    case named(AgentName)
    /// One whose entry readers don't get to see: told of, and not named.
    case unnamed
  }

  /// What the source is called: its own title, or the editors' label where it has none.
  package enum Heading: Sendable {
    case title(Located<String>)
    case label(Located<String>)

    package var text: String {
      switch self {
      case .title(let title), .label(let title): title.value
      }
    }
  }

  package var header: EntryHeader
  package var heading: Heading
  /// A shorter title for lists, in the language of the title.
  package var short: String?
  package var subtitle: String?
  package var publisher: String?
  package var published: Located<EDTFDate>?
  package var url: Located<String>?
  package var archived: Located<String>?
  package var accessed: Located<EDTFDate>?
  package var language: Located<String>?
  package var rights: String?
  package var genre: String?
  package var authors: [Author]
  package var text: Text
  package var editionOf: Reference?
  /// The article that it is an edition of, where that was taken down: its notice alone is left.
  package var withdrawnOriginal: WithdrawnOriginal?
  package var edition: Edition?
  package var quotedAtMost: Located<QuotationLimit>?

  package init(
    header: EntryHeader, heading: Heading, short: String? = nil, subtitle: String? = nil,
    publisher: String? = nil,
    published: Located<EDTFDate>? = nil, url: Located<String>? = nil,
    archived: Located<String>? = nil, accessed: Located<EDTFDate>? = nil,
    language: Located<String>? = nil, rights: String? = nil, genre: String? = nil,
    authors: [Author] = [], text: Text, editionOf: Reference? = nil, edition: Edition? = nil,
    quotedAtMost: Located<QuotationLimit>? = nil
  ) {
    self.header = header
    self.heading = heading
    self.short = short
    self.subtitle = subtitle
    self.publisher = publisher
    self.published = published
    self.url = url
    self.archived = archived
    self.accessed = accessed
    self.language = language
    self.rights = rights
    self.genre = genre
    self.authors = authors
    self.text = text
    self.editionOf = editionOf
    self.edition = edition
    self.quotedAtMost = quotedAtMost
  }
}

extension Article {
  /// Whether no more of its source is published than what is quoted.
  package var isWithheld: Bool { text == .excerpt || text == .link }
}
