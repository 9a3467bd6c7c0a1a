import DossierCore
import DossierYAML
import TextAnalysis

/// Takes typed values out of a mapping, key by key, and gathers what is wrong with them.
///
/// Fields read the keys that are declared; `finish()` then reports the others, and the required ones
/// that are not there. A field that is wrong is reported and left out, so that one run finds every
/// fault.
struct FieldReader {
  let mapping: YAMLMapping
  let shape: RecordShape
  /// Where a missing field is reported.
  let place: SourceSpan
  /// Minutes ahead of UTC of moments that give no distance from it.
  var utcOffset: Int?
  /// What straight quotation marks become in what readers see.
  var marks = QuotationStyle.english
  /// Whether nothing is missing without which there is no value; what is wrong is reported already.
  var isComplete = true
  private var found = DiagnosticList()
  /// Keys that must say something because of what others say.
  private var required: Set<String> = []
  /// Whether it is all of a file's front matter, and no mapping in it.
  private var isWhole = true
  private var missing: [(key: String, add: String?)] = []

  init(_ mapping: YAMLMapping, shape: RecordShape, place: SourceSpan) {
    self.mapping = mapping
    self.shape = shape
    self.place = place
  }

  /// What the mapping describes, as messages name it: `an article`.
  var name: String { shape.noun }
  /// The keys that it may have.
  var known: Set<String> { shape.keys }

  /// A mapping inside another; what it lacks is reported on its first line.
  init(nested mapping: YAMLMapping, shape: RecordShape) {
    let file = mapping.span.file
    let start = mapping.span.range.lowerBound
    let lineEnd = file.lineRange(at: start).upperBound
    let end = min(mapping.span.range.upperBound, max(start, lineEnd))
    self.init(mapping, shape: shape, place: file.span(start..<end))
    isWhole = false
  }

  mutating func report(_ diagnostic: Diagnostic) { found.append(diagnostic) }
  mutating func report(_ more: [Diagnostic]) { found.append(contentsOf: more) }

  /// The pair of a key, whatever it holds.
  func pair(_ key: String) -> YAMLMapping.Pair? { mapping.pairs.first { $0.key.text == key } }

  /// The pair of a key that holds something.
  func filled(_ key: String) -> YAMLMapping.Pair? {
    pair(key).flatMap { Self.saysNothing($0.value) ? nil : $0 }
  }

  /// Reports a key that is not there at all, and that others make necessary; an empty value of it is
  /// reported when it is read.
  ///
  /// - Parameter add: what is suggested.
  mutating func require(_ key: String, add: String) {
    required.insert(key)
    if pair(key) == nil { missing.append((key, add)) }
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
          suggestion: mustSaySomething(key)
            ? "write a value" : "write a value, or leave the key out"))
    }
    return nil
  }

  /// Whether an empty value says no more than an absent one.
  func mayBeEmpty(_ key: String) -> Bool {
    !mustSaySomething(key) && !FieldCatalogue.neverEmpty.contains(key)
  }

  private func mustSaySomething(_ key: String) -> Bool {
    shape.required.contains { $0.key == key } || required.contains(key)
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
    var foreign: [ForeignKey] = []
    for pair in mapping.pairs where !known.contains(pair.key.text) {
      if isWhole, let key = ForeignKey(pair, in: self, taken: meant) {
        foreign.append(key)
        if let right = key.right { meant.insert(right) }
        continue
      }
      let near = NearMiss.best(for: pair.key.text, among: known)
      report(unknownKey(pair.key, near: near, isTaken: near.map(meant.contains) ?? false))
      if let near { meant.insert(near) }
    }
    if let fault = ForeignKey.diagnostic(foreign, of: name) { report(fault) }
    missing += shape.required.filter { pair($0.key) == nil }
    for field in missing where !meant.contains(field.key) {
      let suggestion = field.add ?? "add `\(field.key): …`"
      report(
        Diagnostic(
          .missingField, at: place, "\(name) needs `\(field.key)`", suggestion: suggestion))
    }
    return found.all
  }

  /// - Parameter isTaken: whether another key that is unknown means the same.
  private func unknownKey(_ key: YAMLScalar, near: String?, isTaken: Bool) -> Diagnostic {
    let list = "the keys of \(name) are " + known.sorted().joined(separator: ", ")
    let isThere = near.map { near in mapping.pairs.contains { $0.key.text == near } } ?? false
    return Diagnostic(
      .unknownKey, at: key.span, "\(name) has no key `\(key.text)`",
      suggestion: Suggestion.write(near) { _ in !isThere && !isTaken }
        ?? near.map {
          "put what it says under `\($0)`" + (isThere ? ", which is there already" : " too")
        },
      notes: near == nil ? [list] : [])
  }
}
