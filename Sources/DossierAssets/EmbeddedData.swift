/// `data:` addresses that hold no mark-up.
enum EmbeddedData {
  static func isRasterImage(_ address: some StringProtocol) -> Bool {
    ["png", "jpeg", "jpg", "gif", "webp", "avif"].contains { address.hasPrefix("data:image/\($0)") }
  }

  static func isFont(_ address: some StringProtocol) -> Bool {
    ["font/", "application/font", "application/x-font"].contains { address.hasPrefix("data:\($0)") }
  }
}
