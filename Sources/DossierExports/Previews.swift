import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// What a link to an entry shows before one follows it: `data/previews/KIND-NUMBER.js`, classic
/// scripts that `assets/previews.js` loads when a reader first rests on a link.
///
/// Which file holds an entry follows from its id and how many there are of its kind, so that a page
/// need not list them.
struct Previews {
  /// About so many entries stand in one file.
  static let size = 64

  private let model: SiteModel

  init(_ model: SiteModel) {
    self.model = model
  }

  var files: [SitePage] {
    EntryKind.linkable.flatMap { files($0, model.dossier.entryKeys(of: $0)) }
  }

  /// How many files hold so many entries.
  static func shards(of count: Int) -> Int { (count + size - 1) / size }

  /// FNV-1a of 32 bits over the id's bytes, by the number of files.
  static func shard(of id: String, among shards: Int) -> Int {
    let hash = id.utf8.reduce(UInt32(0x811c_9dc5)) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    return Int(hash) % max(1, shards)
  }

  private func files(_ kind: EntryKind, _ keys: [EntryKey]) -> [SitePage] {
    let shards = Self.shards(of: keys.count)
    var parts: [[EntryKey]] = Array(repeating: [], count: shards)
    for key in keys { parts[Self.shard(of: model.links[key].id, among: shards)].append(key) }
    return parts.enumerated().map { number, keys in
      SitePage(
        at: .previews(kind, part: number),
        content: .rendered { [self] in write(kind.folder, keys, to: &$0) })
    }
  }

  private func write(_ folder: String, _ keys: [EntryKey], to output: inout OutputBuffer) {
    output.append("dossierPreviews(" as StaticString)
    output.append(JSONValue.text(folder))
    output.append("," as StaticString)
    output.append(JSONValue.object(keys.map { (model.links[$0].id, preview($0)) }))
    output.append(")\n" as StaticString)
  }

  /// The kind, the title, and what may not be left out beside it; then some of what stands there.
  private func preview(_ key: EntryKey) -> JSONValue {
    let link = model.links[key]
    let more = more(key, link) + [link.previewLabel ?? ""]
    return .members([
      "lines": .texts([link.kindLabel, link.title] + more.filter { !$0.isEmpty }),
      "text": .text(PreviewText.firstSentence(of: model.dossier[entry: key].body)),
      "language": .text(model.dossier.textLanguageTag(of: key)),
      "stances": .nonEmpty(stances(key)),
      "quote": quote(key),
    ])
  }

  /// How many positions of each stance are taken on an argument: the stance, in words, and the number.
  private func stances(_ key: EntryKey) -> [JSONValue] {
    guard case .argument(let key) = key else { return [] }
    let positions = model.dossier.arguments[key].positions
    return Argument.Stance.allCases.compactMap { stance in
      let count = positions.count { $0.stance == stance }
      guard count > 0 else { return nil }
      return .list([
        .text(stance.rawValue), .text(model.wording(.name(of: stance))), .number(count),
      ])
    }
  }

  /// Words of a source by which an argument is held, who holds it, and the tag of their language where
  /// it is not the dossier's; nil where none are quoted.
  private func quote(_ key: EntryKey) -> JSONValue? {
    guard case .argument(let key) = key else { return nil }
    for position in model.dossier.arguments[key].positions where position.basis == .quoted {
      for cited in position.passages {
        let passage = model.dossier.passages[cited.passage]
        guard passage.isSourcesWords, passage.range != nil else { continue }
        let language = model.dossier.textLanguageTag(of: passage.entry).map { [$0] } ?? []
        return .texts(
          [PreviewText.opening(passage.exact), model.links[position.expert].title] + language)
      }
    }
    return nil
  }

  private func more(_ key: EntryKey, _ link: Shared<EntryLinkRecord>) -> [String] {
    switch key {
    case .article(let key):
      let article = model.summaries[key]
      return [article.byline, article.published?.text ?? "", article.whoseWords]
    case .argument: return [link.attribution ?? ""]
    case .expert(let key): return [model.summaries[key].role ?? ""]
    case .event(let key):
      let event = model.summaries[key]
      return [event.date.text, event.place ?? ""]
    case .page: return []
    }
  }
}

extension Export {
  static let previews = Export("previews") { path in
    if case .previews = path { true } else { false }
  } list: { site in
    Previews(site.model).files
  }
}
