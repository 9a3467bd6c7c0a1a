import QuoteAnchoring

// Finds words of an earlier text in an edited one.
let earlier = QuoteFinder("The minister said that talks would begin in May, and left.")
let edited = QuoteFinder("On Monday the minister said that the talks would begin by June. He left.")
if let quote = earlier.quote(18..<47) {
  let match = edited.find(quote)
  let words = match.range.map(edited.text) ?? "nowhere"
  print("“\(quote.exact)” is \(match.band): \(words) (\(match.score))")
}
