import DossierCore
import Testing

@testable import DossierPassages

@Suite("Records of sources in the lock")
struct DamagedRecordTests {
  @Test(
    "that are damaged are a warning",
    arguments: [
      "original\tarticle/a\tx\t1", "original\tarticle/a\t1\t1\t1",
      "original\tarticle/a\t9223372036854775807", "original\tarticle/a\t1000000000",
      "original\tnothing/a\t1\t1",
      "quotation\tarticle/a\ta\t0123\t1+1\t-", "quotation\tarticle/a\ta\t0123456789abcdef\t1-1\t-",
      "quotation\tarticle/a\ta\t0123456789abcdef\t1+1\tx",
      "quotation\tarticle/a\t\t0123456789abcdef\t1+1\t-",
      "quotation\tarticle/a\ta\t0123456789abcdef\t\t-",
      "excerpt\tarticle/a\ta\t0+1\t100\t-\t0\t3\t0\t0+9\tabc",
      "excerpt\tarticle/a\ta\t0+1\t100\t-\t0\t2\t0\t0+1\tabc",
      "excerpt\tarticle/a\ta\t0+1\t101\t-\t0\t3\t0\t0+1\tabc",
      "excerpt\tarticle/a\t\t0+1\t100\t-\t0\t3\t0\t0+1\tabc",
      "quotation\tarticle/a\ta\t0123456789abcdef\t99999999999999999999+1\t-",
    ])
  func damaged(line: String) {
    let file = SourceFile(path: PassageLock.path, text: line + "\n")
    #expect(PassageLock.read(file).diagnostics.map(\.id) == [.lockDamaged])
  }
}
