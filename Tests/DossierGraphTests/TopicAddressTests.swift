import DossierCore
import DossierTesting
import Testing

@testable import DossierGraph

@Suite("Addresses of topics")
struct TopicAddressTests {
  private static let file = SourceFile(path: "Content/pages/a.md", text: "topics")

  private func addresses(_ names: [String]) -> (slugs: [String], found: [Diagnostic]) {
    let addresses = TopicAddresses(names.map { Located($0, Self.file.span(0..<6)) })
    return (names.map { addresses[$0] }, addresses.diagnostics)
  }

  @Test("A topic's address is made of its letters and digits")
  func plain() {
    let (slugs, found) = addresses(["Free speech", "C++", "Putin’s Russia", "東京"])
    #expect(slugs == ["free-speech", "c", "putin-s-russia", "東京"])
    expectNoDiagnostics(found)
  }

  @Test(
    "Topics whose letters are the same are kept apart and told of; the plain one keeps the address",
    arguments: [
      (["C", "C++", "C#"], "C"), (["masse", "maße"], "masse"),
      (["ΣΟΦΟΣ", "σοφοσ", "σοφος"], "σοφοσ"),
      (["fish", "ﬁsh"], "fish"), (["a b", "a.b"], "a b"),
    ])
  func alike(names: [String], keeper: String) {
    let unique = Dictionary(grouping: names, by: TopicAddresses.spelling).values.compactMap(\.first)
      .sorted()
    let (slugs, found) = addresses(unique)
    #expect(Set(slugs.map(CaseFolding.folded)).count == unique.count)
    #expect(found.map(\.id) == Array(repeating: .topicAddress, count: unique.count - 1))
    #expect(found.allSatisfy { $0.severity == .warning })
    // Alone, or among others, the address is the same.
    #expect(addresses(unique.reversed()).slugs == slugs.reversed())
    let kept = slugs[unique.firstIndex(of: keeper) ?? 0]
    #expect(!kept.contains { $0.isHexDigit && $0.isNumber })
  }

  @Test("Where all have something beside their letters, all get a number")
  func noneIsPlain() {
    let (slugs, found) = addresses(["C#", "C++", "!!!", "???"])
    #expect(Set(slugs).count == 4)
    #expect(found.count == 4)
  }

  @Test(
    "The addresses of the list are no topic's",
    arguments: ["Index", "index", "INDEX!", "Index 2", "index-10"])
  func list(name: String) {
    let (slugs, found) = addresses([name])
    #expect(slugs[0].hasPrefix("index-") && slugs[0].count > 12)
    #expect(found.map(\.id) == [.topicAddress])
    #expect(addresses(["Indexes", "index of names"]).found.isEmpty)
  }

  @Test("A long name is cut, and names that begin alike stay apart", arguments: ["a", "é", "𝔞"])
  func long(letter: String) {
    let name = String(repeating: letter, count: 251)
    let (slugs, found) = addresses([name, name + "b"])
    #expect(slugs.allSatisfy { $0.utf8.count <= 200 })
    #expect(Set(slugs).count == 2)
    #expect(found.map(\.id) == [.topicAddress, .topicAddress])
    #expect(addresses([String(repeating: "a", count: 200)]).found.isEmpty)
  }

  @Test("Case, kinds of space and of apostrophe make no other topic")
  func spellings() {
    for (one, other) in [("Free Speech", "free-speech"), ("a  b", "A_b"), ("Putin's", "putin’s")] {
      #expect(TopicAddresses.spelling(of: one) == TopicAddresses.spelling(of: other))
    }
    #expect(TopicAddresses.spelling(of: "C++") != TopicAddresses.spelling(of: "C"))
  }
}
