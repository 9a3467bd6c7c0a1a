import DossierMarkdown
import Foundation
import Testing

@Suite("Ids that templates give")
struct FixedIDTests {
  @Test("No heading of a text gets the id of a part of the page it stands on")
  func headings() throws {
    let templates = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Templates").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(
      at: templates, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "html" }
    var ids: Set<String> = []
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      ids.formUnion(text.matches(of: /\sid="([^"\\]+)"/).map { String($0.output.1) })
    }
    #expect(ids.count > 10)
    // Where this fails, add the id to `HeadingID.partsOfPages`, or end it in `-title`.
    #expect(ids.filter { MarkdownDocument.headingID(for: $0) == $0 }.sorted() == [])
  }
}
