import DossierCore
import DossierModel
import DossierSite
import TypedTemplates

/// `data/positions.csv`: a row for each position, in order of argument.
struct PositionsTable: ~Copyable {
  static let header = [
    "expert", "expert_name", "argument", "claim", "stance", "said", "via", "basis", "inferred",
    "quote", "article", "whose_words", "locator", "url",
  ]

  let output: OutputBuffer

  init(_ model: SiteModel) {
    var writer = CSVWriter(header: Self.header)
    for key in model.dossier.arguments.keys {
      for position in model.dossier.arguments[key].positions {
        Self.append(model.reasoning.position(position, of: key), to: &writer, model)
      }
    }
    output = writer.output
  }

  /// A row a passage; one row where no passage is cited.
  private static func append(
    _ position: PositionRecord, to writer: inout CSVWriter, _ model: SiteModel
  ) {
    let common = [
      position.expert.id, position.expert.title, position.argument.id, position.argument.title,
      position.stance, position.said?.edtf ?? "", position.via?.id ?? "", position.basis,
      position.isInferred ? "true" : "false",
    ]
    if position.passages.isEmpty {
      writer.append(row: common + ["", "", "", "", relative(position.argument.url)])
    }
    for passage in position.passages {
      writer.append(
        row: common + [
          passage.quote, passage.entry.id, passage.entry.whoseWords ?? "", passage.locator ?? "",
          model.links.absolute(passage.url) ?? relative(passage.url),
        ])
    }
  }

  /// An address from the site's root.
  private static func relative(_ url: SiteURL) -> String {
    switch url {
    case .site(let path, let fragment): path + (fragment.map { "#\($0)" } ?? "")
    case .fragment(let fragment): "#\(fragment)"
    case .external(let address): address
    }
  }
}

extension Export {
  static let positions = Export(.positions) { site in
    .rendered { $0.append(PositionsTable(site.model).output) }
  }
}
