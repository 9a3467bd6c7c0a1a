import DossierCore
import DossierYAML
import EDTF

/// What becomes of the values of keys that mean the same as one of Dossier, or nearly so.
extension ForeignKeyAdvisor {
  /// Others write several topics as one text: `a, b`, `#a #b`.
  var topics: ForeignKey.Remedy? {
    guard fields.known.contains("topics") else {
      return .advice("leave it out: only entries have topics")
    }
    if let occupied = occupied("topics") { return occupied }
    if case .scalar(let scalar) = pair.value, scalar.isNull { return .rename("topics") }
    guard let texts else { return .advice("put what it says under `topics`, a list of texts") }
    let isList = if case .sequence = pair.value { true } else { false }
    let meant = texts.flatMap { Self.topics(in: $0, isItem: isList) }
    return meant == texts ? .rename("topics") : written("topics", Self.list(meant))
  }

  private static func topics(in text: String, isItem: Bool) -> [String] {
    let words = text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
    if !words.isEmpty, words.allSatisfy({ $0.first == "#" && $0.count > 1 }) {
      return words.map { String($0.drop { $0 == "#" || $0 == "," }.prefix { $0 != "," }) }
    }
    guard !isItem, text.utf8.contains(UInt8(ascii: ",")) else { return [text] }
    return text.utf8.split(separator: UInt8(ascii: ",")).compactMap { String($0) }.map(trimmed)
      .filter { !$0.isEmpty }
  }

  var language: ForeignKey.Remedy? {
    guard fields.known.contains("language") else {
      return .advice("leave it out: `dossier.yaml` names the language")
    }
    if let occupied = occupied("language") { return occupied }
    let tag = text?.split(separator: "_").joined(separator: "-") ?? ""
    guard LanguageTag.isWellFormed(tag) else {
      return .advice("put a tag such as `en` or `pt-BR` under `language`")
    }
    return tag == text ? .rename("language") : .write("language: \(tag)")
  }

  var date: ForeignKey.Remedy? {
    if fields.known.contains("published") { return occupied("published") ?? published }
    if fields.known.contains("listed") { return occupied("listed") ?? listed }
    return .advice("leave it out: \(fields.name) has no date")
  }

  private var published: ForeignKey.Remedy? {
    guard let text, text.utf8.count <= FieldBounds.title else { return undated("published") }
    switch EDTFDate.parse(text) {
    case .success: return .rename("published")
    case .failure(let problem) where problem.forms.count == 1:
      return written("published", YAMLWriting.scalar(problem.forms[0].text))
    case .failure: return undated("published")
    }
  }

  /// One day, which others write with a time of day.
  private var listed: ForeignKey.Remedy? {
    guard let text, text.utf8.count <= FieldBounds.title else { return undated("listed") }
    switch ListedDay.read(text) {
    case .success: return .rename("listed")
    case .failure(let fault) where fault.days.count == 1: return .write("listed: \(fault.days[0])")
    case .failure: return undated("listed")
    }
  }

  private func undated(_ key: String) -> ForeignKey.Remedy {
    .advice("put a \(key == "listed" ? "day" : "date") such as `2016-11-09` under `\(key)`")
  }

  /// A name, or a mapping with one; several in a list.
  var author: ForeignKey.Remedy? {
    if isDossier {
      return .advice("put each person under `editors`, as `an-id: {name: …}`")
    }
    if fields.known.contains("by") { return .advice("put the id of an editor under `by`") }
    guard fields.known.contains("authors") else {
      return .advice("leave it out: `added-by` names the editor who added an entry")
    }
    if let occupied = occupied("authors") { return occupied }
    let names = items.compactMap(Self.name).compactMap(YAMLWriting.scalar)
    guard names.count == items.count, !names.isEmpty else {
      return .advice("put each name under `authors`, as `{name: …}`")
    }
    return written("authors", "[\(names.map { "{name: \($0)}" }.joined(separator: ", "))]")
  }

  private static func name(of node: YAMLNode) -> String? {
    guard case .mapping(let mapping) = node else { return text(of: node) }
    return mapping.pairs.first { $0.key.text == "name" }.flatMap { text(of: $0.value) }
  }

  var source: ForeignKey.Remedy? {
    if fields.known.contains("sources") {
      return .advice("put each cited passage under `sources`, as `article^passage`")
    }
    guard fields.known.contains("url"), !isDossier else { return nil }
    if isWebAddress { return renamed("url") }
    return .advice(
      "put the source’s address under `url`, or its publisher’s name under `publisher`")
  }

  /// An expert's own page, under the label that most have.
  var personalLink: ForeignKey.Remedy? {
    guard fields.known.contains("links") else { return nil }
    if let occupied = occupied("links") { return occupied }
    guard isWebAddress, let text, let value = YAMLWriting.scalar(text) else {
      return key == "link" || key == "website"
        ? .advice("put a label and an address under `links`: `Website: https://…`") : nil
    }
    return .write("links: {Website: \(value)}")
  }
}
