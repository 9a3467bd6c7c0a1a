import DossierYAML

/// Fields that hold mappings of their own.
extension FieldReader {
  /// Reads a mapping with a decoder of its own; anything else is reported.
  mutating func record<Value>(
    _ node: YAMLNode, key: String, name: String, decode: (inout FieldReader) -> Value?
  ) -> Value? {
    guard case .mapping(let mapping) = node else {
      report(wrongType(key, takes: "a mapping of keys and values", has: node))
      return nil
    }
    var nested = FieldReader(nested: mapping, name: name)
    let value = decode(&nested)
    report(nested.finish())
    return value
  }

  /// A list of mappings, for which one mapping may stand.
  mutating func records<Value>(
    _ key: String, name: String, most: Int = FieldBounds.items,
    decode: (inout FieldReader) -> Value?
  ) -> [Value] {
    elements(key, most: most).compactMap { record($0, key: key, name: name, decode: decode) }
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
