// swift-tools-version: 6.2
import PackageDescription

// What `scripts/fuzz` feeds with random bytes: a package of its own, for its programs have no `main` but libFuzzer's.

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"), .unsafeFlags(["-parse-as-library"]),
]
let content = Target.Dependency.product(name: "Content", package: "qbr")

let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "qbr", path: "../..")],
    targets: [
        .executableTarget(name: "ReaderFuzz", dependencies: [content], swiftSettings: settings),
        .executableTarget(name: "ContentFuzz", dependencies: [content], swiftSettings: settings),
        .executableTarget(name: "TranscriptFuzz", dependencies: [content], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
