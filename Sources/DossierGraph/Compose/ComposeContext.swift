import DossierCore
import DossierMarkdown
import DossierMentions
import DossierModel
import DossierPassages
import DossierQuotations

/// What every body needs to know of the rest of the dossier while it is composed.
package struct ComposeContext: Sendable {
  var publication: Publication
  package let index: EntryIndex
  let assets: AssetIndex
  let names: NameIndex
  let settings: SiteSettings
  package let options: ComposeOptions
  let sources: QuotedSources
  /// Articles of whose text at most what is quoted is published.
  let withheld: Set<EntryKey>

  /// The words by which names are told from others in a body: a source's own words are in its own
  /// language, all else in the dossier's.
  func nameWording(of article: Article? = nil) -> NameWording {
    let isSources = article?.text == .full || article?.text == .excerpt
    let language = isSources ? article?.language?.value ?? settings.language : settings.language
    return options.nameWording(language)
  }
}

/// What may be chosen about composing.
package struct ComposeOptions: Sendable {
  /// What a screen reader says of the way back from a footnote.
  package var backReferenceLabel: BackReferenceLabel
  /// What stands for entries that readers don't get to see.
  package var hiddenWording = HiddenWording.english
  /// The words of each language, by its tag, by which names are told from others.
  package var nameWording: @Sendable (String) -> NameWording = { _ in NameWording() }
  /// A hash of the words that the three above come from, for a session that keeps what was composed.
  package var wordsFingerprint = 0
  /// What is remembered of passages whose words may have been edited.
  package var lock: PassageLock
  /// Whether what a new lock is to hold is gathered.
  package var remembersPassages: Bool
  /// Whether passages are counted of which the lock remembers nothing, because it is not to be
  /// written.
  package var missesMemories = false
  /// Whether what is claimed of sources on the lock's word alone is listed.
  package var listsReliances = false
  /// Whether a file lets go of its text once it is composed. Not where files are to be changed, since
  /// what is written must go by the text that was read.
  package var releasesTexts = false
  /// Where what is composed waits until it is written; nil for memory.
  package var shelf: Shelf?
  /// Assets that the theme shows, by their paths below `Content/assets/`.
  package var shownByTheme: Set<String> = []
  /// What is told how many files of commentary and entries are composed.
  package var progress: BuildProgress?

  package init(
    backReferenceLabel: BackReferenceLabel = .english,
    lock: PassageLock = PassageLock(), remembersPassages: Bool = false
  ) {
    self.lock = lock
    self.remembersPassages = remembersPassages
    self.backReferenceLabel = backReferenceLabel
  }
}
