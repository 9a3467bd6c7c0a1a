import DossierCore
import DossierModel
import DossierYAML

extension Event {
  init?(header: EntryHeader, fields: inout FieldReader) {
    let title = fields.requiredTitle("title") ?? fields.standIn
    fields.require("date", suggestion: "add `date:`, such as `2016-11-09`, `2016-11` or `1990~`")
    let date = fields.date("date") ?? fields.dateStandIn
    let place = fields.title("place")?.value
    let people = fields.texts("people", most: FieldBounds.pages)
    let bearsOn = fields.texts("bears-on", most: FieldBounds.pages)
    let sources = fields.elements("sources", most: FieldBounds.pages).compactMap {
      Self.source($0, &fields)
    }
    guard let date else { return nil }
    self.init(
      header: header, title: title, date: date, place: place, people: people, bearsOn: bearsOn,
      sources: sources)
  }

  /// `{cite, date}`, or the cited passage alone.
  private static func source(_ node: YAMLNode, _ fields: inout FieldReader) -> Source? {
    guard case .mapping = node else {
      return fields.citation(node, key: "sources").map { Source(cite: [$0]) }
    }
    return fields.record(node, key: "sources", name: "a source") { source in
      source.require("cite", suggestion: "add `cite: article^passage`")
      let cite = source.citations()
      let date = source.date("date")
      return cite.isEmpty ? nil : Source(cite: cite, date: date)
    }
  }
}
