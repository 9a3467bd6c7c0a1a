/// Every phrase that page values take from the words; each must be in the words of a theme.
package enum SitePhrase: String, CaseIterable, Sendable {
  case kindArticle, kindArgument, kindExpert, kindOrganisation, kindEvent, kindPage,
    expertKindExpert, expertKindActor, expertKindOrganisation
  case stanceFor, stanceAgainst, stanceMixed, stanceConditional, stanceSignFor, stanceSignAgainst,
    stanceSignMixed, stanceSignConditional, basisQuoted, basisParaphrased, basisInferred
  case relationSupports, relationAttacks, relationUndercuts, relationContradicts,
    relationContraryTo, relationEntails, relationSupportsIncoming, relationAttacksIncoming,
    relationUndercutsIncoming, relationContradictsIncoming, relationContraryToIncoming,
    relationEntailsIncoming
  case noteComment, noteContext, noteQuestion, noteDispute, noteCorrection,
    noteSourceChanged
  case whoseWordsFull, whoseWordsDigest, whoseWordsExcerpt, whoseWordsLink,
    whoseWordsQuotation, whoseWordsEditors, claimRecorded
  case editionOriginal, editionReprint, editionAbridged, editionTranslation, editionUpdate,
    editionUnspecified, editionNamed
  case fateKept, fateChanged, fateTranslated, fateMoved, fateAway, fateCut, fateAdded,
    fateHeadline, paragraphRange, titleComparison, descriptionComparison
  case survivalKept, survivalReworded, survivalPartly, survivalCut, survivalQuotationKept,
    survivalQuotationCut, survivalsRecorded
  case fieldTitle, fieldAuthors, fieldPublisher, fieldPublished, fieldGenre, fieldLanguage,
    fieldRights, fieldOriginal, fieldArchived, fieldAccessed, fieldQuoted, fieldQuotations, unknown,
    authorUnknown
  case quotedWhole, quotedShare, quotedUnder, quotedShareOfCopy, quotedUnderOfCopy, quotedNothing,
    quotedUnknown, quotationsNone, quotationsVerified, quotationsPartly, quotationsUnknown
  case withheldUnsaid, withheldName, withheldAddress, withheldNumber, withheldPlace, withheldDate,
    withheldPicture, withheldWords, fieldWithheld, withheldUnsaidCount, withheldNameCount,
    withheldAddressCount, withheldNumberCount, withheldPlaceCount, withheldDateCount,
    withheldPictureCount, withheldWordsCount
  case listTwo, listMore
  case attributionFor, attributionAgainst, attributionMixed, attributionConditional,
    attributionVia, attributionWhen, attributionInferred, attributionMore, attributionOthers,
    attributionNone,
    attributionAddedBy, attributionHidden
  case mapInferred, mapPresent, mapElsewhere
  case roleAt, roleFormer, ordinaryWords, titlesBeforeNames
  case titleHome, titleArticles, titleArguments, titleExperts, titleEvents, titleTopics,
    titlePages, titleTimeline, titlePositions, titleCommentary, titleCorrections, titleSources,
    titleSearch, titleNotFound, titleArgument, titleNumbered
  case descriptionFull, descriptionDigest, descriptionExcerpt, descriptionExcerptRecorded,
    descriptionLink,
    descriptionArgument, descriptionExpert, descriptionEvent, descriptionTopic
  case missingTitles, missingAuthors, missingPublishers, missingDates, missingHolders,
    missingPassages
  case viewEvents, viewPublications, viewStatements, viewOf
  case laneHappened, laneSaid, itemEvent, itemPublication, itemPosition, markTitle,
    markStatements, markOtherwise,
    statements
  case calendarUncertain, calendarDate, calendarOtherwise, calendarPeople, calendarStatement,
    calendarClaim,
    calendarVia, calendarLeftOut, calendarDescription
  case citationDigestLabel, citationSourceLabel, citationAuthors, citationAuthorUnknown,
    citationDate, citationTitle, citationTitleStopped,
    citationLabel, citationPublisher, citationAddress, citationEditors, citationDigestOf,
    citationDigestTitle, citationPassageOfSource, citationPassageRecorded, citationPassageOfEditors,
    citationEntry
  case feedNote, feedArticle, feedEntry, feedCorrections, feedSaid, feedSaysNow
  case titleCommentaryByEntry, titleCommentaryByKind, titleCommentaryByEditor
  case commentaryByDate, commentaryByEntry, commentaryByKind, commentaryByEditor, unsigned
  case backToReference
  case yearDecade
  case notPublished, withdrawnOn, withdrawnAt, titleWithdrawn, withdrawnHeadOn, withdrawnHeadAt
  case unnamedAfter, unnamedListed, authorsUnnamed, peopleUnnamed, citationAuthorsUnnamed
  case editionOfHidden, editionOfWithdrawn, originalHidden
  case previewAsOf, previewShows, previewHides, previewDrafts, previewInternal, previewEmbargoed,
    previewWithdrawn, previewDependent, labelDraft, labelInternal, labelEmbargoed
}
