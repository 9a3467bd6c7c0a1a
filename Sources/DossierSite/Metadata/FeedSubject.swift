/// What a feed tells of.
package enum FeedSubject: Sendable {
  case everything, corrections

  package var path: String {
    switch self {
    case .everything: "feed.xml"
    case .corrections: "corrections.xml"
    }
  }
}
