import DossierCore
import Foundation

/// Ends the process, which the fuzzer reports with the input, where something does not hold.
func hold(_ condition: Bool, _ what: @autoclosure () -> String) {
  if condition { return }
  FileHandle.standardError.write(Data("does not hold: \(what())\n".utf8))
  abort()
}

/// Every diagnostic says something, at a place that is in its file.
func holdPlaces(_ diagnostics: [Diagnostic]) {
  for diagnostic in diagnostics {
    hold(!diagnostic.message.isEmpty, diagnostic.id.rawValue)
    guard case .span(let span) = diagnostic.place else { continue }
    let range = span.range
    hold(range.lowerBound >= 0 && range.upperBound <= span.file.bytes.count, "\(range)")
    hold(span.start <= span.end && span.start.line >= 1 && span.start.column >= 1, "\(range)")
    _ = span.text
  }
}

/// Written HTML nests, and no address in it could run.
func holdHTML(_ html: [UInt8]) {
  var open: [String] = []
  for tag in Tag.all(in: html) {
    hold(tag.isWhole, String(decoding: html, as: UTF8.self))
    if tag.isClosing {
      hold(open.popLast() == tag.name, "\(tag.name) in \(String(decoding: html, as: UTF8.self))")
    } else if !Tag.void.contains(tag.name) {
      open.append(tag.name)
    }
    for address in tag.addresses { holdHarmless(address) }
  }
  hold(open.isEmpty, "\(open) in \(String(decoding: html, as: UTF8.self))")
}

/// An address as it is written in an attribute is relative, or of a scheme that opens a page.
func holdHarmless(_ written: String) {
  let forbidden: Set<Unicode.Scalar> = ["\"", "'", "<", ">", " "]
  let scalars = written.unicodeScalars
  hold(scalars.allSatisfy { $0.value > 0x20 && !forbidden.contains($0) }, written)
  guard let colon = scalars.firstIndex(of: ":") else { return }
  let scheme = String(scalars[..<colon]).lowercased()
  let isScheme = scheme.unicodeScalars.enumerated().allSatisfy { index, scalar in
    ("a"..."z").contains(scalar)
      || index > 0 && (("0"..."9").contains(scalar) || "+.-".unicodeScalars.contains(scalar))
  }
  hold(
    !isScheme || scheme.isEmpty || ["http", "https", "mailto", "tel"].contains(scheme), written)
}

/// No text of written HTML is turned round, and what it opens it closes: overrides never stand there,
/// and nothing is ended that was not begun.
func holdDirections(_ html: [UInt8]) {
  var open: [DirectionControl] = []
  let text = String(decoding: html, as: UTF8.self)
  for scalar in text.unicodeScalars {
    switch DirectionControl(scalar) {
    case nil: break
    case .override: hold(false, text)
    case .embedding, .isolate: DirectionControl(scalar).map { open.append($0) }
    case .endOfEmbedding: hold(open.popLast() == .embedding, text)
    case .endOfIsolate:
      while open.last == .embedding { open.removeLast() }
      hold(open.popLast() != nil, text)
    }
  }
  hold(open.isEmpty, text)
}
