// swift-tools-version: 6.2
import PackageDescription

// One section for each room of docs/architecture.md, lowest first: what it is for, and who may be imported.
// Warnings are errors in scripts/test, not here: a flag in the manifest would break packages that depend on ours.

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "qbr",
    products: [
        .executable(name: "qbr", targets: ["qbr"]),
        // Each library brings the modules that its declarations name.
        .library(name: "Understanding", targets: ["Understanding", "Days"]),
        .library(name: "Conversation", targets: ["Conversation", "Understanding", "Days"]),
        .library(name: "Content", targets: ["Content", "Conversation", "Understanding", "Days"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
    ],
    targets: [
        // MARK: Days: calendar days, weeks, quarters and business days; no time of day, no clock
        .target(name: "Days", swiftSettings: settings),
        .testTarget(name: "DaysTests", dependencies: ["Days"], swiftSettings: settings),

        // MARK: Understanding: text → intent and entities; knows no conversation and no QBR
        .target(name: "Understanding", dependencies: ["Days"], swiftSettings: settings),
        .testTarget(name: "UnderstandingTests", dependencies: ["Understanding", "Days"], swiftSettings: settings),

        // MARK: Conversation: meaning → what happens next; flows, slots, the stack, repair
        .target(name: "Conversation", dependencies: ["Understanding", "Days"], swiftSettings: settings),
        .testTarget(
            name: "ConversationTests", dependencies: ["Conversation", "Understanding", "Days"], swiftSettings: settings),

        // MARK: Content: YAML → what Understanding and Conversation take; alone imports Yams
        .target(
            name: "Content",
            dependencies: [
                "Conversation", "Understanding",
                .product(name: "Yams", package: "Yams"),
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            resources: [.embedInCode("english.yaml")], swiftSettings: settings),
        .testTarget(
            name: "ContentTests", dependencies: ["Content", "Conversation", "Understanding"], swiftSettings: settings),

        // MARK: Reviews: the QBR domain; values and rules, no I/O, no clock
        .target(name: "Reviews", dependencies: ["Days"], swiftSettings: settings),
        .testTarget(
            name: "ReviewsTests", dependencies: ["Reviews", "Days", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings),

        // MARK: Workspace: where it is kept; SQLite, PostgreSQL, journal, undo, import
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(
            name: "Workspace",
            dependencies: [
                "Reviews", "Understanding", "Days", "CPostgres",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "SwiftCSV", package: "SwiftCSV"), .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "WorkspaceTests",
            dependencies: [
                "Workspace", "Reviews", "Understanding", "Days", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: settings),

        // MARK: Charts: figures as pictures, in SVG and in characters; knows no QBR
        .target(name: "Charts", swiftSettings: settings),
        .testTarget(name: "ChartsTests", dependencies: ["Charts"], swiftSettings: settings),

        // MARK: Documents: Reviews values → Markdown and calendar; internal and customer copies are two types
        .target(
            name: "Documents",
            dependencies: ["Charts", "Reviews", "Days", .product(name: "Mustache", package: "swift-mustache")],
            swiftSettings: settings),
        .testTarget(
            name: "DocumentsTests",
            dependencies: ["Documents", "Charts", "Content", "Conversation", "Reviews", "Days"],
            swiftSettings: settings),

        // MARK: Publishing: Markdown → pages, decks and paper, through pandoc and chromium
        .target(name: "Publishing", dependencies: ["Documents", "Charts"], swiftSettings: settings),
        .testTarget(
            name: "PublishingTests",
            dependencies: [
                "Publishing", "Documents", "Charts", "Assistant", "Content", "Reviews", "Workspace", "Days",
            ],
            swiftSettings: settings),

        // MARK: Nudges: what wants a look, whom to tell, and when
        .target(
            name: "Nudges",
            dependencies: [
                "Conversation", "Reviews", "Workspace", "Days",
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "NudgesTests",
            dependencies: [
                "Nudges", "Content", "Conversation", "Reviews", "Workspace", "Days",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: settings),

        // MARK: Assistant: the QBR bot; binds intents/ to Reviews and Workspace
        .target(
            name: "Assistant",
            dependencies: [
                "Content", "Conversation", "Understanding", "Reviews", "Workspace", "Documents", "Nudges", "Days",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "AssistantTests",
            dependencies: [
                "Assistant", "Channels", "Content", "Conversation", "Understanding", "Reviews", "Workspace",
                "Documents", "Nudges",
                "Days",
            ],
            swiftSettings: settings),

        // MARK: Channels: how people reach it; a terminal, lines and JSON
        .systemLibrary(name: "CEditline", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        .target(name: "CEditlineShim", dependencies: ["CEditline"]),
        .target(
            name: "Channels",
            dependencies: [
                "Conversation", "CEditline", "CEditlineShim", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "JWTKit", package: "jwt-kit"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "ChannelsTests",
            dependencies: [
                "Channels", "Conversation", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: settings),

        // MARK: Delivery: what goes out: the outbox emptied, over libcurl behind a small shim
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "CCurlShim", dependencies: ["CCurl"]),
        .target(
            name: "Delivery",
            dependencies: [
                "CCurl", "CCurlShim", "Workspace", "Reviews",
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "DeliveryTests",
            dependencies: [
                "Delivery", "Workspace", "Reviews",
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),

        .executableTarget(
            name: "delivery-bench", dependencies: ["Delivery"], path: "scripts/benchmarks/delivery",
            exclude: ["aiohttp_sender.py", "receiver.c", "requirements.txt"], swiftSettings: settings),

        // MARK: Server: the chat platforms' HTTP side; routes, limits, life cycle, logs and metrics
        .target(
            name: "Server",
            dependencies: [
                "Channels", "Conversation",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "ServerTests",
            dependencies: [
                "Server", "Channels", "Assistant", "Content", "Conversation", "Reviews", "Workspace",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),

        // MARK: qbr: the command line; puts things together
        .executableTarget(
            name: "qbr",
            dependencies: [
                "Assistant", "Channels", "Content", "Conversation", "Delivery", "Documents", "Nudges", "Publishing",
                "Reviews", "Server",
                "Understanding",
                "Workspace", "Days",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings,
            plugins: ["EmbedContentPlugin"]),
        .testTarget(name: "qbrTests", dependencies: ["qbr"], swiftSettings: settings),

        // MARK: the copy of intents/ inside the program
        .executableTarget(name: "EmbedContent", swiftSettings: settings),
        .plugin(
            name: "EmbedContentPlugin", capability: .buildTool(), dependencies: ["EmbedContent"],
            path: "Sources/EmbedContentPlugin"),
    ],
    swiftLanguageModes: [.v6]
)
