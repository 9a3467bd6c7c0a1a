import DossierCore
import DossierMentions
import DossierModel
import QuoteAnchoring
import TextAnalysis

/// Lists what is to be composed, in the order that keys count by.
enum ComposeInputs {
  static func list(
    _ library: Library, _ commentary: [EntryKey: EntryCommentary], _ pending: PendingFrontMatter,
    _ names: NameIndex, _ reader: inout ReferenceReader
  ) -> [EntryComposer.Input] {
    var citedNames: [EntryKey: Set<String>] = [:]
    let family = pending.family
    for passage in pending.cited { citedNames[passage.entry, default: []].insert(passage.name) }
    return library.headersWithKeys.map { key, header in
      var article: Article?
      var editionOf: EntryID?
      if case .article(let key) = key {
        article = library.articles[key.index]
        editionOf = pending.articles[key.index].editionOf.map {
          library.articles[$0.index].header.id
        }
      }
      return EntryComposer.Input(
        key: key, id: header.id, file: header.file, body: header.body, article: article,
        editionOf: editionOf,
        commentary: commentary[key]?.of(article) ?? EntryCommentary(),
        unlinked: UnlinkedNames(header, on: key, names, &reader), cited: citedNames[key] ?? [],
        isInFamily: family.contains(key))
    }
  }
}

extension EntryCommentary {
  /// The same; of an article whose text is withheld, with anchors that leave out what they mark.
  func of(_ article: Article?) -> EntryCommentary {
    guard article?.text == .excerpt else { return self }
    var commentary = self
    for index in requests.indices {
      commentary.requests[index].anchor = requests[index].anchor.leavingMarksOut
    }
    return commentary
  }
}

extension UnlinkedNames {
  /// What front matter says, and the entry on whose page the body stands.
  init(
    _ header: EntryHeader, on page: EntryKey, _ names: NameIndex, _ reader: inout ReferenceReader
  ) {
    self.init()
    for not in header.notMentioned {
      guard let expert = reader.shownExpert(not.expert) else { continue }
      guard let form = not.form else {
        wrong.insert(expert)
        continue
      }
      let words = NameWords.split(form.value)
      wrongForms[expert, default: []].append(words)
      let known = names.texts(of: expert)
      if !known.contains(where: { NameWords.split($0) == words }) {
        reader.report(.noSuchForm(form, of: not.expert, known))
      }
    }
    if case .expert(let own) = page { known = [own] }
  }
}
