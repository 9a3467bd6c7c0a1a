import DossierSite
import TypedTemplates

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
      .text("fragment", \.fragment),
      .number("width", \.width),
      .number("height", \.height),
      .boolean("isDrawn", \.isDrawn),
      .boolean("isTooLarge", \.isTooLarge),
      .list("nodes", Node.schema, \.nodes),
      .list("edges", Edge.schema, \.edges),
      .list("outline", OutlineLineRecord.schema, \.outline),
      .list("circles", CircleRecord.schema, \.circles),
      .number("relationCount", \.relationCount),
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
        .number("x", \.x),
        .number("y", \.y),
        .text("text", \.text),
      ])
  }

  /// The box of an argument.
  struct Node: Sendable {
    let x: Int
    let y: Int
    let width: Int
    let height: Int
    let argument: Shared<EntryLinkRecord>
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
        .number("x", \.x),
        .number("y", \.y),
        .number("width", \.width),
        .number("height", \.height),
        .record("argument", EntryLinkRecord.schema, \.argument),
        .boolean("isPresent", \.isPresent),
        .boolean("isElsewhere", \.isElsewhere),
        .list("mark", Line.schema, \.mark),
        .list("claim", Line.schema, \.claim),
        .list("held", Line.schema, \.held),
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
        .text("kind", \.kind),
        .boolean("isInferred", \.isInferred),
        .text("path", \.path),
        .text("head", \.head),
        .record("label", Line.schema, \.label),
      ])
  }
}
