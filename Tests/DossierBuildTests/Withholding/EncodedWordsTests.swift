import DossierTesting
import Foundation
import Testing

@testable import DossierWithholding

@Suite("Withheld strings that are packed or encoded")
struct EncodedWordsTests {
  private static let list = WithholdList([(.originals, Array("Tommy Brannigan".utf8))])

  private static func holds(_ bytes: [UInt8], _ name: String = "a.eml") -> Bool {
    var search = WithheldSearch(list.patterns)
    var file = PublishedFile(path: name)
    bytes.withUnsafeBufferPointer { file.add($0, &search) }
    file.finish(&search)
    let archive = file.wrapping == .archive ? bytes : nil
    let packed =
      archive?.withUnsafeBufferPointer {
        PackedSearch(encoded: file.encoded, archive: $0, &search)
      } ?? PackedSearch(encoded: file.encoded, archive: nil, &search)
    return !file.found.union(packed.found).isEmpty
  }

  private static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

  @Test(
    "are found in mail and in `data:` addresses",
    arguments: [
      "Content-Transfer-Encoding: base64\r\nX: y\r\n\r\n\(base64("Had Tommy Brannigan on the phone"))\r\n",
      "content-transfer-encoding: BASE64\n\n\(base64("Had Tommy\nBrannigan"))\n--b\n",
      "<img src=\"data:image/svg+xml;base64,\(base64("<svg><title>Tommy Brannigan</title></svg>"))\">",
      "url(data:text/plain;base64,\(base64("Tommy Brannigan").replacing("=", with: "%3D")))",
      "Content-Transfer-Encoding: quoted-printable\n\nHad Tommy=20Bran=\nnigan on\n",
      "Subject: =?utf-8?B?\(base64("Tommy Brannigan"))?=\n\nx",
      "Subject: =?utf-8?Q?Tommy_Bran?=\n =?utf-8?q?nigan?=\n\nx",
      "data:text/html;base64,\(base64("data:text/plain;base64,\(base64("Tommy Brannigan"))"))",
    ])
  func encoded(text: String) { #expect(Self.holds(Array(text.utf8))) }

  @Test(
    "are not found where they are not",
    arguments: [
      "base64", "base64,", "base64\n\n", "=?utf-8?B?", "=?utf-8?B?====?=", "quoted-printable",
      "data:;base64,\(base64("Tommy and Brannigan"))", "Tommy=20\n",
    ])
  func clean(text: String) { #expect(!Self.holds(Array(text.utf8))) }

  /// A gzip file that holds bytes as they are.
  private static func packed(_ bytes: [UInt8]) -> [UInt8] {
    let size = UInt16(bytes.count)
    let length = [UInt8(size & 0xFF), UInt8(size >> 8), UInt8(~size & 0xFF), UInt8(~size >> 8)]
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1] + length + bytes + [0, 0, 0, 0, 0, 0, 0, 0]
  }

  @Test("are found four archives deep, and what lies deeper is told of")
  func nested() {
    var search = WithheldSearch(Self.list.patterns)
    var bytes = Array("Had Tommy Brannigan on the phone".utf8)
    for depth in 1...6 {
      bytes = Self.packed(bytes)
      let packed = bytes.withUnsafeBufferPointer {
        PackedSearch(encoded: [], archive: $0, &search)
      }
      if depth <= 4 { #expect(!packed.found.isEmpty, "\(depth)") }
      #expect(packed.isWhole == (depth <= 4), "\(depth)")
    }
  }

  private static func inPDF(_ object: String) -> Bool {
    var search = WithheldSearch(list.patterns)
    return Array("%PDF-1.4\n1 0 obj\n\(object)\nendobj\n".utf8).withUnsafeBufferPointer {
      !PDFStrings(in: $0).found(&search).isEmpty
    }
  }

  @Test(
    "are found in the strings of a PDF",
    arguments: [
      "<</Contents (Tommy Brannigan)>>", "<</Contents (\\124ommy \\102rannigan)>>",
      "<</Contents (To\\\nmmy Bran\\\r\nnigan)>>", "<</V (\\(Tommy\\) (Brannigan))>>",
      "<</T <546F6D6D79204272616E6E6967616E>>>",
      "<</T <FEFF0054006F006D006D00790020 004200720061006E006E006900670061006E>>>",
      "<</A (x) /Contents(a\\nTommy\\nBrannigan)>>",
    ])
  func pdf(object: String) { #expect(Self.inPDF(object)) }

  @Test(
    "of a PDF may be damaged",
    arguments: [
      "(", "(\\", "<", "<4", "(((", "stream\n", "stream\r\nx", "(\\9)", "(Tommy)(Brannigan",
    ])
  func damaged(object: String) { _ = Self.inPDF(object) }
}
