import Foundation

@testable import Workspace

extension Workspace {
    /// An empty workspace for one test: in memory, or where `QBR_TEST_POSTGRES` names a database of a server
    /// (`scripts/test-postgres` does), in a schema of its own there.
    static func fresh() throws -> Workspace {
        guard let url = testServer else { return try inMemory() }
        return try open(at: freshPlace(on: url))
    }

    static var testServer: String? { ProcessInfo.processInfo.environment["QBR_TEST_POSTGRES"] }

    /// A URL of an empty schema.
    static func freshPlace(on url: String) throws -> String {
        let schema = "t" + UUID().uuidString.lowercased().replacing("-", with: "")
        let pool = PostgresPool(try PostgresAddress.settings(of: url))
        try pool.lend { try $0.script("CREATE SCHEMA \(schema)") }
        return "\(url)&options=-csearch_path%3D\(schema)"
    }
}
