import DossierModel
import DossierTheme

/// What pages say of a source's words where the lock alone says that they are its own: whoever may write
/// the lock may have written that.
extension Wording {
  package func claim(_ text: String, isRecorded: Bool) -> String {
    isRecorded ? self(.claimRecorded, ["claim": text]) : text
  }

  func whoseWords(of linked: LinkedArticle) -> String {
    claim(
      self(.whoseWords(of: linked.article.text)),
      isRecorded: linked.article.text == .excerpt && linked.ground == .lock)
  }

  /// How near the words of a position are.
  func basis(of position: Position) -> String {
    claim(
      self(.name(of: position.basis)), isRecorded: position.basis == .quoted && position.isRecorded)
  }
}
