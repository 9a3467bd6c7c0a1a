import DossierCore
import Foundation
import Testing

@Suite("A shelf")
struct ShelfTests {
  /// A shelf with an empty file that nobody else can find.
  private static func shelf(room: Int, flags: Int32 = O_RDWR) -> Shelf {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("dossier-shelf-\(UUID().uuidString)").path
    let file = open(path, flags | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    unlink(path)
    return Shelf(file: file, room: room)
  }

  private static func text(_ html: HTML) -> String {
    var output = OutputBuffer()
    html.write(to: &output, root: "../")
    return output.text
  }

  private static let html = HTML(
    writtenByMarkdown: Array("<a href=\"a\">é</a><a href=\"b\">b</a>".utf8), rootSlots: [9, 27])

  @Test("gives back what its file took, and parts of it")
  func file() {
    let shelf = Self.shelf(room: 0)
    let kept = Self.html.shelved(on: shelf)
    let text = ShelvedText.held("Grüße").shelved(on: shelf)
    #expect(shelf.countInFile == Self.html.count + 7)
    #expect(Self.text(kept) == "<a href=\"../a\">é</a><a href=\"../b\">b</a>")
    #expect(Self.text(kept.slice(18..<kept.count)) == Self.text(Self.html.slice(18..<kept.count)))
    #expect(kept.slice(17..<30).slice(2..<6).bytes == Array(Self.html.bytes[19..<23]))
    #expect(text.text == "Grüße" && text.size == 7)
    #expect(Self.text(HTML.joined([kept, kept])) == Self.text(kept) + Self.text(kept))
    #expect(shelf.faultCode == nil)
  }

  @Test("keeps what comes first in memory, as much as there is room for")
  func memory() {
    let shelf = Self.shelf(room: 10)
    let first = ShelvedText.held("ten bytes.").shelved(on: shelf)
    #expect(shelf.countInFile == 0)
    let second = ShelvedText.held("more").shelved(on: shelf)
    #expect(shelf.countInFile == 4)
    #expect(first.text == "ten bytes." && second.text == "more")
  }

  @Test("leaves in memory what its file does not take")
  func refused() {
    let shelf = Self.shelf(room: 0, flags: O_RDONLY)
    #expect(Self.text(Self.html.shelved(on: shelf)) == Self.text(Self.html))
    #expect(ShelvedText.held("words").shelved(on: shelf).text == "words")
    #expect(shelf.faultCode == nil)
  }

  @Test("says so where its file gives nothing back")
  func unreadable() {
    let shelf = Self.shelf(room: 0, flags: O_WRONLY)
    let text = ShelvedText.held("words").shelved(on: shelf)
    #expect(shelf.countInFile == 5)
    #expect(text.text != "words")
    #expect(shelf.faultCode == EBADF)
  }

  @Test("gives what many threads put there back to each")
  func parallel() async {
    let shelf = Self.shelf(room: 1_000)
    let texts = await concurrentMap(Array(0..<500)) { number in
      ShelvedText.held(String(repeating: "\(number) ", count: number)).shelved(on: shelf)
    }
    for (number, text) in texts.enumerated() {
      #expect(text.text == String(repeating: "\(number) ", count: number))
    }
    #expect(shelf.faultCode == nil)
  }
}
