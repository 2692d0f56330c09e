/// An HTTP request as it arrived: nothing of it is decoded.
package struct InboundRequest: Sendable, Hashable {
    package struct Header: Sendable, Hashable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// `POST`.
    package var method: String
    /// `/slack/command`.
    package var path: String
    /// What stands behind the question mark, as it was sent.
    package var query: String
    /// In the order in which they came.
    package var headers: [Header]
    package var body: [UInt8]

    package init(
        method: String = "POST", path: String, query: String = "", headers: [Header] = [], body: [UInt8] = []
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
    }

    /// The header of that name, whatever its case.
    ///
    /// - Returns: Nil where there is none, and where there are several: what counts must not depend on who reads it.
    package func header(_ name: String) -> String? {
        let wanted = name.lowercased()
        let found = headers.filter { $0.name.lowercased() == wanted }
        return found.count == 1 ? found[0].value : nil
    }
}
