/// The stable name of each kind of diagnostic, as it stands in brackets at a message's end.
///
/// `Documentation/diagnostics.md` explains each; a test holds the two lists, and the tests that
/// bring each about, equal.
package enum DiagnosticID: String, Sendable, CaseIterable {
  // Files
  case notUTF8 = "not-utf8"
  case privateUseCharacter = "private-use-character"
  case nullCharacter = "null-character"
  case controlCharacter = "control-character"
  case directionalOverride = "directional-override"
  case badWithheldMark = "bad-withheld-mark"
  case unreadableFile = "unreadable-file"
  case fileTooLarge = "file-too-large"
  case unknownFolder = "unknown-folder"
  case unknownFileType = "unknown-file-type"
  case badFileName = "bad-file-name"
  case missingContentFolder = "missing-content-folder"
  case unsafeAsset = "unsafe-asset"
  case metadataNotRemoved = "metadata-not-removed"
  case placeInPicture = "place-in-picture"
  case linkOutsideRoot = "link-outside-root"
  case linkLoop = "link-loop"
  case trackedLink = "tracked-link"
  case staticLink = "static-link"
  case staticClash = "static-clash"
  case serverFile = "server-file"

  // Front matter and settings
  case missingFrontMatter = "missing-front-matter"
  case unclosedFrontMatter = "unclosed-front-matter"
  case invalidYAML = "invalid-yaml"
  case unknownKey = "unknown-key"
  case duplicateKey = "duplicate-key"
  case wrongType = "wrong-type"
  case unknownValue = "unknown-value"
  case missingField = "missing-field"
  case emptyField = "empty-field"
  case cutValue = "cut-value"
  case badDate = "bad-date"
  case badURL = "bad-url"
  case badID = "bad-id"
  case badCite = "bad-cite"
  case badLanguage = "bad-language"
  case badColour = "bad-colour"
  case conflictingFields = "conflicting-fields"
  case tooMany = "too-many"
  case tooLong = "too-long"
  case missingSettings = "missing-settings"

  // References between entries
  case unknownID = "unknown-id"
  case formerID = "former-id"
  case ambiguousID = "ambiguous-id"
  case duplicateID = "duplicate-id"
  case wrongKind = "wrong-kind"
  case relationToItself = "relation-to-itself"
  case editionOfItself = "edition-of-itself"
  case editionCircle = "edition-circle"
  case positionWithoutPassage = "position-without-passage"
  case draftReferenced = "draft-referenced"
  case badEmbargo = "bad-embargo"
  case publishedInFuture = "published-in-future"
  case listedInFuture = "listed-in-future"
  case placeholderText = "placeholder-text"
  case nothingListed = "nothing-listed"
  case momentRequired = "as-of-required"
  case hiddenInVain = "hidden-in-vain"
  case previewOverPublished = "preview-over-published"
  case oldAddressTaken = "old-address-taken"
  case topicAddress = "topic-address"

  // Markdown and links
  case rawHTML = "raw-html"
  case unsafeLink = "unsafe-link"
  case missingAsset = "missing-asset"
  case notAPicture = "not-a-picture"
  case spaceInAddress = "space-in-address"
  case foreignSyntax = "foreign-syntax"
  case privateComment = "private-comment"
  case undefinedReference = "undefined-reference"
  case emptyLink = "empty-link"
  case relativeLink = "relative-link"
  case linkToItself = "link-to-itself"
  case unknownHeading = "unknown-heading"
  case tooExpensive = "too-expensive"
  case duplicateFootnote = "duplicate-footnote"
  case unusedFootnote = "unused-footnote"

  // Commentary and passages
  case unknownNoteKind = "unknown-note-kind"
  case badNoteLine = "bad-note-line"
  case missingAnchor = "missing-anchor"
  case unclosedBold = "unclosed-bold"
  case missingQuoteMark = "missing-quote-mark"
  case correctionUnquoted = "correction-without-quotation"
  case duplicatePassage = "duplicate-passage"
  case unknownPassage = "unknown-passage"
  case passageNotFound = "passage-not-found"
  case passageNotUnique = "passage-not-unique"
  case passageCarried = "passage-carried"
  case passageMeaningChanged = "passage-meaning-changed"
  case passageReview = "passage-review"
  case noteWithoutID = "note-without-id"
  case lockMissing = "lock-missing"
  case lockOutdated = "lock-outdated"
  case lockDamaged = "lock-damaged"
  case lockConflicted = "lock-conflicted"
  case lockUnwritable = "lock-unwritable"

  // Templates and words
  case unknownTemplate = "unknown-template"
  case unknownBlock = "unknown-block"
  case unknownMember = "unknown-member"
  case templateSyntax = "template-syntax"
  case templateType = "template-type"
  case unsafeInterpolation = "unsafe-interpolation"
  case unclosedBlock = "unclosed-block"
  case circularTemplate = "circular-template"
  case blockedByPolicy = "blocked-by-policy"
  case relativeAddress = "relative-address"
  case unknownWord = "unknown-word"
  case badWord = "bad-word"

  // Writing and the machine
  case foreignOutput = "foreign-output"
  case outputInsideContent = "output-inside-content"
  case noExchange = "no-exchange"
  case ownerLost = "owner-lost"
  case buildRunning = "build-running"
  case writeFailed = "write-failed"
  case fileExists = "file-exists"

  // Brackets that the parser takes for text
  case unclosedLink = "unclosed-link"
  case undefinedFootnote = "undefined-footnote"

  // Originals
  case originalsNotFound = "originals-not-found"
  case originalsPublished = "originals-published"
  case unknownOriginal = "unknown-original"
  case duplicateOriginal = "duplicate-original"
  case quotationNotFound = "quotation-not-found"
  case quotationUnverified = "quotation-unverified"
  case unclosedQuotation = "unclosed-quotation"
  case withheldBody = "withheld-body"
  case missingOriginal = "missing-original"
  case quotedTooMuch = "quoted-too-much"
  case quotedUnmeasured = "quoted-unmeasured"
  case restsOnLock = "rests-on-lock"

  // What must not be published
  case withheldWords = "withheld-words"
  case badWithheldString = "bad-withheld-string"
  case missingWithholdList = "missing-withhold-list"
  case unsearchedFile = "unsearched-file"
  case addressNotLinked = "address-not-linked"

  /// Whether it stays a warning under `--strict` too: a site can be whole without its lock, and what
  /// its editors hide is hidden on purpose.
  package var isNeverFatal: Bool {
    switch self {
    case .lockMissing, .lockOutdated, .lockDamaged, .lockConflicted, .lockUnwritable,
      .draftReferenced:
      true
    default: false
    }
  }

  /// How grave it is where nothing else is said; `--strict` raises warnings to errors.
  package var severity: Diagnostic.Severity {
    switch self {
    case .formerID, .noteWithoutID, .linkToItself, .passageCarried, .restsOnLock, .serverFile,
      .addressNotLinked, .nothingListed:
      .hint
    case .lockMissing, .lockOutdated, .lockDamaged, .lockConflicted, .lockUnwritable: .warning
    case .passageMeaningChanged: .warning
    case .passageNotFound, .passageReview, .draftReferenced, .publishedInFuture, .listedInFuture,
      .placeholderText,
      .correctionUnquoted, .blockedByPolicy, .relativeAddress, .unusedFootnote,
      .undefinedFootnote:
      .warning
    case .metadataNotRemoved, .placeInPicture, .ownerLost, .topicAddress: .warning
    case .notAPicture, .spaceInAddress, .foreignSyntax, .undefinedReference, .cutValue: .warning
    case .unknownOriginal, .quotationUnverified, .missingOriginal, .quotedUnmeasured,
      .unsearchedFile:
      .warning
    default: .error
    }
  }
}
