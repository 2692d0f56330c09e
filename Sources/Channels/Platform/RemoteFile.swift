/// Where a file lies that was dropped into a chat.
package struct RemoteFile: Sendable, Hashable {
    package var url: String
    /// May hold a token, so they stand in no log.
    package var headers: [InboundRequest.Header]

    package init(url: String, headers: [InboundRequest.Header]) {
        self.url = url
        self.headers = headers
    }

    /// Whether a name is one of the exports that are taken.
    static func isTaken(_ name: String) -> Bool {
        [".csv", ".tsv"].contains { name.lowercased().hasSuffix($0) }
    }
}
