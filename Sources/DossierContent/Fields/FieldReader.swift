import DossierCore
import DossierYAML

/// Takes typed values out of a mapping, key by key, and gathers what is wrong with them.
///
/// A decoder asks for every key that its entry may have; `finish()` then reports the keys that
/// nobody asked for, and the required ones that are not there. A field that is wrong is reported
/// and left out, so that one run finds every fault.
struct FieldReader {
  let mapping: YAMLMapping
  /// What the mapping describes, as messages name it: `an article`.
  let name: String
  /// Where a missing field is reported.
  let place: SourceSpan
  private var found = DiagnosticList()
  private var asked: Set<String> = []
  private var missing: [(key: String, suggestion: String?)] = []

  init(_ mapping: YAMLMapping, name: String, place: SourceSpan) {
    self.mapping = mapping
    self.name = name
    self.place = place
  }

  /// A mapping inside another; what it lacks is reported on its first line.
  init(nested mapping: YAMLMapping, name: String) {
    let file = mapping.span.file
    let start = mapping.span.range.lowerBound
    let lineEnd = file.lineRange(at: start).upperBound
    let end = min(mapping.span.range.upperBound, max(start, lineEnd))
    self.init(mapping, name: name, place: file.span(start..<end))
  }

  mutating func report(_ diagnostic: Diagnostic) { found.append(diagnostic) }
  mutating func report(_ more: [Diagnostic]) { found.append(contentsOf: more) }

  mutating func reportMissing(_ key: String, suggestion: String? = nil) {
    missing.append((key, suggestion))
  }

  /// The pair of a key, whatever it holds; asking makes the key a known one.
  mutating func pair(_ key: String) -> YAMLMapping.Pair? {
    asked.insert(key)
    return mapping.pairs.first { $0.key.text == key }
  }

  /// The value of a key; one that says nothing is reported and taken for absent.
  mutating func value(_ key: String) -> YAMLNode? {
    guard let pair = pair(key) else { return nil }
    guard Self.saysNothing(pair.value) else { return pair.value }
    report(
      Diagnostic(
        .emptyField, at: pair.key.span, "`\(key)` is empty",
        suggestion: "write a value, or leave the key out"))
    return nil
  }

  private static func saysNothing(_ node: YAMLNode) -> Bool {
    switch node {
    case .scalar(let scalar): scalar.isNull || trimmed(scalar.text).isEmpty
    case .sequence(let sequence): sequence.items.isEmpty
    case .mapping(let mapping): mapping.pairs.isEmpty
    }
  }

  /// Everything that was found wrong, unknown and missing keys included; call it last.
  mutating func finish() -> [Diagnostic] {
    var meant: Set<String> = []
    for pair in mapping.pairs where !asked.contains(pair.key.text) {
      let near = embargo(meantBy: pair.key.text) ?? NearMiss.best(for: pair.key.text, among: asked)
      if let near { meant.insert(near) }
      report(unknownKey(pair.key, near: near))
    }
    for field in missing where !meant.contains(field.key) {
      let suggestion = field.suggestion ?? "add `\(field.key): …`"
      report(
        Diagnostic(
          .missingField, at: place, "\(name) needs `\(field.key)`", suggestion: suggestion))
    }
    return found.all
  }

  /// `embargo` for a key by which other programs, or people, say when an entry is to appear: never
  /// `published`, which is when the source did, and would hide nothing.
  private func embargo(meantBy key: String) -> String? {
    guard asked.contains("embargo") else { return nil }
    let letters = String(
      key.lowercased().unicodeScalars.filter { !"-_ ".unicodeScalars.contains($0) })
    let isMeant =
      letters.hasPrefix("embargo") || letters.hasPrefix("release") || letters == "publish"
      || [
        "publish", "publishing", "published", "publication", "visible", "hidden", "show",
        "goeslive",
      ]
      .contains { word in
        ["on", "at", "from", "after", "until", "date", "time"]
          .contains { letters == word + $0 }
      }
    return isMeant ? "embargo" : nil
  }

  private func unknownKey(_ key: YAMLScalar, near: String?) -> Diagnostic {
    let known = "the keys of \(name) are " + asked.sorted().joined(separator: ", ")
    return Diagnostic(
      .unknownKey, at: key.span, "\(name) has no key `\(key.text)`",
      suggestion: near.map { "write `\($0)`" }, notes: near == nil ? [known] : [])
  }
}
