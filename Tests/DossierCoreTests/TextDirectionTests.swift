import DossierCore
import Testing

struct TextDirectionTests {
  @Test(
    "A language's lines run as its script does",
    arguments: [
      ("en", TextDirection.leftToRight), ("ar", .rightToLeft), ("he-IL", .rightToLeft),
      ("FA", .rightToLeft), ("ur_PK", .rightToLeft), ("az", .leftToRight),
      ("az-Arab", .rightToLeft), ("ks-Deva", .leftToRight), ("ar-Latn-EG", .leftToRight),
      ("de-1996", .leftToRight), ("yi", .rightToLeft), ("", .leftToRight),
    ])
  func direction(tag: String, direction: TextDirection) {
    #expect(TextDirection(ofLanguage: tag) == direction)
  }
}
