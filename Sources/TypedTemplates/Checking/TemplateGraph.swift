import DossierCore

/// Which templates name which: all that can be checked before types are known.
struct TemplateGraph {
  private struct Edge {
    let name: LocatedName
    let isInclude: Bool
  }

  private let templates: [String: ParsedTemplate]
  private var found = DiagnosticList()
  /// Of all templates, in order.
  private let names: [String]
  private var heights: [String: Int] = [:]

  /// How many templates may include or extend one another in a row.
  private static let deepest = 64

  init(_ templates: [String: ParsedTemplate]) {
    self.templates = templates
    names = templates.keys.sorted()
  }

  var diagnostics: [Diagnostic] { found.all }

  mutating func check() {
    for name in names where heights[name] == nil { walk(from: name) }
    for name in names { checkTargets(of: name) }
  }

  private func edges(of name: String) -> [Edge] {
    guard let template = templates[name] else { return [] }
    return (template.extends.map { [Edge(name: $0, isInclude: false)] } ?? [])
      + template.includes.map { Edge(name: $0.template, isInclude: true) }
  }

  /// Depth first, with a stack of its own; an edge back to what is still open closes a circle.
  private mutating func walk(from start: String) {
    var open: [(name: String, edges: ArraySlice<Edge>, height: Int)] = [
      (start, edges(of: start)[...], 0)
    ]
    while let current = open.last {
      guard let edge = current.edges.first else {
        open.removeLast()
        heights[current.name] = current.height
        if !open.isEmpty {
          open[open.count - 1].height = max(open[open.count - 1].height, current.height + 1)
        }
        continue
      }
      open[open.count - 1].edges.removeFirst()
      let target = edge.name.text
      if open.contains(where: { $0.name == target }) {
        reportCircle(edge, from: current.name, open.map(\.name))
      } else if let height = heights[target] {
        open[open.count - 1].height = max(current.height, height + 1)
      } else if templates[target] != nil {
        open.append((target, edges(of: target)[...], 0))
      }
    }
  }

  private mutating func reportCircle(_ edge: Edge, from name: String, _ open: [String]) {
    let circle = open.drop { $0 != edge.name.text } + [edge.name.text]
    report(
      .circularTemplate, edge.name, in: name,
      "the template `\(edge.name.text)` would hold itself",
      suggestion: "remove this \(edge.isInclude ? "include" : "extends")",
      notes: ["the circle: " + circle.joined(separator: " → ")])
  }

  private mutating func checkTargets(of name: String) {
    for edge in edges(of: name) {
      let target = edge.name.text
      if let template = templates[target] {
        if edge.isInclude, template.extends != nil {
          report(
            .templateSyntax, edge.name, in: name,
            "the template `\(target)` extends another, so it can't be included",
            suggestion: "include one that is a part of a page")
        }
        if heights[target, default: 0] > Self.deepest {
          report(
            .circularTemplate, edge.name, in: name,
            "templates hold one another more than \(Self.deepest) deep")
        }
      } else {
        let names = names
        report(
          .unknownTemplate, edge.name, in: name, "there is no template `\(target)`",
          near: NearMissSearch(
            for: target, suggesting: "write `\"", "\"`", among: { names }),
          notes: ["templates: " + names.listed(most: 100)])
      }
    }
  }

  private mutating func report(
    _ id: DiagnosticID, _ target: LocatedName, in name: String, _ message: String,
    suggestion: String? = nil, near: NearMissSearch? = nil, notes: [String] = []
  ) {
    guard let file = templates[name]?.file else { return }
    found.append(
      Diagnostic(
        id, at: file.span(target.range), message, suggestion: suggestion, near: near,
        notes: notes))
  }
}
