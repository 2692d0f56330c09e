import Foundation

/// A program of the system that we run: pandoc, chromium, rsvg-convert.
package struct Tool: Hashable, Sendable {
    /// Its names, the usual one first.
    let names: [String]
    /// Debian's package of it.
    let package: String

    static let pandoc = Tool(names: ["pandoc"], package: "pandoc")
    static let chromium = Tool(names: ["chromium", "chromium-browser", "google-chrome"], package: "chromium")
    static let rsvg = Tool(names: ["rsvg-convert"], package: "librsvg2-bin")

    /// Where it is on this machine.
    ///
    /// - Throws: ``PublishError/missingTool(_:package:)``.
    func path(_ search: String) throws(PublishError) -> String {
        for name in names {
            for folder in search.split(separator: ":") {
                let path = "\(folder)/\(name)"
                if FileManager.default.isExecutableFile(atPath: path) { return path }
            }
        }
        throw .missingTool(names[0], package: package)
    }
}
