import DossierCore
import DossierTemplates

/// Arguments and their relations, as a nested list and as a drawing.
struct MapRecord: Sendable {
  /// Unique on its page.
  let fragment: String
  /// In pixels.
  let width: Int
  let height: Int
  /// Whether there is a drawing: there are relations, and not too many.
  let isDrawn: Bool
  /// Whether there are too many arguments or relations for a drawing and a nested list.
  let isTooLarge: Bool
  let nodes: [Node]
  let edges: [Edge]
  /// The same in words: each thesis, with what leads to it under it.
  let outline: [OutlineLineRecord]
  let circles: [CircleRecord]
  let relationCount: Int

  static let schema = Schema<Self>(
    "map",
    [
      .text("fragment") { $0.fragment },
      .number("width") { $0.width },
      .number("height") { $0.height },
      .boolean("isDrawn") { $0.isDrawn },
      .boolean("isTooLarge") { $0.isTooLarge },
      .list("nodes", Node.schema) { $0.nodes },
      .list("edges", Edge.schema) { $0.edges },
      .list("outline", OutlineLineRecord.schema) { $0.outline },
      .list("circles", CircleRecord.schema) { $0.circles },
      .number("relationCount") { $0.relationCount },
    ])
}

extension MapRecord {
  /// One line of text in the drawing.
  struct Line: Sendable {
    let x: Int
    let y: Int
    let text: String

    static let schema = Schema<Self>(
      "mapLine",
      [
        .number("x") { $0.x },
        .number("y") { $0.y },
        .text("text") { $0.text },
      ])
  }

  /// The box of an argument.
  struct Node: Sendable {
    let x: Int
    let y: Int
    let width: Int
    let height: Int
    let argument: EntryLinkRecord
    /// Whether the map stands on this argument's page.
    let isPresent: Bool
    /// Whether it answers another question than the map's.
    let isElsewhere: Bool
    /// What these two say in a word, above the claim.
    let mark: [Line]
    let claim: [Line]
    /// Who holds it.
    let held: [Line]

    static let schema = Schema<Self>(
      "mapNode",
      [
        .number("x") { $0.x },
        .number("y") { $0.y },
        .number("width") { $0.width },
        .number("height") { $0.height },
        .record("argument", EntryLinkRecord.schema) { $0.argument },
        .boolean("isPresent") { $0.isPresent },
        .boolean("isElsewhere") { $0.isElsewhere },
        .list("mark", Line.schema) { $0.mark },
        .list("claim", Line.schema) { $0.claim },
        .list("held", Line.schema) { $0.held },
      ])
  }

  /// The line of a relation, read from the box below.
  struct Edge: Sendable {
    let kind: String
    let isInferred: Bool
    /// Path data.
    let path: String
    let head: String
    let label: Line

    static let schema = Schema<Self>(
      "mapEdge",
      [
        .text("kind") { $0.kind },
        .boolean("isInferred") { $0.isInferred },
        .text("path") { $0.path },
        .text("head") { $0.head },
        .record("label", Line.schema) { $0.label },
      ])
  }
}
