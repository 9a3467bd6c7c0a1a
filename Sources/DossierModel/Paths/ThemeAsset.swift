/// The style sheets, scripts and pictures of the theme that pages ask for, by their paths below
/// `assets/`.
package enum ThemeAsset: String, Sendable, CaseIterable {
  case style = "dossier.css"
  case noteStyle = "notes.css"
  case noteScript = "notes.js"
  /// Made of the colours that `dossier.yaml` sets.
  case colours = "theme.css"
  case script = "dossier.js"
  case previewScript = "previews.js"
  case timelineScript = "timeline.js"
  case timelineStyle = "timeline.css"
  case mapStyle = "map.css"
  case mapScript = "map.js"
  case positionsScript = "positions.js"
  case searchWordsScript = "search-words.js"
  case searchIndexScript = "search-index.js"
  case searchTextsScript = "search-texts.js"
  case searchQueryScript = "search-query.js"
  case searchExcerptsScript = "search-excerpts.js"
  case searchResultsScript = "search-results.js"
  case searchScript = "search.js"
  case searchStyle = "search.css"
  case movedScript = "moved.js"
  case commentaryScript = "commentary.js"
  case icon = "favicon.svg"
  /// Of the bar and the labels of previews alone.
  case unpublishedStyle = "unpublished.css"
}
