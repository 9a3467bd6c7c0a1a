import ContextualEscaping
import DossierCore
import TypedTemplates

/// A page's template, one that it may include or extend, and phrases (`name=text` on a line).
///
/// What loads holds every value in: the page's shape does not depend on them.
enum TemplateTarget {
  private static let types: (page: RecordType, note: RecordType) = {
    let note = RecordType(
      name: "note",
      members: [
        .init(name: "quote", type: .text), .init(name: "kind", type: .optional(.text)),
        .init(name: "replies", type: .list(.text)), .init(name: "url", type: .url),
      ])
    let page = RecordType(
      name: "page",
      members: [
        .init(name: "title", type: .text), .init(name: "subtitle", type: .optional(.text)),
        .init(name: "count", type: .number), .init(name: "isCurrent", type: .boolean),
        .init(name: "link", type: .url), .init(name: "tags", type: .list(.text)),
        .init(name: "notes", type: .list(.record(note))),
      ])
    return (page, note)
  }()

  static func run(_ input: FuzzedInput) {
    let parts = input.parts(3)
    guard parts.allSatisfy({ String(validating: $0, as: UTF8.self) != nil }) else { return }
    let (words, faults) = words(parts[2])
    holdPlaces(faults)
    let (theme, diagnostics) = Theme.load(
      sources: [source("page", parts[0]), source("part", parts[1])],
      pages: [Theme.Page(template: "page", type: types.page)], words: words)
    holdPlaces(diagnostics)
    guard let theme else { return hold(diagnostics.containsErrors, "refused in silence") }
    for isCurrent in [true, false] {
      let calm = shape(theme, "x", isCurrent)
      for value in [#"<"'>&"#, " javascript:x()//\"'", "</script></title><!--", "\n=/ onclick=x "] {
        let hostile = shape(theme, value, isCurrent)
        hold(hostile == calm, "broken out of by \(value)")
        hold(hostile.holdsUnsafeAddress == calm.holdsUnsafeAddress, "a scheme by \(value)")
      }
    }
  }

  private static func source(_ name: String, _ bytes: [UInt8]) -> Theme.Source {
    Theme.Source(name: name, file: SourceFile(path: "Templates/\(name).html", bytes: bytes))
  }

  private static func words(_ bytes: [UInt8]) -> (Words, [Diagnostic]) {
    let file = SourceFile(path: "Templates/words/en.yaml", bytes: bytes)
    var sources: [Words.Source] = [phrase("by", #"By \(name)"#, file, 0..<0)]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let sign = line.firstIndex(of: UInt8(ascii: "=")) else { continue }
      sources.append(
        phrase(
          String(decoding: line[..<sign], as: UTF8.self),
          String(decoding: line[(sign + 1)...], as: UTF8.self), file,
          sign + 1..<line.endIndex))
    }
    let (words, diagnostics) = Words.load(language: "en", sources: sources)
    return (words, diagnostics)
  }

  private static func phrase(
    _ name: String, _ text: String, _ file: SourceFile, _ range: Range<Int>
  ) -> Words.Source {
    let span = file.span(range)
    return Words.Source(
      name: name, forms: [(Located("other", span), Located(text, span))], span: span)
  }

  private static func shape(_ theme: Theme, _ value: String, _ isCurrent: Bool) -> DocumentShape {
    let values = PageValues { values in
      let note = [
        values.text(value), values.text(value),
        values.list(count: 2) { $1.text(["a", value][$0]) },
        values.url(.site(path: value, fragment: value)),
      ]
      let slots = [
        values.text(value), values.text(value), .number(3), .boolean(isCurrent),
        values.url(.external(value)), values.list(count: 2) { $1.text([value, "b"][$0]) },
        values.list(count: 1) { _, values in
          values.record(slots: note.count) { slot, _ in note[slot] }
        },
      ]
      return values.record(slots: slots.count) { slot, _ in slots[slot] }
    }
    var output = OutputBuffer()
    theme.render("page", values, root: "../", into: &output)
    return DocumentShape(output.text)
  }
}
