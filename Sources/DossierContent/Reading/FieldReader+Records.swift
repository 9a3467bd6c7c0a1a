import DossierCore
import DossierYAML

/// Fields that hold mappings of their own.
extension FieldReader {
  /// Reads a mapping whose keys are declared; anything else is reported.
  ///
  /// - Parameter start: what it begins with, by the place where it lacks what it lacks.
  /// - Returns: nil where something is missing without which there is no value.
  mutating func record<Record: DeclaredRecord>(
    _ node: YAMLNode, key: String, start: (SourceSpan) -> Record
  ) -> Record? {
    guard case .mapping(let mapping) = node else {
      report(wrongType(key, takes: "a mapping of keys and values", has: node))
      return nil
    }
    let declaration = Record.declaration
    var nested = FieldReader(nested: mapping, shape: declaration.shape)
    nested.marks = marks
    var record = start(nested.place)
    declaration.read(&nested, into: &record)
    report(nested.finish())
    return nested.isComplete ? record : nil
  }

  /// The pairs of a mapping whose keys are the writer's own, such as labels.
  mutating func ownPairs(_ key: String) -> [YAMLMapping.Pair] {
    guard let node = value(key) else { return [] }
    guard case .mapping(let mapping) = node else {
      report(wrongType(key, takes: "a mapping", has: node))
      return []
    }
    var pairs = mapping.pairs
    if pairs.count > FieldBounds.items {
      report(tooMany(key, FieldBounds.items, at: pairs[FieldBounds.items].key.span))
      pairs = Array(pairs.prefix(FieldBounds.items))
    }
    return pairs.filter { pair in
      guard pair.key.text.utf8.count > FieldBounds.address else { return true }
      report(tooLong(key, "\(FieldBounds.address) bytes in a key", at: pair.key.span))
      return false
    }
  }
}
