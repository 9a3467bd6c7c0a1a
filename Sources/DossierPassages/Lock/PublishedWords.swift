import DossierCore

/// Some words of a source that stand in the dossier, as far as it matters how many of them are the same
/// as others'.
///
/// In a lock their place is told by other published words alone: where all words of a source that
/// overlap are put together, they make a cluster, and a piece stands so many words from its start. So
/// the lock says nothing of the words that are published nowhere, not even how many there are.
package struct PublishedWords: Sendable, Hashable {
  /// What words are counted in.
  package enum Scale: Sendable, Hashable {
    /// The words of the original, as one that is at hand counts them. Locks of earlier versions hold it.
    case original
    /// Published words that overlap one another, by a name that means nothing else.
    case cluster(UInt64)
  }

  package struct Place: Sendable, Hashable {
    package let scale: Scale
    /// How many words of the scale stand before.
    package let start: Int

    package init(scale: Scale, start: Int) {
      self.scale = scale
      self.start = start
    }
  }

  package let count: Int
  /// nil where they overlap with no others.
  package let place: Place?

  package init(count: Int, place: Place? = nil) {
    self.count = count
    self.place = place
  }

  /// - Parameter words: of an original that is at hand, counted from 0; half-open.
  package init(_ words: Range<Int>) {
    self.init(count: words.count, place: Place(scale: .original, start: words.lowerBound))
  }
}

extension PublishedWords {
  /// `4`, or `4@10682300a1b252af+2`; `759+4` where the original's words are counted.
  package var spelling: String {
    guard let place else { return "\(count)" }
    return switch place.scale {
    case .original: "\(place.start)+\(count)"
    case .cluster(let name): "\(count)@\(name.hexadecimal)+\(place.start)"
    }
  }

  init?(spelled text: Substring) {
    let parts = text.split(separator: "+", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return nil }
    let head = parts[0].split(separator: "@", omittingEmptySubsequences: false)
    guard head.count <= 2, let first = Int(figure: head[0]) else { return nil }
    switch (head.count, parts.count) {
    case (1, 1): self.init(count: first)
    case (1, 2):
      guard let count = Int(figure: parts[1]) else { return nil }
      self.init(count: count, place: Place(scale: .original, start: first))
    case (2, 2):
      guard let name = UInt64(hexadecimal: head[1]), let start = Int(figure: parts[1]) else {
        return nil
      }
      self.init(count: first, place: Place(scale: .cluster(name), start: start))
    default: return nil
    }
  }
}
