extension Library {
  /// The assets that front matter and settings name as pictures, by their paths below `Content/assets/`.
  package var namedPictures: Set<String> {
    let references =
      [settings.image, settings.touchIcon].compactMap(\.self) + headers.compactMap(\.image)
    guard !references.isEmpty else { return [] }
    let index = AssetIndex(assets)
    return Set(references.compactMap { index.find(named: $0)?.path })
  }
}
