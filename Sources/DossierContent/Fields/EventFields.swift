import DossierCore
import DossierModel
import DossierYAML

extension Event: DeclaredRecord {
  static let declaration = RecordDeclaration<Event>(
    "an event",
    [
      Field.title(
        "title", \.title, need: .required(), "what happened", example: "Crimea is annexed"
      ).scaffolded(#"title: "{title}""#),
      Field(
        "date", .date,
        need: .required(add: "add `date:`, such as `2016-11-09`, `2016-11` or `1990~`"),
        "when, a date", example: "2014-03"
      ) { reader, event in
        if let date = reader.date("date") { event.date = date }
      }.scaffolded(
        "# EDTF: 2016-11-09, 2016-11, 2016, 2011/2013, 1990~ (about), 1990? (perhaps), -0044, 201X.",
        // A date that says nothing: any other would be a false one until it is written anew.
        "date: XXXX"),
      Field.title("place", \.place, "where, a text", example: "Simferopol")
        .scaffolded("# place: Moscow"),
      Field.texts(
        "people", of: .reference([.expert]), \.people, "the experts' ids of those who took part",
        example: "[vladimir-putin]", most: FieldBounds.pages
      ).scaffolded("# people: [an-expert]"),
      Field.texts(
        "bears-on", of: .reference([.argument]), \.bearsOn,
        "the ids of the arguments that it bears on", example: "[price-too-high]",
        most: FieldBounds.pages
      ).scaffolded("# bears-on: [an-argument]"),
      Field.list(
        "sources", of: .either(.passage, .record(Source.declaration.shape)), \.sources,
        "where it is told: a list of cited passages alone, or of `{cite, date}`",
        example: "[{cite: three-reasons^crimea, date: 2014-03-18}]", reading: Source.read
      ).scaffolded(
        "# sources:", "#   - cite: article^passage",
        "#   - { cite: other-article^passage, date: YYYY-MM }"),
    ])
}

extension Event.Source: DeclaredRecord {
  static let declaration = RecordDeclaration<Event.Source>(
    "a source",
    [
      Field.citations(
        "cite", \.cite, need: .required(add: "add `cite: article^passage`"),
        "the passage, or several", example: "three-reasons^crimea"
      ).neverEmpty,
      .date("date", \.date, "the date, where that source gives another", example: "2014-03-18"),
    ])

  /// `{cite, date}`, or the cited passage alone.
  fileprivate static func read(_ node: YAMLNode, _ reader: inout FieldReader) -> Self? {
    guard case .mapping = node else {
      return reader.citation(node, key: "sources").map { Self(cite: [$0]) }
    }
    return reader.record(node, key: "sources") { _ in Self(cite: []) }
      .flatMap { $0.cite.isEmpty ? nil : $0 }
  }
}
