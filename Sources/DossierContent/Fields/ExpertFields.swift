import DossierCore
import DossierModel
import DossierYAML
import EDTF

extension Expert: DeclaredRecord {
  static let declaration = RecordDeclaration<Expert>(
    "an expert",
    [
      Field.text(
        "name", \.name, need: .required(), "the whole name", example: "Aleksandar Matovski"
      ).scaffolded(#"name: "{name}""#),
      Field.text(
        "honorific", \.honorific, "what stands before the name, a text", example: "Dr"
      ).scaffolded("# honorific: Sir"),
      .byRule(
        "family", .text,
        "the part of `name` that is [the family's](#names-of-people), where it is not the last word: `Xi`; none for an organisation",
        example: "Matovski"),
      Field.texts(
        "aliases", \.aliases,
        "other names, a list; also with a sign before or after them, as `\"@KeelMartin\"`",
        example: "[A. Matovski]"
      ).scaffolded("# aliases: [U. Titled]"),
      Field.choice(
        "type", \.kind,
        "`expert` (as if left out: a person who speaks here), `actor` (a person spoken about; whose words are recorded here is listed among those who speak) or `organisation`",
        example: "actor"
      ).scaffolded(
        "# expert: speaks here. actor: is spoken about. organisation: one of the two, but no person.",
        "type: expert"),
      Field.records(
        "roles", \.roles, "what the person is or was, a list of:",
        example: "[{title: Postdoctoral fellow, organisation: Davis Center, from: 2016}]"
      ) { _ in Role(title: "") }
      .scaffolded(
        "# roles:",
        "#   - { title: Director, organisation: An Institute, from: 2014, to: 2018 }"),
      Field(
        "links", .mapping(.address), "labels and addresses",
        example: "{Home page: \"https://example.org/matovski\"}"
      ) { $1.links = links(&$0) }
      .scaffolded("# links:", "#   Website: https://example.org/"),
    ],
    rules: [
      Rule { reader, expert in
        expert.family = reader.family(of: expert.name, isBody: expert.kind == .organisation)
      }
    ])

  private static func links(_ fields: inout FieldReader) -> [Link] {
    fields.ownPairs("links").compactMap { pair in
      guard let text = fields.text(of: pair.value, key: pair.key.text),
        let url = fields.webAddress(text, key: pair.key.text)
      else { return nil }
      fields.refusePrivateComment(in: pair.key.text, at: pair.key.span)
      return Link(label: SmartMarks.curled(pair.key.text, fields.marks), url: url)
    }
  }
}

extension Expert.Role: DeclaredRecord {
  static let declaration = RecordDeclaration<Expert.Role>(
    "a role",
    [
      .title("title", \.title, need: .required(), "what it is called", example: "Director"),
      .text("organisation", \.organisation, "where, a text", example: "Davis Center"),
      .date("from", \.from, "when it began, a date", example: "2016"),
      Field(
        "to", .date, "when it ended, a date; a role without one goes on", example: "2018"
      ) { $1.to = end(&$0) },
    ])

  /// When a role ended; one that goes on has no such key, and `present` is no date.
  private static func end(_ fields: inout FieldReader) -> Located<EDTFDate>? {
    guard case .scalar(let scalar)? = fields.pair("to")?.value, EDTFDate.isOngoing(scalar.text)
    else { return fields.date("to") }
    fields.report(
      Diagnostic(
        .badDate, at: scalar.span, "`to` is the date on which a role ended",
        suggestion: "leave the key out; a role without an end goes on"))
    return nil
  }
}
