import DossierCore
import DossierMarkdown
import DossierModel
import EDTF

extension Linker {
  /// The passages of some citations; one that is not there is a diagnostic.
  mutating func cited(_ citations: [PendingCitation]) -> [CitedPassage] {
    citations.compactMap { citation in
      guard let key = passageKeys[citation.passage] else {
        found.append(unknownPassage(citation.passage, at: citation.span))
        return nil
      }
      return CitedPassage(passage: key, locator: citation.locator)
    }
  }

  func unknownPassage(_ passage: PassageID, at span: SourceSpan) -> Diagnostic {
    let names = passageNames[passage.entry] ?? []
    let entry = dossier[entry: passage.entry].id
    return Diagnostic(
      .unknownPassage, at: span, "\(entry) has no passage named `\(passage.name)`",
      near: NearMissSearch { budget in
        let near = NearMiss.best(for: passage.name, among: names, steps: &budget)
        let text = near.map { name in
          EntryLink(in: span)?.rewritten(fragment: .passage(name)) ?? name
        }
        return Suggestion.write(text) { _ in true }
          ?? "name it in the commentary with `> [!passage] ^\(passage.name)`"
      })
  }

  mutating func linkArguments() {
    for (offset, pending) in composition.pending.arguments.enumerated() {
      let key = Key<LinkedArgument>(offset)
      dossier.arguments[key].question = pending.question
      for relation in pending.relations { link(relation) }
      for position in pending.positions { link(position, of: key) }
    }
    for key in dossier.experts.keys {
      dossier.experts[key].statements.sort(by: LinkedExpert.Statement.inTime)
      dossier.experts[key].relayed.sort(by: LinkedExpert.Statement.inTime)
    }
  }

  private mutating func link(_ pending: PendingFrontMatter.PendingRelation) {
    let relation = Relation(
      kind: pending.kind, from: pending.from, to: pending.to, because: pending.because,
      passages: cited(pending.cite))
    dossier.arguments[relation.from].relations.append(relation)
    dossier.arguments[relation.to].incoming.append(relation)
    for passage in relation.passages { use(passage, for: .relation(relation)) }
  }

  private mutating func link(
    _ pending: PendingFrontMatter.PendingPosition, of argument: Key<LinkedArgument>
  ) {
    let passages = cited(pending.cite)
    let position = Position(
      expert: pending.expert, stance: pending.stance, said: pending.said, via: pending.via,
      basis: pending.basis, passages: passages,
      isRecorded: passages.contains { dossier.passages[$0.passage].ground == .lock })
    let statement = LinkedExpert.Statement(argument: argument, position: position)
    dossier.arguments[argument].positions.append(position)
    dossier.experts[pending.expert].statements.append(statement)
    if let via = pending.via, via != pending.expert {
      dossier.experts[via].relayed.append(statement)
    }
    for passage in position.passages { use(passage, for: .position(argument, position)) }
  }

  mutating func use(_ cited: CitedPassage, for use: Passage.Use) {
    dossier.passages[cited.passage].uses.append(use)
  }

  mutating func linkEvents() {
    for (offset, pending) in composition.pending.events.enumerated() {
      let key = Key<LinkedEvent>(offset)
      dossier.events[key].people = pending.people
      dossier.events[key].bearsOn = pending.bearsOn
      dossier.events[key].sources = pending.sources.map { source in
        let passages = cited(source.cite)
        for passage in passages { use(passage, for: .event(key)) }
        return LinkedEvent.Source(passages: passages, date: source.date)
      }
      for expert in pending.people { dossier.experts[expert].events.append(key) }
      for argument in pending.bearsOn { dossier.arguments[argument].events.append(key) }
    }
  }

  mutating func linkEditions() {
    for (offset, pending) in composition.pending.articles.enumerated() {
      let key = Key<LinkedArticle>(offset)
      dossier.articles[key].authors = pending.authors
      dossier.articles[key].editionOf = pending.editionOf
      if let original = pending.editionOf { dossier.articles[original].editions.append(key) }
      for case .expert(let expert) in pending.authors {
        dossier.experts[expert].articles.append(key)
      }
    }
  }
}

extension LinkedExpert.Statement {
  /// In order of time, undated last, then of argument.
  fileprivate static func inTime(_ left: Self, _ right: Self) -> Bool {
    switch (left.position.said, right.position.said) {
    case (let first?, let second?) where first != second: first < second
    case (_?, nil): true
    case (nil, _?): false
    default: left.argument < right.argument
    }
  }
}
