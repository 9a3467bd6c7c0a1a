/// A person's name in the parts that citation formats know (CSL 1.0.2, “Names”): what lists sort by,
/// what texts cut a name short to and what exports write are all asked of it.
///
/// Without `family` the last word is the family name, with the capitalised particles before it (`Le
/// Pen`, `Von der Leyen`); particles in small letters stand apart from it (`van` of `van Gogh`).
package struct PersonName: Sendable, Hashable {
  /// As it is written.
  package let text: String
  /// What stands outside the other parts; nil for a single name.
  package let given: String?
  /// In small letters, before the family name; it ends in `-` or `’` where no space follows.
  package let particle: String?
  package let family: String
  /// `Jr.`, `III`.
  package let suffix: String?
  /// Whether an editor said which part is the family's.
  package let isFamilyGiven: Bool

  /// - Parameter family: which part of the name is the family's; one that is no part of it is passed
  ///   over.
  package init(_ text: String, family: String? = nil) {
    self.text = text
    let parts =
      family.flatMap { NameParts(text, family: $0) } ?? NameParts(text)
    given = parts.given.isEmpty ? nil : parts.given.joined(separator: parts.joint)
    particle = parts.particle.isEmpty ? nil : parts.particle.joined(separator: " ")
    self.family = parts.family.joined(separator: " ")
    suffix = parts.suffix.isEmpty ? nil : parts.suffix.joined(separator: " ")
    isFamilyGiven = family != nil
  }

  /// Whether a particle goes where the family name stands alone, as `von` does and `van` does not
  /// (CSL: a dropping particle).
  package var isParticleDropped: Bool {
    guard let particle else { return false }
    return Self.words(of: particle).allSatisfy { NameParticles.dropped.contains($0) }
  }

  /// Particle and family name, as they stand together: `van Gogh`, `al-Assad`.
  package var familyWithParticle: String { particleBeforeFamily + family }

  /// The particle with the space that follows it, if one does; nothing where there is none.
  package var particleBeforeFamily: String {
    guard let particle, let last = particle.unicodeScalars.last else { return "" }
    return particle + (["-", "'", "’"].contains(last) ? "" : " ")
  }

  /// The name as texts say it where it is written family name first: `John Doe` of `Doe, John`; nil
  /// for any other.
  package var inNaturalOrder: String? {
    guard let given, text.unicodeScalars.contains(","), text.hasPrefix(familyWithParticle + ",")
    else { return nil }
    return [given, familyWithParticle, suffix].compactMap { $0 }.joined(separator: " ")
  }

  /// The ways in which texts cut the name short to the family's, the whole ones first: `van der
  /// Berg`, `Van der Berg`; `al-Assad`, `Al-Assad`, `Assad`. None of a single name.
  package var shortForms: [String] {
    guard given != nil, !isUnspaced else { return [] }
    let whole = familyWithParticle
    var forms = [whole]
    if particle != nil { forms.append(Self.capitalised(whole)) }
    if isParticleDropped || particle?.hasSuffix("-") == true || particle != nil && isFamilyGiven {
      forms.append(family)
    }
    if let bare = NameParticles.withoutArticle(family) { forms.append(bare) }
    return forms.enumerated().filter { index, form in
      form != text && !forms[..<index].contains(form)
    }.map(\.element)
  }

  /// The words of the given name, and so what may stand before the family name.
  package var givenWords: [String] { given.map(Self.words) ?? [] }

  /// Written in a script that does without spaces, so that no part of it is found as a word.
  private var isUnspaced: Bool { !text.unicodeScalars.contains(where: \.properties.isWhitespace) }

  /// Whether a family name is a part of a name.
  package static func holds(_ family: String, in name: String) -> Bool {
    NameParts(name, family: family) != nil
  }

  /// The words of a name, without the commas between them.
  package static func words(of name: String) -> [String] {
    name.unicodeScalars.split { $0.properties.isWhitespace || $0 == "," }.map { String($0) }
  }

  private static func capitalised(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return first.properties.titlecaseMapping + String(text.unicodeScalars.dropFirst())
  }
}
