import DossierCore

/// A free page, such as one on the method.
package struct Page: Sendable {
  package var header: EntryHeader
  package var title: Located<String>

  package init(
    header: EntryHeader, title: Located<String>
  ) {
    self.header = header
    self.title = title
  }
}
