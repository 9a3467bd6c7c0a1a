import DossierCore
import DossierYAML

/// Tells what belongs in the place of a key of Jekyll, Hugo, Obsidian or Pandoc, by what the entry may
/// have and what stands there.
struct ForeignKeyAdvisor {
  let pair: YAMLMapping.Pair
  let fields: FieldReader
  /// Keys that are written already by what is said of others of the same file.
  let taken: Set<String>
  /// In small letters, with `-` for `_`.
  let key: String

  init(_ pair: YAMLMapping.Pair, _ fields: FieldReader, taken: Set<String>) {
    self.pair = pair
    self.fields = fields
    self.taken = taken
    key = pair.key.text.lowercased().split(separator: "_").joined(separator: "-")
  }

  var remedy: ForeignKey.Remedy? {
    let hiding = fields.known.contains("embargo") ? HidingWords.meaning(of: pair) : nil
    if hiding == .embargo { return embargo }
    return (Self.meanings[key].flatMap(remedy)) ?? (hiding == .draft ? draft : nil)
  }

  private func remedy(_ meaning: Meaning) -> ForeignKey.Remedy? {
    switch meaning {
    case .topics: topics
    case .language: language
    case .date: date
    case .author: author
    case .address: personalLink ?? address
    case .siteAddress: siteAddress
    case .formerAddresses: otherNames ?? formerAddresses
    case .draft(let hides): TruthWord.isTrue(pair.value).flatMap { $0 == hides ? draft : shown }
    case .source: personalLink ?? source
    case .publisher: personalLink ?? renamed("publisher")
    case .rights: renamed("rights") ?? renamed("licence")
    case .title: renamed("name") ?? renamed("claim")
    case .name: renamed("title") ?? renamed("claim")
    case .told(let advice): .advice(advice)
    }
  }

  // MARK: Values

  /// Nil for a value that is no text, or says nothing.
  var text: String? { Self.text(of: pair.value) }

  static func text(of node: YAMLNode) -> String? {
    guard case .scalar(let scalar) = node, !scalar.isNull else { return nil }
    return trimmed(scalar.text)
  }

  /// The one value, or those of a list.
  var items: [YAMLNode] {
    if case .sequence(let sequence) = pair.value { sequence.items } else { [pair.value] }
  }

  /// Nil where an item is no text.
  var texts: [String]? {
    let texts = items.compactMap(Self.text)
    return texts.count == items.count ? texts : nil
  }

  var isWebAddress: Bool { text.map(WebAddress.isAbsolute) ?? false }

  /// Whether it is all of `dossier.yaml`.
  var isDossier: Bool { fields.known.contains("editors") }

  func isThere(_ key: String) -> Bool { fields.mapping.pairs.contains { $0.key.text == key } }

  /// What to do where the key stands in the file already, or will.
  func occupied(_ key: String) -> ForeignKey.Remedy? {
    if isThere(key) { return .advice("put what it says under `\(key)`, which is there already") }
    return taken.contains(key) ? .advice("put what it says under `\(key)` too") : nil
  }

  /// The key of Dossier for the same text, where the entry may have it.
  func renamed(_ key: String) -> ForeignKey.Remedy? {
    guard fields.known.contains(key) else { return nil }
    if let occupied = occupied(key) { return occupied }
    guard case .scalar = pair.value else {
      return .advice("put what it says under `\(key)`, as one text")
    }
    return .rename(key)
  }

  /// Key and value as they are written here; in words where the key is there already, or where
  /// there is no way to write the value.
  func written(_ key: String, _ value: String?) -> ForeignKey.Remedy? {
    guard fields.known.contains(key) else { return nil }
    if let occupied = occupied(key) { return occupied }
    guard let value, !value.utf8.contains(UInt8(ascii: "`")) else {
      return .advice("put what it says under `\(key)`")
    }
    return .write("\(key): \(value)")
  }

  /// A list of texts as YAML reads it; nil where one of them can't be written.
  static func list(_ texts: [String]) -> String? {
    let written = texts.compactMap(YAMLWriting.scalar)
    return written.count == texts.count ? "[\(written.joined(separator: ", "))]" : nil
  }
}
