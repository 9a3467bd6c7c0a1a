import DossierCore
import TypedTemplates

/// Where the pages and files that every site has are.
struct AddressesRecord: Sendable {
  static let schema = Schema<Self>(
    "addresses",
    [
      ("home", "index.html"), ("articles", "articles/index.html"),
      ("arguments", "arguments/index.html"), ("experts", "experts/index.html"),
      ("events", "events/index.html"), ("topics", "topics/index.html"),
      ("pages", "pages/index.html"), ("timeline", "timeline.html"),
      ("positions", "positions.html"), ("commentary", "commentary.html"),
      ("corrections", "corrections.html"), ("sources", "sources.html"),
      ("calendar", "timeline.ics"), ("positionsTable", "data/positions.csv"),
      ("articleData", "data/articles.json"), ("argumentData", "data/arguments.json"),
      ("expertData", "data/experts.json"), ("eventData", "data/events.json"),
      ("noteData", "data/notes.json"), ("style", "assets/dossier.css"),
      ("noteStyle", "assets/notes.css"), ("noteScript", "assets/notes.js"),
      ("colours", "assets/theme.css"), ("script", "assets/dossier.js"),
      ("previewScript", "assets/previews.js"), ("timelineScript", "assets/timeline.js"),
      ("timelineStyle", "assets/timeline.css"), ("mapStyle", "assets/map.css"),
      ("mapScript", "assets/map.js"), ("positionsScript", "assets/positions.js"),
      ("searchWordsScript", "assets/search-words.js"),
      ("searchIndexScript", "assets/search-index.js"),
      ("searchTextsScript", "assets/search-texts.js"),
      ("searchQueryScript", "assets/search-query.js"),
      ("searchExcerptsScript", "assets/search-excerpts.js"),
      ("searchResultsScript", "assets/search-results.js"),
      ("searchScript", "assets/search.js"), ("searchStyle", "assets/search.css"),
      ("movedScript", "assets/moved.js"), ("commentaryScript", "assets/commentary.js"),
      ("citationData", "data/citations.json"), ("bibtex", "data/citations.bib"),
      ("icon", "assets/favicon.svg"),
    ].map { .url($0, always: .site($1)) })
}
