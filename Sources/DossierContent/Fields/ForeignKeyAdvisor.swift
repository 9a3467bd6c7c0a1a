import DossierCore
import DossierYAML

/// Tells what belongs in the place of a key of Jekyll, Hugo, Obsidian or Pandoc, by what the entry may
/// have and what stands there.
struct ForeignKeyAdvisor {
  private let pair: YAMLMapping.Pair
  private let fields: FieldReader
  /// In small letters, with `-` for `_`.
  private let key: String

  init(_ pair: YAMLMapping.Pair, _ fields: FieldReader) {
    self.pair = pair
    self.fields = fields
    key = pair.key.text.lowercased().split(separator: "_").joined(separator: "-")
  }

  var remedy: ForeignKey.Remedy? {
    guard let meaning = Self.meanings[key] else { return nil }
    return switch meaning {
    case .topics: renamed("topics") ?? .advice("leave it out: only entries have topics")
    case .language:
      renamed("language") ?? .advice("leave it out: `dossier.yaml` names the language")
    case .date: date
    case .author: author
    case .address: address
    case .formerAddresses: otherNames ?? formerAddresses
    case .draft(let hides): draft(hides)
    case .source: renamed("url", where: isWebAddress)
    case .publisher: renamed("publisher")
    case .rights: renamed("rights") ?? renamed("licence")
    case .title: renamed("name") ?? renamed("claim")
    case .name: renamed("title") ?? renamed("claim")
    case .told(let advice): .advice(advice)
    }
  }

  private enum Meaning {
    case topics, language, date, author, address, formerAddresses, source, publisher, rights, title,
      name
    /// Whether the value `true` hides.
    case draft(hides: Bool)
    case told(String)
  }

  private static let meanings: [String: Meaning] = {
    let groups: [(Meaning, String)] = [
      (.topics, "tags tag categories category keywords keyword subjects subject"),
      (.language, "lang locale"),
      (.date, "date pubdate issued"),
      (.author, "author writer byline"),
      (.address, "permalink slug url"),
      (.formerAddresses, "redirect-from redirects aliases alias old-url old-urls"),
      (.draft(hides: true), "draft private unlisted"),
      (.draft(hides: false), "published publish"),
      (.source, "source link source-url original-url canonical canonical-url"),
      (.publisher, "journal newspaper publication outlet website site container-title"),
      (.rights, "copyright license"),
      (.title, "title"), (.name, "name"),
      (
        .told("leave it out: templates decide how pages look"),
        "layout template css cssclass cssclasses class style markup"
      ),
      (
        .told("leave it out: what an entry says stands in its body"),
        "description summary excerpt abstract teaser intro lead"
      ),
      (
        .told("leave it out: a file’s history is in Git"),
        "lastmod last-modified last-modified-at modified updated updated-at created created-at date-created date-modified"
      ),
      (
        .told("leave it out, and show the picture in the body: `![…](assets/…)`"),
        "cover image images thumbnail thumb featured-image banner header hero og-image photo picture"
      ),
      (
        .told("leave it out: the folder says what kind of entry it is"),
        "type kind post-type collection"
      ),
      (.told("leave it out: the file’s name is the id"), "id uid uuid guid"),
      (
        .told("leave it out: it says nothing to Dossier"),
        "weight order nav-order menu parent sidebar toc comments math mathjax featured pin pinned sticky series sitemap robots noindex outputs output cascade bibliography csl nav-exclude has-children render-with-liquid"
      ),
    ]
    var meanings: [String: Meaning] = [:]
    for (meaning, names) in groups {
      for name in names.split(separator: " ") { meanings[String(name)] = meaning }
    }
    return meanings
  }()

  // MARK: Values

  private var text: String? {
    guard case .scalar(let scalar) = pair.value, !scalar.isNull else { return nil }
    return trimmed(scalar.text)
  }

