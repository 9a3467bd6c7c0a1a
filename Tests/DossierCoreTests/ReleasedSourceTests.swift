import DossierCore
import Synchronization
import Testing

@Suite("A source file")
struct ReleasedSourceTests {
  /// A file on a disk that can be written and removed.
  private final class Disk: Sendable {
    let content: Mutex<String?>
    let readings = Mutex(0)

    init(_ content: String) { self.content = Mutex(content) }

    func read() -> [UInt8]? {
      readings.withLock { $0 += 1 }
      return content.withLock { $0.map { Array($0.utf8) } }
    }
  }

  private func file(on disk: Disk) -> SourceFile {
    SourceFile(path: "Content/a.md", bytes: disk.read() ?? []) { disk.read() }
  }

  @Test("that let go of its text reads it again, once, for whoever shows a line of it")
  func readsAgain() {
    let disk = Disk("one\ntwo wrong words\n")
    let file = file(on: disk)
    let span = file.span(8..<13)
    file.release()
    #expect(span.start == SourcePosition(line: 2, column: 5))
    #expect(span.text == "wrong")
    #expect(file.text(file.lineRange(at: 8)) == "two wrong words")
    #expect(disk.readings.withLock(\.self) == 2)
  }

  @Test("that let go of its text shows nothing of it where it has become shorter or is gone")
  func isGone() {
    let disk = Disk("one\ntwo wrong words\n")
    let file = file(on: disk)
    let span = file.span(8..<13)
    file.release()
    disk.content.withLock { $0 = "one" }
    #expect(span.text == "")
    #expect(span.start == SourcePosition(line: 1, column: 4))
    file.release()
    disk.content.withLock { $0 = nil }
    #expect(span.start == SourcePosition(line: 1, column: 1))
  }

  @Test("that a diagnostic shows keeps its text, and is read again where it let go of it before")
  func isShown() {
    let disk = Disk("one\ntwo wrong words\n")
    for isEarly in [true, false] {
      disk.content.withLock { $0 = "one\ntwo wrong words\n" }
      let file = file(on: disk)
      if !isEarly { file.release() }
      let diagnostic = Diagnostic(.unknownID, at: file.span(8..<13), "nobody has that name")
      file.release()
      disk.content.withLock { $0 = nil }
      #expect(diagnostic.place.text == "wrong")
    }
  }

  @Test("that cannot be read again keeps its text")
  func isKept() {
    let file = SourceFile(path: "a.md", text: "words")
    file.release()
    #expect(file.text(0..<5) == "words")
  }
}

extension Diagnostic.Place {
  fileprivate var text: String? {
    if case .span(let span) = self { span.text } else { nil }
  }
}
