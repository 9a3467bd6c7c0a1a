import DossierCore
import DossierMarkdown
import DossierMentions
import DossierModel
import QuoteAnchoring
import TextAnalysis

/// One body, or the blocks of one note, read for what it says before it is written.
package struct BodyReading {
  package let search: PassageSearch
  let mentions: [Mention]
  let facts: BodyFacts

  package var plain: PlainText { search.plain }

  /// - Parameters:
  ///   - resolver: what the document's links led to.
  ///   - unlinked: whose names are not to be linked here.
  ///   - wording: the words by which names are told from others in the body's language.
  init(
    _ document: borrowing MarkdownDocument, blocks: Range<Int>, resolver: BodyResolver,
    names: NameIndex, unlinked: UnlinkedNames, wording: NameWording
  ) {
    let plain = document.plainText(ofBlocks: blocks)
    search = PassageSearch(plain)
    var targets: [Int: BodyResolver.Found] = [:]
    for link in resolver.found { targets[link.span.range.lowerBound] = link }
    var facts = BodyFacts()
    facts.pages = resolver.pages
    facts.assets = resolver.shownAssets
    var unlinked = unlinked
    for placed in document.links(inBlocks: blocks) {
      guard let found = targets[placed.link.span.range.lowerBound] else { continue }
      if case .expert(let key) = found.target { unlinked.known.insert(key) }
      facts.links.append(
        BodyFacts.Link(
          target: found.target, fragment: found.fragment, span: found.span,
          context: Backlink.Context(around: placed.range, in: plain),
          offset: placed.range.lowerBound))
    }
    if !resolver.ownPlaces.isEmpty {
      let starts = Set(document.places(ofLinksInBlocks: blocks).map(\.range.lowerBound))
      facts.ownPlaces = resolver.ownPlaces.filter { starts.contains($0.span.range.lowerBound) }
    }
    mentions = MentionFinder(names: names, unlinked: unlinked, wording: wording).find(in: search)
    facts.names = mentions.map { mention in
      BodyFacts.Named(
        expert: mention.expert, context: Backlink.Context(around: mention.range, in: plain),
        offset: mention.range.lowerBound)
    }
    self.facts = facts
  }

  func nameLinks(_ context: ComposeContext) -> [Annotations.NameLink] {
    mentions.map { mention in
      Annotations.NameLink(
        range: mention.range, url: .site(.entry(context.names.id(of: mention.expert)))
      )
    }
  }
}
