import DossierCore
import DossierModel

/// Turns what entries say of one another round: citations, relations, positions, backlinks.
///
/// One pass over the facts, each step in a file of its own; nothing is searched for twice.
struct Linker {
  let composition: Composition
  var dossier: Dossier
  var found = DiagnosticList()
  /// Where each named passage stands among all.
  var passageKeys: [PassageID: Key<Passage>] = [:]
  /// The ids of the headings of entries that links have asked for.
  var headingIDs: [EntryKey: Set<String>] = [:]
  /// The ids of the pages of entries that ordinary links have asked for.
  var pageIDs: [EntryKey: Set<String>] = [:]
  /// The names of each entry's passages, for suggestions.
  var passageNames: [EntryKey: [String]] = [:]

  init(_ composition: Composition) {
    self.composition = composition
    dossier = Dossier(settings: composition.library.settings)
  }

  mutating func link() {
    let withheld = composition.withheldAssets
    dossier.assets = composition.library.assets.filter { !withheld.contains($0.path) }
    dossier.publication = DossierPublication(composition.publication, withheldAssets: withheld)
    dossier.questions = composition.pending.questions
    dossier.start = composition.pending.start
    dossier.navigation = composition.pending.navigation
    dossier.optionalPages = composition.pending.optionalPages
    dossier.withheldMarks = composition.library.withheldMarks
    addEntries()
    addNotesAndPassages()
    linkEditions()
    linkCollations()
    linkArguments()
    linkEvents()
    linkBodies()
    linkTopics()
    countOldIDs()
    linkAppearances()
    hintAtListing()
  }
}

extension Dossier {
  /// Links a composition; the diagnostics are those of linking alone.
  package static func link(
    _ composition: Composition
  ) -> (dossier: Dossier, diagnostics: [Diagnostic]) {
    var linker = Linker(composition)
    linker.link()
    return (linker.dossier, linker.found.all)
  }
}
