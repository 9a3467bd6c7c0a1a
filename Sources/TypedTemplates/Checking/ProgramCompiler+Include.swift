import ContextualEscaping
import DossierCore

/// Includes: another template with arguments for its only names.
extension ProgramCompiler {
  mutating func compile(_ include: Node.Include) {
    let isPlaced = requireElementText(include.range, "include")
    let arguments = check(include.arguments)
    context.opened = nil
    guard isPlaced, let arguments, let template = templates[include.template.text],
      template.extends == nil
    else { return }
    checkUse(of: include, in: template)
    let place = registry.place(
      of: .init(
        template: template,
        names: zip(include.arguments, arguments).map { .init(name: $0.label.text, type: $1.type) },
        isPage: false, barred: context.barred, origin: file.span(include.range)))
    uses.insert(include: place)
    builder.append(.include(program: place, arguments.map(\.operation)))
  }

  private mutating func check(_ arguments: [Argument]) -> [Checked]? {
    var seen: Set<String> = []
    var isWhole = true
    for argument in arguments {
      if !seen.insert(argument.label.text).inserted {
        report(
          .templateSyntax, argument.label.range,
          "the argument `\(argument.label.text)` stands here twice")
        isWhole = false
      } else if ReservedName.all.contains(argument.label.text) {
        report(
          .templateSyntax, argument.label.range,
          "`\(argument.label.text)` has a meaning of its own", suggestion: "choose another name")
        isWhole = false
      }
    }
    let checked = arguments.map { check($0.value) }
    let whole = checked.compactMap { $0 }
    return isWhole && whole.count == checked.count ? whole : nil
  }

  /// An argument that the included template never names is most likely misspelt.
  private mutating func checkUse(of include: Node.Include, in template: ParsedTemplate) {
    let used = template.freeNames
    for argument in include.arguments where !used.contains(argument.label.text) {
      let near = NearMiss.best(for: argument.label.text, among: used)
      report(
        .unknownMember, argument.label.range,
        "the template `\(template.name)` makes no use of `\(argument.label.text)`",
        suggestion: near.map { "write `\($0)`" } ?? "remove it",
        notes: ["it uses: " + used.sorted().joined(separator: ", ")])
    }
  }
}
