package import Channels
package import FoundationEssentials
package import Logging

/// Logs a JSON object a line: `{"time":…,"level":"info","message":"request","request":"…",…}`.
package struct JSONLogHandler: LogHandler {
    package var metadata: Logger.Metadata = [:]
    package var logLevel: Logger.Level
    private let output: Output
    private let now: @Sendable () -> Date

    /// - Parameter now: What time a line bears.
    package init(level: Logger.Level = .info, output: Output = .error, now: @escaping @Sendable () -> Date) {
        logLevel = level
        self.output = output
        self.now = now
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var line: [String: String] = [:]
        for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }) {
            line[key == "hb.request.id" ? "request" : key] = "\(value)"
        }
        line["time"] = now().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        line["level"] = "\(event.level)"
        line["message"] = "\(event.message)"
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let json = try? encoder.encode(line) else { return }
        // Nobody is left to tell where the log itself cannot be written.
        try? output.write(Array(json) + [UInt8(ascii: "\n")])
    }
}
