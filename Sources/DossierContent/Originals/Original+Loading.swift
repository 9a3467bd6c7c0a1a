import DossierCore
import DossierModel

extension Original {
  package init(file: SourceFile, format: Format) {
    self.init(
      file: file, format: format, body: Self.bodyStart(file, format)..<file.bytes.count)
  }

  private static func bodyStart(_ file: SourceFile, _ format: Format) -> Int {
    if format == .markdown, case .success(let parts) = FrontMatter.split(file) {
      return parts.body.lowerBound
    }
    return FrontMatter.contentStart(of: file)
  }
}
