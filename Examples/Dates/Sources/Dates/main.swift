import EDTF

// Says which days each argument may mean: `swift run Dates 1984? 2004-06/.. 3.6.2019`.
for text in CommandLine.arguments.dropFirst() {
  switch EDTFDate.parse(text) {
  case .success(let date):
    let days = [date.earliest, date.latest].map { $0?.description ?? "…" }
    print("\(text): \(days.joined(separator: " to "))\(date.isUncertain ? ", uncertain" : "")")
  case .failure(let problem):
    print("\(text): \(problem.message)\(problem.suggestion.map { "; \($0)" } ?? "")")
  }
}
