import DossierCore

/// How much of an address has been read inside its attribute, and so what text there can become.
enum AddressPosition: Equatable {
  case start
  /// A beginning that may yet turn out to be a scheme.
  case undecided([UInt8])
  /// Text has come, and nothing that shows that it is no scheme.
  case afterText
  /// In the path, host or query.
  case path
  case fragment
  /// An address stands here; it is the whole value.
  case complete
  /// A scheme that runs or shows what it holds, such as `javascript`.
  case forbidden

  /// Moves over one byte of literal text; false where nothing may follow any more.
  mutating func read(_ byte: UInt8) -> Bool {
    switch (self, byte) {
    case (.complete, _): return false
    case (.path, UInt8(ascii: "#")): self = .fragment
    case (.path, _), (.fragment, _), (.forbidden, _): break
    case (.start, _) where byte.isWhiteSpace: break
    case (_, UInt8(ascii: "/")), (_, UInt8(ascii: "?")): self = .path
    case (_, UInt8(ascii: "#")): self = .fragment
    // An entity here could stand for a colon.
    case (_, UInt8(ascii: "&")): self = .forbidden
    case (.undecided(let scheme), UInt8(ascii: ":")):
      self = SiteURL.isSafeScheme(scheme) ? .path : .forbidden
    case (.afterText, UInt8(ascii: ":")): return false
    case (.start, UInt8(ascii: ":")): self = .forbidden
    case (.start, _): self = .undecided([byte])
    case (.undecided(let scheme), _): self = .undecided(scheme + [byte])
    case (.afterText, _): break
    }
    return true
  }

  /// The position after a choice between two ways there, from which both are safe.
  func joined(with other: AddressPosition) -> AddressPosition {
    if self == other { return self }
    let pair = [self, other]
    if pair.contains(.forbidden) { return .forbidden }
    if pair.contains(.complete) { return .complete }
    if pair.allSatisfy({ $0 == .path || $0 == .fragment }) { return .path }
    return .afterText
  }
}
