import Synchronization
import TextAnalysis

/// The other readings of one text, made when words are first asked for that do not stand in it as it is.
final class OtherReadings: Sendable {
  private let texts: Mutex<[FoldedText]?>

  /// Those of a text that is a reading itself.
  static let none = OtherReadings([])

  private init(_ texts: [FoldedText]) {
    self.texts = Mutex(texts)
  }

  init() {
    texts = Mutex(nil)
  }

  func texts(of plain: PlainText) -> [FoldedText] {
    texts.withLock { known in
      let texts = known ?? CopiedText.otherReadings(of: plain)
      known = texts
      return texts
    }
  }
}
