import CPostgres
import Synchronization

/// One connection to a server; whoever has taken it out of the pool is alone with it.
final class PostgresConnection: Sendable {
    private struct State {
        var handle: OpaquePointer
        /// The names under which statements were prepared, by their SQL.
        var prepared: [String: String] = [:]
        var isGivenUp = false
    }

    private let state: Mutex<State>

    /// - Parameter settings: libpq's keywords; a later one counts.
    /// - Throws: ``PostgresFault`` where there is no way in.
    init(_ settings: [(keyword: String, value: String)]) throws {
        let keywords = PostgresParameters(settings.map { .text($0.keyword) } + [.null])
        let values = PostgresParameters(settings.map { .text($0.value) } + [.null])
        let made = PQconnectdbParams(keywords.pointers, values.pointers, 1)
        keywords.keep()
        values.keep()
        guard let handle = made else {
            throw PostgresFault(state: "", message: "no memory is left", isLost: true)
        }
        guard PQstatus(handle) == CONNECTION_OK else {
            let message = String(cString: PQerrorMessage(handle))
            PQfinish(handle)
            throw PostgresFault(state: "", message: message, isLost: true)
        }
        _ = PQsetNoticeReceiver(handle, { _, _ in }, nil)
        state = Mutex(State(handle: handle))
    }

    deinit {
        state.withLock { PQfinish($0.handle) }
    }

    var isLost: Bool { state.withLock { PQstatus($0.handle) == CONNECTION_BAD } }

    /// Whether the next may have it: nothing of what was done on it is left open.
    var isClean: Bool {
        state.withLock { state in
            !state.isGivenUp && PQstatus(state.handle) == CONNECTION_OK
                && PQtransactionStatus(state.handle) == PQTRANS_IDLE
        }
    }

    /// Has it closed rather than used again, and with it all that it may still hold.
    func giveUp() { state.withLock { $0.isGivenUp = true } }

    /// A number that differs from that of the server's other connections of this moment.
    var number: Int { state.withLock { Int(PQbackendPID($0.handle)) } }

    /// Runs one statement, which is prepared the first time.
    func run(_ sql: String, _ arguments: [SQLValue]) throws -> PostgresResult {
        try state.withLock { state in
            let name = try Self.name(of: sql, &state)
            let parameters = PostgresParameters(arguments)
            let result = PQexecPrepared(
                state.handle, name, Int32(arguments.count), parameters.pointers, parameters.lengths,
                parameters.formats, 1)
            parameters.keep()
            return try Self.read(result, state.handle)
        }
    }

    /// Runs statements without parameters, sent together.
    func script(_ sql: String) throws {
        for outcome in outcomes(of: sql) { _ = try outcome.get() }
    }

    /// The same, with what came of each that the server got to.
    func outcomes(of sql: String) -> [Result<PostgresResult, PostgresFault>] {
        state.withLock { state in
            guard PQsendQuery(state.handle, sql) == 1 else { return [.failure(Self.fault(nil, state.handle))] }
            var outcomes: [Result<PostgresResult, PostgresFault>] = []
            while let result = PQgetResult(state.handle) {
                outcomes.append(Result { () throws(PostgresFault) in try Self.read(result, state.handle) })
            }
            return outcomes
        }
    }

    private static func name(of sql: String, _ state: inout State) throws(PostgresFault) -> String {
        if let name = state.prepared[sql] { return name }
        let name = "s\(state.prepared.count)"
        _ = try read(PQprepare(state.handle, name, PostgresSQL.numbered(sql), 0, nil), state.handle)
        state.prepared[sql] = name
        return name
    }

    private static func read(
        _ result: OpaquePointer?, _ handle: OpaquePointer
    ) throws(PostgresFault) -> PostgresResult {
        defer { PQclear(result) }
        guard let result, [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) else {
            throw fault(result, handle)
        }
        return PostgresResult(result)
    }

    private static func fault(_ result: OpaquePointer?, _ handle: OpaquePointer) -> PostgresFault {
        // What names the SQLSTATE among a result's fields: PG_DIAG_SQLSTATE, a character in C.
        let state = result.flatMap { PQresultErrorField($0, Int32(UInt8(ascii: "C"))) }.map { String(cString: $0) }
        let primary = result.flatMap { PQresultErrorField($0, Int32(UInt8(ascii: "M"))) }.map { String(cString: $0) }
        return PostgresFault(
            state: state ?? "", message: primary ?? String(cString: PQerrorMessage(handle)),
            // What has no SQLSTATE was said by libpq, of the way to the server.
            isLost: PQstatus(handle) == CONNECTION_BAD || state == nil)
    }
}
