import DossierCore
import DossierModel
import DossierYAML

extension FormerName {
  /// A text of `was`; what begins with a slash is an address.
  static func read(_ text: Located<String>, _ fields: inout FieldReader) -> FormerName? {
    let isWhole = text.value.range(ofASCII: "://") != nil
    guard text.value.utf8.first == UInt8(ascii: "/") || isWhole else {
      return oldID(text, &fields).map(FormerName.id)
    }
    switch isWhole ? .failure(.wholeAddress) : FormerAddress.read(text.value) {
    case .success(let address): return .address(Located(address, text.span))
    case .failure(let fault):
      fields.report(
        Diagnostic(
          .badID, at: text.span,
          "`\(text.value)` cannot be an address that an entry had: \(fault.reason)",
          suggestion: YAMLWriting.suggestion(FormerAddress.correction(of: text.value))
            ?? "write a path from the site's top, such as `/blog/2023/carbon`, or leave it out"))
      return nil
    }
  }

  private static func oldID(
    _ text: Located<String>, _ fields: inout FieldReader
  ) -> Located<String>? {
    let id = Located(text.value.composed, text.span)
    guard let fault = IDFault(in: id.value) else { return id }
    let address = text.value.utf8.contains(UInt8(ascii: "/")) ? "/" + text.value : nil
    let asAddress = address.flatMap { FormerAddress.correction(of: $0) }
    fields.report(
      Diagnostic(
        .badID, at: text.span, "`\(text.value)` cannot be the id of an entry: \(fault.reason)",
        suggestion: YAMLWriting.suggestion(asAddress ?? fault.correction)))
    return nil
  }
}
