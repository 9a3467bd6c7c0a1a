import DossierCore
import EDTF

/// One event of the timeline.
package struct Event: Sendable {
  package struct Source: Sendable {
    package var cite: [Citation]
    /// Where this source gives another date than the entry.
    package var date: Located<EDTFDate>?

    package init(cite: [Citation], date: Located<EDTFDate>? = nil) {
      self.cite = cite
      self.date = date
    }
  }

  package var header: EntryHeader
  package var title: Located<String>
  package var date: Located<EDTFDate>
  package var place: String?
  package var people: [Reference]
  /// How many more people there were, whose entries readers don't get to see.
  package var unnamedPeople = 0
  package var bearsOn: [Reference]
  package var sources: [Source]

  package init(
    header: EntryHeader, title: Located<String>, date: Located<EDTFDate>, place: String? = nil,
    people: [Reference] = [], bearsOn: [Reference] = [], sources: [Source] = []
  ) {
    self.header = header
    self.title = title
    self.date = date
    self.place = place
    self.people = people
    self.bearsOn = bearsOn
    self.sources = sources
  }
}
