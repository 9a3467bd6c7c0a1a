import DossierCore
import DossierModel
import DossierYAML

extension Argument {
  init(header: EntryHeader, fields: inout FieldReader) {
    let claim = fields.requiredTitle("claim") ?? fields.standIn
    let short = fields.title("short")?.value
    let question = fields.text("question")
    let relations = RelationKind.allCases.flatMap { kind in
      fields.elements(kind.rawValue, most: FieldBounds.pages)
        .compactMap { Self.relation(kind, $0, &fields) }
    }
    let positions = fields.records("positions", name: "a position", decode: Position.init)
    self.init(
      header: header, claim: claim, short: short, question: question, relations: relations,
      positions: positions)
  }

  /// An argument's id, or `{argument, because, cite}`.
  private static func relation(
    _ kind: RelationKind, _ node: YAMLNode, _ fields: inout FieldReader
  ) -> Relation? {
    guard case .mapping = node else {
      return fields.text(of: node, key: kind.rawValue).map { Relation(kind: kind, argument: $0) }
    }
    return fields.record(node, key: kind.rawValue, name: "a relation") { fields in
      let argument = fields.requiredText("argument")
      let because = fields.title("because", most: FieldBounds.prose)?.value
      let cite = fields.citations()
      return argument.map { Relation(kind: kind, argument: $0, because: because, cite: cite) }
    }
  }
}

extension Argument.Position {
  fileprivate init?(_ fields: inout FieldReader) {
    let expert = fields.requiredText("expert")
    fields.require("stance", suggestion: "add `stance: for | against | mixed | conditional`")
    let stance = fields.choice("stance", of: Argument.Stance.self)?.value
    let said = fields.date("said")
    let via = fields.text("via")
    let basis = Self.basis(&fields)
    let cite = fields.citations()
    guard let expert else { return nil }
    // What is wrong or missing is reported; with a stand-in the references are looked at as well.
    self.init(
      expert: expert, stance: stance ?? .mixed, said: said, via: via, basis: basis ?? .inferred,
      cite: cite, span: fields.place)
  }

  /// What is cited and not said to be quoted counts as paraphrased; what is not cited must say
  /// that it is inferred.
  private static func basis(_ fields: inout FieldReader) -> Argument.Basis? {
    let written = fields.pair("basis")
    if fields.pair("cite") == nil { fields.requireValue("basis") }
    let basis = fields.choice("basis", of: Argument.Basis.self)?.value
    if written != nil, basis == nil { return nil }
    if basis != .inferred { fields.requireValue("cite") }
    if basis == .inferred || fields.pair("cite") != nil { return basis ?? .paraphrased }
    fields.report(
      Diagnostic(
        .positionWithoutPassage, at: fields.place, "a position needs the passage that shows it",
        suggestion: "add `cite: article^passage`, or `basis: inferred`"))
    return nil
  }
}
