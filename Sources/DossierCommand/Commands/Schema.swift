import ArgumentParser
import DossierContent
import DossierCore

struct Schema: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    abstract: "Lists the fields that front matter and dossier.yaml may have.",
    discussion: """
      Alone it names the kinds of file, one a line; with one of them it prints that kind's JSON Schema \
      (draft-07). `--format json` prints an array of {kind, key, shape, need, of, values, doc, \
      example}, of all kinds or of the one that is named.
      """)

  @Argument(help: "article, argument, expert, event, commentary, page or dossier.")
  var kind: String?

  @Option(help: ArgumentHelp("How to print the fields.", valueName: "format"))
  var format = Format.text

  func validate() throws {
    guard let kind, FieldCatalogue.kind(named: kind) == nil else { return }
    let known = FieldCatalogue.kinds.map(\.name)
    let near = NearMiss.best(for: kind, among: known).map { "; did you mean '\($0)'?" }
    throw ValidationError(
      "'\(VisibleText.of(kind))' is none of \(known.joined(separator: ", "))" + (near ?? "."))
  }

  func run() {
    let kinds = kind.flatMap(FieldCatalogue.kind).map { [$0] } ?? FieldCatalogue.kinds
    Console().output(text(of: kinds))
  }

  private func text(of kinds: [FieldCatalogue.Kind]) -> String {
    switch format {
    case .json: JSONText.array(kinds.flatMap(\.fields).map(\.jsonMembers))
    case .text where kind == nil: kinds.map { $0.name + "\n" }.joined()
    case .text: kinds.map { JSONText.document(FieldSchema.schema(of: $0)) }.joined()
    }
  }
}

extension FieldCatalogue.Field {
  /// The object of `schema --format json`.
  fileprivate var jsonMembers: [(String, JSONText.Value)] {
    let shape = declaration.shape
    let alternatives = shape.alternatives
    return [
      ("kind", .text(kind)), ("key", .text(path)), ("shape", .text(shape.name)),
      ("need", .text(declaration.need.name)),
      ("of", .list(shape.isCompound ? alternatives.map { .text($0.name) } : [])),
      ("values", .list(alternatives.flatMap(\.values).map { .text($0) })),
      ("doc", .text(declaration.plainDoc)), ("example", .text(declaration.example)),
    ]
  }
}
