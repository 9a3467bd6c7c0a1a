// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Quotes",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "dossier", path: "../..")],
  targets: [
    .executableTarget(
      name: "Quotes", dependencies: [.product(name: "QuoteAnchoring", package: "dossier")])
  ],
  swiftLanguageModes: [.v6]
)
