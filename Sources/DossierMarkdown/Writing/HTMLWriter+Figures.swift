import DossierCore

/// Pictures. One that stands alone in its paragraph is a figure, and its title the caption.
extension HTMLWriter {
  /// A browser keeps the room of a picture that is still to come; all but the first of a body, which may
  /// be in view at once, come when they are near.
  mutating func writeImage(_ step: Step) {
    let destination = facts.destinations[Int(step.number)]
    guard options.isBare || destination.resolved != nil else { return closeWrappers() }
    guard step.isEnd else {
      closeWrappers()
      output.append("<img src=\"")
      append(destination)
      return output.append("\" alt=\"")
    }
    if figure == nil { appendTitle(destination) }
    guard !options.isBare else { return output.append("\" />") }
    output.append("\"")
    if let size = destination.size { output.append(attributesOf: size) }
    if !destination.isFirstImage || options.isBesideText { output.append(" loading=\"lazy\"") }
    output.append(" decoding=\"async\">")
  }

  /// The image that the paragraph at hand holds and nothing else, be it a link or not, by its
  /// destination.
  var imageAlone: Int? {
    guard !options.isBare, let first = facts.steps[safe: stepIndex + 1],
      first.kind == .image || first.kind == .link
    else { return nil }
    let inner = facts.steps[(stepIndex + 1)..<pieceEnd].prefix { $0.kind != .paragraph }
    let images = inner.filter { $0.kind == .image && !$0.isEnd }
    guard images.count == 1, inner.allSatisfy({ $0.kind.isOfFigure }),
      let end = facts.steps[safe: inner.endIndex], !end.flags.contains(.lastInFootnote)
    else { return nil }
    let image = Int(images[0].number)
    return facts.destinations[image].resolved == nil ? nil : image
  }

  mutating func closeFigure(_ image: Int) {
    figure = nil
    let destination = facts.destinations[image]
    if !destination.title.isEmpty {
      let isTurning = BalancedText.isTurning(destination.title, in: options.direction)
      output.append(isTurning ? "<figcaption dir=\"auto\">" : "<figcaption>")
      append(titleOf: destination)
      output.append("</figcaption>")
    }
    output.append("</figure>\n")
  }
}

extension Step.Kind {
  fileprivate var isOfFigure: Bool {
    switch self {
    case .image, .link, .descriptionText, .descriptionHTML, .descriptionBreak, .descriptionLink:
      true
    default: false
    }
  }
}
