import DossierModel

/// The phrase that names each machine word.
extension SitePhrase {
  package static func name(of kind: EntryKind) -> SitePhrase {
    switch kind {
    case .article: .kindArticle
    case .argument: .kindArgument
    case .expert: .kindExpert
    case .event: .kindEvent
    case .page, .commentary: .kindPage
    }
  }

  package static func name(of kind: Expert.Kind) -> SitePhrase {
    switch kind {
    case .expert: .expertKindExpert
    case .actor: .expertKindActor
    case .organisation: .expertKindOrganisation
    }
  }

  package static func name(of stance: Argument.Stance) -> SitePhrase {
    switch stance {
    case .for: .stanceFor
    case .against: .stanceAgainst
    case .mixed: .stanceMixed
    case .conditional: .stanceConditional
    }
  }

  package static func sign(of stance: Argument.Stance) -> SitePhrase {
    switch stance {
    case .for: .stanceSignFor
    case .against: .stanceSignAgainst
    case .mixed: .stanceSignMixed
    case .conditional: .stanceSignConditional
    }
  }

  package static func attribution(of stance: Argument.Stance) -> SitePhrase {
    switch stance {
    case .for: .attributionFor
    case .against: .attributionAgainst
    case .mixed: .attributionMixed
    case .conditional: .attributionConditional
    }
  }

  package static func name(of basis: Argument.Basis) -> SitePhrase {
    switch basis {
    case .quoted: .basisQuoted
    case .paraphrased: .basisParaphrased
    case .inferred: .basisInferred
    }
  }

  package static func name(of relation: Argument.RelationKind, isIncoming: Bool) -> SitePhrase {
    switch relation {
    case .supports: isIncoming ? .relationSupportsIncoming : .relationSupports
    case .attacks: isIncoming ? .relationAttacksIncoming : .relationAttacks
    case .undercuts: isIncoming ? .relationUndercutsIncoming : .relationUndercuts
    case .contradicts: isIncoming ? .relationContradictsIncoming : .relationContradicts
    case .contraryTo: isIncoming ? .relationContraryToIncoming : .relationContraryTo
    case .entails: isIncoming ? .relationEntailsIncoming : .relationEntails
    }
  }

  package static func name(of kind: Note.Kind) -> SitePhrase {
    switch kind {
    case .comment: .noteComment
    case .context: .noteContext
    case .question: .noteQuestion
    case .dispute: .noteDispute
    case .correction: .noteCorrection
    case .sourceChanged: .noteSourceChanged
    }
  }

  package static func whoseWords(of text: Article.Text) -> SitePhrase {
    switch text {
    case .full: .whoseWordsFull
    case .digest: .whoseWordsDigest
    case .excerpt: .whoseWordsExcerpt
    case .link: .whoseWordsLink
    }
  }

  /// - Parameter isRecorded: whether the lock alone says that its words are the source's.
  package static func description(of text: Article.Text, isRecorded: Bool) -> SitePhrase {
    switch text {
    case .full: .descriptionFull
    case .digest: .descriptionDigest
    case .excerpt: isRecorded ? .descriptionExcerptRecorded : .descriptionExcerpt
    case .link: .descriptionLink
    }
  }

  package static func name(of edition: Article.Edition?) -> SitePhrase {
    switch edition {
    case .reprint: .editionReprint
    case .abridged: .editionAbridged
    case .translation: .editionTranslation
    case .update: .editionUpdate
    case nil: .editionUnspecified
    }
  }
}

extension Section {
  /// What its list is called.
  package var title: SitePhrase {
    switch self {
    case .home: .titleHome
    case .articles: .titleArticles
    case .arguments: .titleArguments
    case .experts: .titleExperts
    case .events: .titleEvents
    case .topics: .titleTopics
    case .pages: .titlePages
    case .timeline: .titleTimeline
    case .positions: .titlePositions
    case .commentary: .titleCommentary
    case .corrections: .titleCorrections
    case .sources: .titleSources
    case .search: .titleSearch
    }
  }
}
