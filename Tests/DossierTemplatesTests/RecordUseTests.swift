import ContextualEscaping
import Testing

@testable import TypedTemplates

@Suite("What a template reads")
struct RecordUseTests {
  /// The members that are read, those of records in brackets: `title notes(quote)`.
  private func read(_ page: String, _ others: KeyValuePairs<String, String> = [:]) throws -> String
  {
    let theme = try #require(Fixture.load(page, others).theme)
    return described(try #require(theme.use(of: "page")), Fixture.page.type)
  }

  private func described(_ use: RecordUse, _ type: RecordType) -> String {
    zip(use.slots, type.members).compactMap { slot, member in
      switch slot {
      case .unused: nil
      case .used: member.name
      case .record(let use): "\(member.name)(\(described(use, Fixture.note.type)))"
      }
    }.joined(separator: " ")
  }

  @Test(
    "A member counts as read wherever it stands",
    arguments: [
      (#"\(title)"#, "title"),
      (#"<a href="\(link)">\(count)</a>"#, "count link"),
      (#"\(if isCurrent)x\(end)"#, "isCurrent"),
      (#"\(if let shown = subtitle)\(shown)\(end)"#, "subtitle"),
      (#"\(tags.count)"#, "tags"),
      (#"\(words.notes(count: count))"#, "count"),
      (#"\(for note in notes)\(note.quote)\(end)"#, "notes(quote)"),
      (#"\(if best != nil)x\(end)"#, "best()"),
      (#"\(best?.kind ?? "none")"#, "best(kind)"),
      ("x", ""),
    ])
  func members(template: String, expected: String) throws {
    #expect(try read(template) == expected)
  }

  @Test("What an include reads is read, and of each record of its type")
  func includes() throws {
    let found = try read(
      #"\(for n in notes)\(include "one", note: n)\(end)\(if best != nil)x\(end)"#,
      [
        "one": #"<a href="\(note.url)">\(include "two", mark: note)</a>"#,
        "two": #"\(mark.replies.count)"#,
      ])
    #expect(found == "notes(replies url) best(replies url)")
  }

  @Test("What a base reads beside its blocks is read, what a replaced block reads is not")
  func bases() throws {
    let found = try read(
      #"\(extends "base")\(block main)\(count)\(end)"#,
      ["base": #"\(title)\(block main)\(subtitle ?? "")\(end)"#])
    #expect(found == "title count")
  }
}
