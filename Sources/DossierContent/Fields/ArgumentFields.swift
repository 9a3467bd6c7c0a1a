import DossierCore
import DossierModel
import DossierYAML

extension Argument: DeclaredRecord {
  static let declaration = RecordDeclaration<Argument>(
    "an argument",
    [
      Field.title(
        "claim", \.claim, need: .required(), "one sentence",
        example: "The price that Moscow would ask is too high"
      ).scaffolded(
        "# One claim, as a whole sentence that can be held or denied.", #"claim: "{title}""#),
      Field.title(
        "short", \.short, "a short name for lists and the map", example: "The price is too high"
      ).scaffolded("# short: A few words for lists and links"),
      Field.declared(
        "question", .question, \.question, "the id of a question in `dossier.yaml`",
        example: "reconciled"
      ).scaffolded("# question: the id of a question in dossier.yaml"),
    ] + RelationKind.allCases.map(relations)
      + [
        Field.records(
          "positions", \.positions, "who holds it, a list of:",
          example: "[{expert: aleksandar-matovski, stance: for, cite: three-reasons^price}]"
        ) { place in
          // What is wrong or missing is reported; with a stand-in the references are looked at too.
          Position(expert: Located("", place), stance: .mixed, basis: .inferred, span: place)
        }.scaffolded(
          "# positions:", "#   - expert: an-expert",
          "#     stance: for | against | mixed | conditional",
          "#     said: YYYY-MM-DD", "#     via: who-relays-it",
          "#     basis: quoted | paraphrased | inferred", "#     cite: article^passage")
      ])

  /// The field of a kind of relation: ids of arguments, or `{argument, because, cite}`.
  private static func relations(_ kind: RelationKind) -> Field<Argument> {
    let key = kind.rawValue
    return Field.list(
      key, of: .either(.reference([.argument]), .record(Relation.declaration.shape)), \.relations,
      "how this argument stands to others: ids, or `{argument, because, cite}`; `contrary-to` is for a rival that can't also be true. Without `cite` the relation is shown as your inference",
      example: "[unlikely-to-come]"
    ) { node, reader in
      guard case .mapping = node else {
        return reader.text(of: node, key: key).map { Relation(kind: kind, argument: $0) }
      }
      return reader.record(node, key: key) { Relation(kind: kind, argument: Located("", $0)) }
    }.scaffolded(scaffold(of: kind))
  }

  private static func scaffold(of kind: RelationKind) -> [String] {
    switch kind {
    case .supports:
      [
        "# How it stands to others: an id, or {argument, because, cite}. Without `cite` the relation is the",
        "# editors' inference, and is shown so.",
        "# supports: [another-argument]",
      ]
    case .attacks:
      [
        "# attacks:", "#   - argument: another-argument", "#     because: Why it does",
        "#     cite: article^passage",
      ]
    case .undercuts:
      ["# undercuts, contradicts, contrary-to and entails are written the same way."]
    case .contradicts, .contraryTo, .entails: []
    }
  }
}

extension Argument.Relation: DeclaredRecord {
  static let declaration = RecordDeclaration<Argument.Relation>(
    "a relation",
    [
      .reference(
        "argument", to: [.argument], \.argument, need: .required(), "the id of the other argument",
        example: "patience"),
      .title(
        "because", \.because, "why", example: "a price too high speaks for waiting",
        most: FieldBounds.prose),
      Field.citations(
        "cite", \.cite, "the passage that says so, or several", example: "three-reasons^patience"
      ).neverEmpty,
    ])
}

extension Argument.Position: DeclaredRecord {
  static let declaration = RecordDeclaration<Argument.Position>(
    "a position",
    [
      Field.reference(
        "expert", to: [.expert], \.expert, need: .required(), "an expert's id",
        example: "aleksandar-matovski"
      ).neverEmpty,
      .choice(
        "stance", \.stance,
        need: .required(add: "add `stance: for | against | mixed | conditional`"),
        "`for`, `against`, `mixed` or `conditional`", example: "for"),
      .date("said", \.said, "when, a date", example: "2017-05-16"),
      Field.reference(
        "via", to: [.expert], \.via, "the id of the expert who relays it", example: "vladimir-putin"
      ).neverEmpty,
      Field.byRule(
        "basis", .choice(Argument.Basis.self),
        "`quoted`, `paraphrased` (as if left out) or `inferred`", example: "quoted"
      ).neverEmpty,
      Field.byRule(
        "cite", Citation.shape,
        "the passage, or several; **needed** unless the basis is `inferred`",
        example: "three-reasons^price"
      ).neverEmpty,
    ],
    rules: [
      Rule(.needed("cite", unless: "basis", is: Argument.Basis.inferred.rawValue)) {
        if let basis = basis(&$0) { $1.basis = basis }
        $1.cite = $0.citations()
      }
    ])

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
