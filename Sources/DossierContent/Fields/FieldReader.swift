import DossierCore
import DossierYAML

/// Takes typed values out of a mapping, key by key, and gathers what is wrong with them.
///
/// A decoder asks for every key that its entry may have; `finish()` then reports the keys that
/// nobody asked for, and the required ones that are not there. A field that is wrong is reported
/// and left out, so that one run finds every fault.
package struct FieldReader {
  let mapping: YAMLMapping
  /// What the mapping describes, as messages name it: `an article`.
  let name: String
  /// Where a missing field is reported.
  let place: SourceSpan
  private var found = DiagnosticList()
  private(set) var asked: Set<String> = []
  private var required: Set<String> = []
  /// Whether it is all of a file's front matter, and no mapping in it.
  private var isWhole = true
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
    isWhole = false
  }

  package mutating func report(_ diagnostic: Diagnostic) { found.append(diagnostic) }
  mutating func report(_ more: [Diagnostic]) { found.append(contentsOf: more) }

  mutating func reportMissing(_ key: String, suggestion: String? = nil) {
    missing.append((key, suggestion))
  }

  /// The pair of a key, whatever it holds; asking makes the key a known one.
  mutating func pair(_ key: String) -> YAMLMapping.Pair? {
    asked.insert(key)
    return mapping.pairs.first { $0.key.text == key }
  }

  /// The pair of a key that holds something.
  mutating func filled(_ key: String) -> YAMLMapping.Pair? {
    pair(key).flatMap { Self.saysNothing($0.value) ? nil : $0 }
  }

  /// Reports a key that is not there at all; an empty value of it is reported when it is read.
  mutating func require(_ key: String, suggestion: String? = nil) {
    required.insert(key)
    if pair(key) == nil { reportMissing(key, suggestion: suggestion) }
  }

  /// Makes it an error that a key which stands there says nothing.
  mutating func requireValue(_ key: String) { required.insert(key) }

  /// The value of a key; one that says nothing is taken for absent, where that may be.
  mutating func value(_ key: String) -> YAMLNode? {
    guard let pair = pair(key) else { return nil }
    guard Self.saysNothing(pair.value) else { return pair.value }
    if !mayBeEmpty(key) {
      report(
        Diagnostic(
          .emptyField, at: pair.key.span, "`\(key)` is empty",
          suggestion: required.contains(key)
            ? "write a value" : "write a value, or leave the key out"))
    }
    return nil
  }

  /// Whether an empty value says no more than an absent one. What hides something, or says whose it
  /// is, was meant to say something where it stands.
  func mayBeEmpty(_ key: String) -> Bool {
    !required.contains(key) && !Self.neverEmpty.contains(key)
  }

  private static let neverEmpty: Set = [
    "status", "embargo", "withdrawn", "text", "quoted-at-most", "withhold", "via", "basis", "cite",
    "expert", "authors", "by", "added-by",
  ]

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
    var foreign: [ForeignKey] = []
    for pair in mapping.pairs where !asked.contains(pair.key.text) {
      if isWhole, let key = ForeignKey(pair, in: self, taken: meant) {
        foreign.append(key)
        if let right = key.right { meant.insert(right) }
        continue
      }
      let near = NearMiss.best(for: pair.key.text, among: asked)
      report(unknownKey(pair.key, near: near, isTaken: near.map(meant.contains) ?? false))
      if let near { meant.insert(near) }
    }
    if let fault = ForeignKey.diagnostic(foreign, of: name) { report(fault) }
    for field in missing where !meant.contains(field.key) {
      let suggestion = field.suggestion ?? "add `\(field.key): …`"
      report(
        Diagnostic(
          .missingField, at: place, "\(name) needs `\(field.key)`", suggestion: suggestion))
    }
    return found.all
  }

  /// - Parameter isTaken: whether another key that is unknown means the same.
  private func unknownKey(_ key: YAMLScalar, near: String?, isTaken: Bool) -> Diagnostic {
    let known = "the keys of \(name) are " + asked.sorted().joined(separator: ", ")
    let isThere = near.map { near in mapping.pairs.contains { $0.key.text == near } } ?? false
    return Diagnostic(
      .unknownKey, at: key.span, "\(name) has no key `\(key.text)`",
      suggestion: Suggestion.write(near) { _ in !isThere && !isTaken }
        ?? near.map {
          "put what it says under `\($0)`" + (isThere ? ", which is there already" : " too")
        },
      notes: near == nil ? [known] : [])
  }
}