  private var texts: [String] {
    switch pair.value {
    case .scalar: text.map { [$0] } ?? []
    case .sequence(let sequence):
      sequence.items.compactMap {
        if case .scalar(let scalar) = $0 { trimmed(scalar.text) } else { nil }
      }
    case .mapping: []
    }
  }

  private var isWebAddress: Bool { text.map(WebAddress.isAbsolute) ?? false }

  private func isThere(_ key: String) -> Bool {
    fields.mapping.pairs.contains { $0.key.text == key }
  }

  /// The key of Dossier for the same value, where the entry may have it.
  private func renamed(_ key: String, where isRight: Bool = true) -> ForeignKey.Remedy? {
    guard fields.asked.contains(key) else { return nil }
    if isThere(key) { return .advice("put what it says under `\(key)`, which is there already") }
    return isRight ? .rename(key) : .advice("write `\(key): …` instead")
  }

  /// Key and value as they are written here; in words where the key is there already.
  private func written(_ key: String, _ value: String) -> ForeignKey.Remedy? {
    guard fields.asked.contains(key) else { return nil }
    if isThere(key) { return .advice("leave it out: `\(key)` is there already") }
    return .write("\(key): \(value)")
  }

  // MARK: What a key means

  private var date: ForeignKey.Remedy? {
    for key in ["published", "listed"] where fields.asked.contains(key) {
      guard let text, !isThere(key) else { return renamed(key) }
      switch EDTFDate.parse(text) {
      case .success: return .rename(key)
      case .failure(let problem):
        let quoted = problem.suggestion?.split(separator: "`", omittingEmptySubsequences: false)
        if let instead = quoted?.dropFirst().first.map(String.init),
          (try? EDTFDate.parse(instead).get()) != nil,
          let value = YAMLWriting.scalar(instead)
        {
          return .write("\(key): \(value)")
        }
        return .advice("write `\(key): …` with a date such as `2016-11-09`")
      }
    }
    return .advice("leave it out: \(fields.name) has no date")
  }

  private var author: ForeignKey.Remedy? {
    guard fields.asked.contains("authors") else {
      return .advice("leave it out: `added-by` names the editor who added an entry")
    }
    let names = texts.compactMap(YAMLWriting.scalar).map { "{name: \($0)}" }
    return names.isEmpty
      ? renamed("authors", where: false)
      : written("authors", "[\(names.joined(separator: ", "))]")
  }

  /// The file's name is the address; one that readers know is kept by `was`.
  private var address: ForeignKey.Remedy? {
    if let text, text.utf8.first == UInt8(ascii: "/"), case .success = FormerAddress.read(text),
      !isThere("was"), let value = YAMLWriting.scalar(text)
    {
      return written("was", value)
    }
    return .advice("leave it out: the file’s name is the address, and `was: /…` keeps an old one")
  }

  /// What others call `aliases` are addresses, or names where an entry has such.
  private var otherNames: ForeignKey.Remedy? {
    let areNames = !texts.contains { $0.utf8.first == UInt8(ascii: "/") }
    return key.hasPrefix("alias") && areNames ? renamed("aliases") : nil
  }

  private var formerAddresses: ForeignKey.Remedy? {
    let areRead =
      !texts.isEmpty
      && texts.allSatisfy { text in
        if text.utf8.first == UInt8(ascii: "/") {
          if case .success = FormerAddress.read(text) { true } else { false }
        } else {
          IDFault(in: text) == nil
        }
      }
    return renamed("was", where: areRead)
  }

  private func draft(_ isHidingWhenTrue: Bool) -> ForeignKey.Remedy? {
    guard let text = text?.lowercased(), ["true", "yes", "on", "false", "no", "off"].contains(text)
    else { return nil }
    let isTrue = ["true", "yes", "on"].contains(text)
    guard isTrue == isHidingWhenTrue else {
      return .advice("leave it out: an entry without `status` is published")
    }
    return written("status", "draft")
  }
}
