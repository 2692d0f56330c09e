// swift-tools-version: 6.2
import PackageDescription

// The shipped flows under random conversations: a package of its own, so that `scripts/test` can build it with
// optimisation, without which a hundred thousand turns take too long.

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "random",
    dependencies: [.package(name: "qbr", path: "../..")],
    targets: [
        .testTarget(
            name: "RandomTests",
            dependencies: [
                .product(name: "Content", package: "qbr")
            ], swiftSettings: settings)
    ],
    swiftLanguageModes: [.v6]
)
