import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import StaticSearch
import TypedTemplates

/// The files of the search index: classic scripts that hand a string or an object to a function of
/// `assets/search.js`, since from disk a page can read nothing else in every browser.
///
/// - `index.js` says what there is; it is loaded first.
/// - `words-N.js`, `endings-N.js` and `postings-N.js` (see `WordShards`) are loaded when a query
///   needs them.
/// - `texts-N.js` are loaded for entries that are shown.
package struct SearchFiles: Sendable {
  private let model: SiteModel
  private let version: UInt64
  private let shards: WordShards
  private let texts: TextShards

  package static func all(_ model: SiteModel) async -> [SitePage] {
    let entries = model.orders.entries
    let index = await SearchIndex.build(
      count: entries.count, means: WordCounts.Means(model.dossier)
    ) { SearchDocument(entries[$0], model).indexed }
    return SearchFiles(
      model: model, version: index.version, shards: WordShards(index),
      texts: TextShards(model)
    ).pages
  }

  private var pages: [SitePage] {
    [file("index") { $0.append(overview) }]
      + shards.words.enumerated().map { compact("words-\($0)", $1.text) }
      + shards.endings.enumerated().map { compact("endings-\($0)", $1.text) }
      + shards.postings.enumerated().map { compact("postings-\($0)", $1) }
      + texts.runs.enumerated().map { number, run in
        file("texts-\(number)") { output in
          for (place, entry) in model.orders.entries[run].enumerated() {
            output.append(place == 0 ? "[" as StaticString : ",")
            output.append(shown: SearchDocument(entry, model))
          }
          output.append(UInt8(ascii: "]"))
        }
      }
  }

  private func compact(_ name: String, _ text: [UInt8]) -> SitePage {
    file(name) { output in
      output.append(UInt8(ascii: "\""))
      output.append(text)
      output.append(UInt8(ascii: "\""))
    }
  }

  private func file(
    _ name: String, _ value: @escaping @Sendable (inout OutputBuffer) -> Void
  ) -> SitePage {
    SitePage(
      at: .search(name),
      content: .rendered { output in
        output.append("dossierSearch(\"\(name)\",")
        value(&output)
        output.append(");\n" as StaticString)
      })
  }

  private var overview: JSONValue {
    .members([
      "version": .text(String(version, radix: 36)),
      "entries": .number(model.orders.entries.count),
      "kinds": .list(
        kinds.map { .list([.text($0.kind), .number($0.count)]) }),
      "words": .list(
        shards.words.map {
          .list([.text($0.first), .number($0.postings.shard), .number($0.postings.offset)])
        }),
      "endings": .texts(shards.endings.map(\.first)),
      "postingLimit": .number(WordShards.postingLimit),
      "levels": .number(WordCounts.levels),
      "texts": .text(textSizes),
    ])
  }

  /// Each kind with how many entries of it there are, in the order of the entries.
  private var kinds: [(kind: String, count: Int)] {
    var kinds: [(kind: String, count: Int)] = []
    for entry in model.orders.entries {
      let kind = model.links[entry].kind
      if let last = kinds.indices.last, kinds[last].kind == kind {
        kinds[last].count += 1
      } else {
        kinds.append((kind, 1))
      }
    }
    return kinds
  }

  /// How many files of texts there are in a row that have so many entries each, and how many entries.
  private var textSizes: String {
    var output = OutputBuffer()
    var alike = 0
    for (number, run) in texts.runs.enumerated() {
      alike += 1
      if number + 1 < texts.runs.count, texts.runs[number + 1].count == run.count { continue }
      output.append(compact: alike)
      output.append(compact: run.count)
      alike = 0
    }
    return output.text
  }
}

extension WordCounts.Means {
  init(_ dossier: Dossier) {
    let entries = dossier.entries
    self.init(
      bodies: entries.map(\.body.wordCount),
      notes: entries.map { $0.notes.reduce(0) { $0 + dossier.notes[$1].body.wordCount } })
  }
}

extension Export {
  static let search = Export("search", isCounted: true) { path in
    if case .search = path { true } else { false }
  } list: { site in
    site.model.isSearched ? await SearchFiles.all(site.model) : []
  }
}
