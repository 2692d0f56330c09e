/// How an answer should look on a platform: `as slack`, and below it the lines, with wildcards.
public struct ExpectedRendering: Hashable, Sendable {
    /// Where it begins in the file, from 1.
    public let line: Int
    /// `slack`, `terminal` …; which there are is the host's.
    public let platform: String
    /// For a platform that takes JSON, a post a line.
    public internal(set) var lines: [String] = []
    var lastLine: Int

    init(line: Int, platform: String) {
        self.line = line
        self.platform = platform
        lastLine = line
    }
}
