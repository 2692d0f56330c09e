import FoundationEssentials

/// The secrets of the environment: `QBR_SLACK_SIGNING_SECRET`, or the file that `QBR_SLACK_SIGNING_SECRET_FILE` names.
package struct Secrets: Sendable {
    /// Reads what lies behind a URL: keys that a platform publishes.
    package typealias Fetch = @Sendable (_ url: String) async throws -> [UInt8]

    private let environment: [String: String]
    let fetch: Fetch?

    /// - Parameters:
    ///   - environment: The process's environment.
    ///   - fetch: Nil where nothing can be fetched; then keys have to lie in files.
    package init(environment: [String: String], fetch: Fetch? = nil) {
        self.environment = environment
        self.fetch = fetch
    }

    /// The secret as it is set, nothing trimmed; of a file, all but the end of its last line.
    ///
    /// - Returns: Nil where neither is set.
    /// - Throws: ``SecretError/unreadableFile(variable:)``, ``SecretError/setTwice(variable:)``.
    package subscript(_ variable: String) -> String? {
        get throws(SecretError) {
            let fileVariable = variable + "_FILE"
            let value = environment[variable].flatMap { $0.isEmpty ? nil : $0 }
            guard let path = environment[fileVariable], !path.isEmpty else { return value }
            guard value == nil else { throw .setTwice(variable: variable) }
            guard let data = try? Data(contentsOf: URL(filePath: path)),
                var text = String(validating: data, as: UTF8.self)
            else { throw .unreadableFile(variable: fileVariable) }
            if text.last?.isNewline == true { text.removeLast() }
            return text.isEmpty ? nil : text
        }
    }
}
