import DossierCore
import EDTF

/// A person who speaks in the dossier, or one spoken about, or an organisation.
package struct Expert: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// A person who speaks here: the default.
    case expert
    /// A person who is spoken about.
    case actor
    case organisation
  }

  package struct Role: Sendable {
    package var title: String
    package var organisation: String?
    package var from: Located<EDTFDate>?
    package var to: Located<EDTFDate>?

    package init(
      title: String, organisation: String? = nil, from: Located<EDTFDate>? = nil,
      to: Located<EDTFDate>? = nil
    ) {
      self.title = title
      self.organisation = organisation
      self.from = from
      self.to = to
    }
  }

  package struct Link: Sendable {
    package let label: String
    package let url: Located<String>

    package init(label: String, url: Located<String>) {
      self.label = label
      self.url = url
    }
  }

  package var header: EntryHeader
  package var name: Located<String>
  /// The part of the name that is the family's, where an editor says so.
  package var family: Located<String>?
  package var honorific: String?
  package var aliases: [Located<String>]
  package var kind: Kind
  package var roles: [Role]
  /// In the order in which they are written.
  package var links: [Link]

  package init(
    header: EntryHeader, name: Located<String>, family: Located<String>? = nil,
    honorific: String? = nil,
    aliases: [Located<String>] = [], kind: Kind = .expert, roles: [Role] = [], links: [Link] = []
  ) {
    self.header = header
    self.name = name
    self.family = family
    self.honorific = honorific
    self.aliases = aliases
    self.kind = kind
    self.roles = roles
    self.links = links
  }
}
