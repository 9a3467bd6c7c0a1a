import DossierModel

/// What a feed tells of.
package enum FeedSubject: Sendable {
  case everything, corrections

  package var file: ExportFile {
    switch self {
    case .everything: .feed
    case .corrections: .correctionsFeed
    }
  }
}
