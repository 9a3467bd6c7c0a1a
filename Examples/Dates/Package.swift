// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Dates",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "dossier", path: "../..")],
  targets: [
    .executableTarget(name: "Dates", dependencies: [.product(name: "EDTF", package: "dossier")])
  ],
  swiftLanguageModes: [.v6]
)
