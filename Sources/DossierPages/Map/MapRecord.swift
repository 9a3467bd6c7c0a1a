import DossierModel
import DossierSite
import TypedTemplates

/// Arguments and their relations, as a nested list and as a drawing.
struct MapRecord: TemplateRecord {
  let fragment: String
  let width: Int
  let height: Int
  let isDrawn: Bool
  let isTooLarge: Bool
  let nodes: [Node]
  let edges: [Edge]
  let outline: [OutlineLineRecord]
  let circles: [CircleRecord]
  let relationCount: Int

  static let schema = Schema<Self>(
    "map",
    [
      .text("fragment", \.fragment, "The HTML id of the map, of which there is one on its page."),
      .number("width", \.width, "The width of the drawing in pixels."),
      .number("height", \.height, "The height of the drawing in pixels."),
      .boolean(
        "isDrawn", \.isDrawn, "Whether there is a drawing: there are relations, and not too many."),
      .boolean(
        "isTooLarge", \.isTooLarge, "Whether there is too much for a drawing and a nested list."),
      .list(
        "nodes", \.nodes,
        "The boxes of the drawing from the top, and in a row in order of reading; empty where there is none."
      ),
      .list("edges", \.edges, "The lines of the drawing; empty where there is none."),
      .list(
        "outline", \.outline,
        "The map in words: each thesis, with what leads to it beneath; empty where too large."),
      .list("circles", \.circles, "Arguments that lead back to themselves; may be empty."),
      .number("relationCount", \.relationCount, "How many relations it shows."),
    ])
}

extension MapRecord {
  /// One line of text in the drawing.
  struct Line: TemplateRecord {
    let x: Int
    let y: Int
    let text: String

    static let schema = Schema<Self>(
      "mapLine",
      [
        .number("x", \.x, "Pixels from the left."),
        .number("y", \.y, "Pixels from the top, to the line on which the letters stand."),
        .text("text", \.text, "The words of the line."),
      ])
  }

  /// The box of an argument.
  struct Node: TemplateRecord {
    let id: String
    let x: Int
    let y: Int
    let width: Int
    let height: Int
    let argument: Shared<EntryLinkRecord>
    let isPresent: Bool
    let isElsewhere: Bool
    let mark: [Line]
    let claim: [Line]
    let held: [Line]

    static let schema = Schema<Self>(
      "mapNode",
      [
        .text("id", \.id, "The id of its argument, by which edges name it."),
        .number("x", \.x, "Pixels from the left of the drawing to the box."),
        .number("y", \.y, "Pixels from the top of the drawing to the box."),
        .number("width", \.width, "The width of the box in pixels."),
        .number("height", \.height, "The height of the box in pixels."),
        .record("argument", \.argument, "The argument of the box."),
        .boolean("isPresent", \.isPresent, "Whether the map stands on this argument's page."),
        .boolean(
          "isElsewhere", \.isElsewhere,
          "Whether the argument answers another question than the map's."),
        .list("mark", \.mark, "What these two say in a word, above the claim; may be empty."),
        .list("claim", \.claim, "The claim, line by line."),
        .list("held", \.held, "Who holds it, line by line."),
      ])
  }

  /// The line of a relation, read from the box below.
  struct Edge: TemplateRecord {
    let kind: String
    let from: String
    let to: String
    let isInferred: Bool
    let path: String
    let head: String
    let label: Line

    static let schema = Schema<Self>(
      "mapEdge",
      [
        .choice(
          "kind", \.kind, Argument.RelationKind.self,
          "How the argument below stands to the one above."),
        .text("from", \.from, "The `id` of the box of the argument that stands so to the other."),
        .text("to", \.to, "The `id` of the box of that other argument."),
        .boolean(
          "isInferred", \.isInferred, "Whether no passage says so: the editors' own reading."),
        .text("path", \.path, "The line, for `d` of a path."),
        .text("head", \.head, "The arrow's head, for `d` of a path."),
        .record("label", \.label, "What the relation is called, and where that stands."),
      ])
  }
}
