import Foundation
import Testing

@testable import DossierMarkdown

@Suite struct CmarkEqualityTests {
  @Test(
    "The bare writer equals cmark-gfm's renderer on every example of the GFM spec",
    .enabled(if: GFMSpec.isInstalled, "the spec of Debian's package cmark-gfm is not installed"))
  func specification() throws {
    let examples = try GFMSpec.examples()
    #expect(examples.count > 600)
    var compared = 0
    for example in examples {
      for options in [Int32(0), CmarkSyntax.dossier.options] {
        for extensions in [CmarkSyntax.Extensions.all, []] {
          let syntax = CmarkSyntax(options: options, extensions: extensions, entryLinks: false)
          #expect(isEqual(example, syntax), "\(example)")
          compared += 1
        }
      }
    }
    print("GFM spec: \(examples.count) examples, \(compared) comparisons, safe and unsafe each")
  }

  @Test("The bare writer equals cmark-gfm's renderer on 10,000 random documents")
  func randomDocuments() {
    var generator = RandomMarkdown(seed: 1)
    var syntax = CmarkSyntax.dossier
    syntax.entryLinks = false
    syntax.marks = nil
    syntax.joinsLines = false
    let count = 10_000
    var bytes = 0
    for _ in 0..<count {
      let text = generator.document()
      bytes += text.utf8.count
      #expect(isEqual(text, syntax), "\(text.debugDescription)")
    }
    print("random documents: \(count), \(bytes) bytes, safe and unsafe each")
  }

  /// Whether both renderings, with raw HTML and without, are equal to the byte.
  private func isEqual(_ text: String, _ syntax: CmarkSyntax) -> Bool {
    let document = MarkdownDocument(text, syntax: syntax)
    var unsafe = WriterOptions.bare
    unsafe.writesRawHTML = true
    return document.html(options: .bare) == document.renderedByCmark(options: 0)
      && document.html(options: unsafe) == document.renderedByCmark(options: CmarkSyntax.unsafe)
  }
}

/// The GFM spec as Debian's package `cmark-gfm` ships it.
enum GFMSpec {
  private static let path = "/usr/share/doc/cmark-gfm/spec.txt.gz"
  static var isInstalled: Bool { FileManager.default.fileExists(atPath: path) }

  /// The Markdown of each example.
  static func examples() throws -> [String] {
    var examples: [String] = []
    var lines: [Substring]?
    for line in try text().split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```````````````````````````````` example") {
        lines = []
      } else if line == ".", let found = lines {
        examples.append(
          found.map { $0 + "\n" }.joined().replacingOccurrences(of: "→", with: "\t"))
        lines = nil
      } else {
        lines?.append(line)
      }
    }
    return examples
  }

  private static func text() throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
