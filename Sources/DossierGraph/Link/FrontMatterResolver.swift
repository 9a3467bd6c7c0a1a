import DossierCore
import DossierModel
import DossierPassages
import QuoteAnchoring

/// Resolves the references of all front matter, before any body is read.
struct FrontMatterResolver {
  let library: Library
  var reader: ReferenceReader
  var pending = PendingFrontMatter()
  let questionPlaces: [String: Int]
  /// Where each quotation stands among the requests of its entry.
  private var requestPlaces: [PassageID: Int] = [:]

  static func resolve(_ library: Library, index: EntryIndex) -> PendingFrontMatter {
    var resolver = FrontMatterResolver(library: library, reader: ReferenceReader(index: index))
    resolver.resolveSettings()
    resolver.resolveArticles()
    resolver.pending.arguments = library.arguments.indices.map { resolver.resolveArgument(Key($0)) }
    resolver.pending.events = library.events.map { resolver.resolve($0) }
    resolver.pending.diagnostics += resolver.reader.diagnostics
    return resolver.pending
  }

  private init(library: Library, reader: ReferenceReader) {
    self.library = library
    self.reader = reader
    questionPlaces = Dictionary(
      library.settings.questions.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  private mutating func resolveArticles() {
    for article in library.articles {
      var resolved = PendingFrontMatter.PendingArticle()
      for author in article.authors {
        switch author {
        case .named(let name): resolved.authors.append(.named(name))
        case .unnamed: resolved.authors.append(.unnamed)
        case .expert(let reference):
          if let expert = reader.expert(reference) { resolved.authors.append(.expert(expert)) }
        }
      }
      resolved.editionOf = article.editionOf.flatMap { reader.article($0) }
      pending.articles.append(resolved)
    }
    for fault in EditionOrder.faults(library.articles, pending.articles.map(\.editionOf)) {
      reader.report(fault.diagnostic)
      pending.articles[fault.article].editionOf = nil
    }
    for fault in EditionOrder.beyondMost(library.articles, pending.articles.map(\.editionOf)) {
      reader.report(fault.diagnostic)
      pending.articles[fault.article].editionOf = nil
    }
  }

  private mutating func resolveArgument(
    _ key: Key<LinkedArgument>
  ) -> PendingFrontMatter.PendingArgument {
    let argument = library.arguments[key.index]
    var resolved = PendingFrontMatter.PendingArgument()
    resolved.question = argument.question.flatMap { resolveQuestion($0) }
    for relation in argument.relations {
      guard let other = reader.argument(relation.argument) else { continue }
      guard other != key else {
        reader.report(.relationToItself(relation))
        continue
      }
      resolved.relations.append(
        PendingFrontMatter.PendingRelation(
          kind: relation.kind, from: key, to: other, because: relation.because,
          cite: resolve(relation.cite)))
    }
    resolved.positions = argument.positions.compactMap { resolve($0) }
    return resolved
  }

  private mutating func resolve(
    _ position: Argument.Position
  ) -> PendingFrontMatter.PendingPosition? {
    let via = position.via.flatMap { reader.expert($0) }
    let cite = resolve(position.cite)
    guard let expert = reader.expert(position.expert) else { return nil }
    return PendingFrontMatter.PendingPosition(
      expert: expert, stance: position.stance, said: position.said?.value, via: via,
      basis: position.basis, cite: cite)
  }

  private mutating func resolve(_ event: Event) -> PendingFrontMatter.PendingEvent {
    PendingFrontMatter.PendingEvent(
      people: event.people.compactMap { reader.expert($0) },
      bearsOn: event.bearsOn.compactMap { reader.argument($0) },
      sources: event.sources.map { source in
        PendingFrontMatter.PendingEvent.Source(
          cite: resolve(source.cite), date: source.date?.value)
      })
  }

  private mutating func resolve(_ citations: [Citation]) -> [PendingCitation] {
    citations.compactMap { citation in
      guard let article = reader.article(citation.article) else { return nil }
      let entry = EntryKey.article(article)
      switch citation {
      case .named(_, let name):
        return PendingCitation(
          passage: PassageID(entry: entry, name: name.value), locator: nil, span: name.span)
      case .quoted(_, let quote, let locator):
        return resolve(
          quote, in: entry, isWithheld: library.articles[article.index].isWithheld, locator: locator
        )
      }
    }
  }

  private mutating func resolve(
    _ quote: Located<String>, in entry: EntryKey, isWithheld: Bool, locator: String?
  ) -> PendingCitation? {
    let file = SourceFile(path: quote.span.file.path, text: quote.value)
    let anchor = Anchor.read(file, index: reader.index)
    if let fault = anchor.boldFault(at: quote.span) { reader.report(fault) }
    guard !anchor.isEmpty else {
      reader.report(
        Diagnostic(.missingAnchor, at: quote.span, "this citation quotes no words"))
      return nil
    }
    if let fault = anchor.gapFault(isWithheld: isWithheld, at: quote.span) {
      reader.report(fault)
      return nil
    }
    let name = "quote-\(PassageName.derived(from: anchor, isWithheld: isWithheld))"
    let passage = PassageID(entry: entry, name: name)
    if let known = requestPlaces[passage] {
      pending.requests[entry]?[known].repeats.append(quote.span)
    } else {
      requestPlaces[passage] = pending.requests[entry, default: []].count
      pending.requests[entry, default: []].append(
        PassageRequest(
          name: name, anchor: anchor, source: .citation, span: quote.span, headSpan: quote.span,
          isNamed: false))
    }
    return PendingCitation(passage: passage, locator: locator, span: quote.span)
  }
}
