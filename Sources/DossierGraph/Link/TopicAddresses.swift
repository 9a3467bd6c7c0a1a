import DossierCore
import DossierMarkdown
import DossierModel
import TextAnalysis

/// The last part of the address of each topic's page: one for each topic, whatever its name.
///
/// It is the name's letters and digits. Where that is no address of its own, a number made of the name
/// comes after it, so that it depends on no other topic.
struct TopicAddresses {
  private(set) var diagnostics: [Diagnostic] = []
  private var slugs: [String: String] = [:]

  /// Bytes that an address may take: names of files take 255, and pages of the timeline put more
  /// around it.
  private static let longest = 200

  /// - Parameter topics: as they are first written, each spelling (`spelling(of:)`) once.
  init(_ topics: [Located<String>]) {
    let named = topics.map {
      Named(topic: $0, spelling: Self.spelling(of: $0.value), base: Self.base(of: $0.value))
    }
    let groups = Dictionary(grouping: named) { CaseFolding.folded($0.base) }.mapValues(Group.init)
    for name in named {
      let reason = Self.reason(name, among: groups[CaseFolding.folded(name.base)])
      let slug = reason == nil ? name.base : Self.numbered(name)
      slugs[name.spelling] = slug
      if let reason { diagnostics.append(Self.diagnostic(name.topic, reason, slug)) }
    }
  }

  private struct Named {
    let topic: Located<String>
    let spelling: String
    let base: String
  }

  /// Topics whose letters are the same.
  private struct Group {
    /// The one whose address it is: that whose name has nothing beside its letters. None, where all
    /// have something.
    let keeper: Named?
    private let first: Named?
    private let second: Named?

    init(_ names: [Named]) {
      let plain = names.filter { $0.spelling == $0.base }
      keeper = names.count == 1 ? names[0] : plain.min { $0.topic.value < $1.topic.value }
      first = names.first
      second = names.dropFirst().first
    }

    /// One of the others, to be named beside a topic.
    func other(than name: Named) -> String? {
      (keeper ?? (first?.spelling == name.spelling ? second : first))?.topic.value
    }
  }

  subscript(topic: String) -> String {
    slugs[Self.spelling(of: topic)] ?? Self.base(of: topic)
  }

  /// What is the same for two spellings of one topic: case, kind of space or hyphen, and kind of
  /// apostrophe don't count.
  static func spelling(of topic: String) -> String {
    var spelling = ""
    for scalar in topic.unicodeScalars {
      switch scalar {
      case "-", "_", "\u{2010}", "\u{2011}": spelling += spelling.hasSuffix("-") ? "" : "-"
      case "’", "ʼ": spelling += "'"
      case _ where scalar.properties.isWhitespace: spelling += spelling.hasSuffix("-") ? "" : "-"
      default: spelling += scalar.properties.lowercaseMapping
      }
    }
    return spelling
  }

  /// A topic that is withheld in part is another than the rest of its name.
  private static func base(of topic: String) -> String {
    guard topic.holdsWithheldMark else { return MarkdownDocument.headingID(for: topic) }
    let parts = topic.unicodeScalars.map { $0.isWithheldMark ? " withheld " : String($0) }
    return MarkdownDocument.headingID(for: parts.joined())
  }

  private enum Reason {
    case long, ofList
    case alike(String)
  }

  /// Why a topic can't have the address of its letters alone; nil where it can.
  private static func reason(_ name: Named, among group: Group?) -> Reason? {
    if name.base.utf8.count > longest { return .long }
    if isOfList(name.base) { return .ofList }
    guard let group, group.keeper?.spelling != name.spelling else { return nil }
    return group.other(than: name).map { .alike($0) }
  }

  /// Whether the list of topics, or a further page of it, has the address.
  private static func isOfList(_ base: String) -> Bool {
    guard base.hasPrefix("index") else { return false }
    let rest = base.utf8.dropFirst("index".utf8.count)
    return rest.isEmpty
      || rest.first == UInt8(ascii: "-")
        && rest.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func numbered(_ name: Named) -> String {
    // FNV-1a, of which half is enough to tell topics apart.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.spelling.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(UInt32(truncatingIfNeeded: hash ^ hash >> 32), radix: 16)
    var room = longest - 20
    let kept = name.base.unicodeScalars.prefix {
      room -= UTF8.width($0)
      return room >= 0
    }
    return "\(String(kept))-\(String(repeating: "0", count: 8 - digits.count))\(digits)"
  }

  private static func diagnostic(
    _ topic: Located<String>, _ reason: Reason, _ slug: String
  ) -> Diagnostic {
    let (message, suggestion) =
      switch reason {
      case .long:
        ("the name of this topic is too long for an address", "shorten it to \(longest) bytes")
      case .ofList:
        ("the list of topics has the address of `\(topic.value)`", "give the topic another name")
      case .alike(let other):
        (
          "`\(topic.value)` would have the same address as the topic `\(other)`",
          "give one of the two a name that differs in letters or digits"
        )
      }
    return Diagnostic(
      .topicAddress, at: topic.span,
      "\(message), so its page is `\(SitePath.topic(slug: slug).text)`",
      suggestion: suggestion)
  }
}
