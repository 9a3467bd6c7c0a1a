import DossierTesting
import Foundation
import Testing

@testable import DossierWithholding

@Suite("Packed files")
struct PackedFilesTests {
  private static func unpacked(_ base64: String, limit: Int = 1 << 20) -> String? {
    let bytes = Array(Data(base64Encoded: base64) ?? Data())
    return bytes.withUnsafeBufferPointer { Inflation.bytes(of: $0, limit: limit) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("are unpacked, whichever codes they are packed by")
  func blocks() {
    #expect(Self.unpacked("AQYA+f9zdG9yZWQ=") == "stored")
    #expect(Self.unpacked("S0zEBAppmRWpKQA=") == "aaaaaaaaaaaaaaaaaaaa fixed")
    #expect(Self.unpacked("AwA=") == "")
    let words = (0..<400).map { "word\($0 * $0 % 97)" }.joined(separator: " ")
    #expect(Self.unpacked(Self.varied) == words)
  }

  @Test("are left alone where they are damaged, cut off, or larger than there is room for")
  func damaged() {
    let whole = Array(Data(base64Encoded: Self.varied) ?? Data())
    #expect(Self.unpacked(Self.varied) != nil)
    #expect(Self.unpacked(Self.varied, limit: 10) == nil)
    for count in 0..<whole.count {
      let part = Array(whole.prefix(count))
      #expect(part.withUnsafeBufferPointer { Inflation.bytes(of: $0, limit: 1 << 20) } == nil)
    }
    var random = SeededRandom(seed: 5)
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0..<3 {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      _ = bytes.withUnsafeBufferPointer { Inflation.bytes(of: $0, limit: 1 << 16) }
      let head: [UInt8] = Bool.random(using: &random) ? [0x50, 0x4B, 3, 4] : [0x1F, 0x8B, 8]
      _ = (head + bytes).withUnsafeBufferPointer(PackedFiles.items)
    }
  }

  @Test("of a zip file have their names, and a damaged one has none")
  func zip() {
    let bytes = Array(Data(base64Encoded: Self.zip) ?? Data())
    let items = bytes.withUnsafeBufferPointer(PackedFiles.items)
    #expect(
      items == [
        .init(name: "a.txt", bytes: Array("stored".utf8)),
        .init(name: "b/ü.txt", bytes: Array("packed packed packed".utf8)),
      ])
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0xFF
      _ = damaged.withUnsafeBufferPointer(PackedFiles.items)
      _ = Array(bytes.prefix(index)).withUnsafeBufferPointer(PackedFiles.items)
    }
  }

  @Test("of a gzip file have the name that it gives")
  func gzip() {
    let bytes = Array(Data(base64Encoded: Self.gzip) ?? Data())
    #expect(
      bytes.withUnsafeBufferPointer(PackedFiles.items)
        == [.init(name: "name.txt ", bytes: Array("packed packed packed".utf8))])
  }

  // Made by Python, whose packer is zlib.
  private static let varied =
    "7ZLJDUMhDERbSQlh+Sz95B4pl99+It6LBD34AsJ4PGN77vfn9XzcvzOts65zEmnryte6Cq/KXyNxgCokEqt9"
    + "XT0TJIG8xmtaEViXn7+L4JRNPYrzj+AFblCZkhnuQfAiMVN5qFzJABKvAV2TFXgBl2SAGwkDdKdk91WO60gR"
    + "ILzthaWRVAkKSodYpduIbdmkLTsAxzH2QTm2/xDTMeC2D99VuBjX5NLasdC8r9rFa4OyG0S7aJ5yGEubzc1/"
    + "gMKX4cvwZfgyfBm+DF+GL3P9Ag=="
  private static let zip =
    "UEsDBBQAAAAAAAAAIQAL+UNWBgAAAAYAAAAFAAAAYS50eHRzdG9yZWRQSwMEFAAACAgAAAAhAOaRiwULAAAA"
    + "FAAAAAgAAABiL8O8LnR4dCtITM5OTVEoQKYAUEsBAhQDFAAAAAAAAAAhAAv5Q1YGAAAABgAAAAUAAAAAAAAA"
    + "AAAAAIABAAAAAGEudHh0UEsBAhQDFAAACAgAAAAhAOaRiwULAAAAFAAAAAgAAAAAAAAAAAAAAIABKQAAAGIv"
    + "w7wudHh0UEsFBgAAAAACAAIAaQAAAFoAAAAAAA=="
  private static let gzip =
    "H4sICAAAAAAC/25hbWUudHh0ACtITM5OTVEoQKYA5pGLBRQAAAA="
}
