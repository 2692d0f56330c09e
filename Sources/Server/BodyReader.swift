import Hummingbird
import NIOCore

/// Reads a body whole, up to a size and for so long.
struct BodyReader {
    /// Bytes.
    let limit: Int
    let time: Duration

    /// - Throws: ``BodyFault``; after ``BodyFault/tooSlow`` the connection is closed.
    func read(_ request: Request, _ channel: any Channel) async throws -> [UInt8] {
        if let announced = request.headers[.contentLength].flatMap({ Int($0) }), announced > limit {
            throw BodyFault.tooLarge
        }
        let body = try await withThrowingTaskGroup(of: ByteBuffer?.self) { group in
            group.addTask { try await collect(request.body) }
            group.addTask {
                try await Task.sleep(for: time)
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
        guard let body else {
            channel.close(promise: nil)
            throw BodyFault.tooSlow
        }
        return Array(body.readableBytesView)
    }

    private func collect(_ body: RequestBody) async throws -> ByteBuffer {
        do {
            return try await body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw BodyFault.tooLarge
        } catch {
            throw BodyFault.broken
        }
    }
}

/// Why a body was not read.
enum BodyFault: Error, Equatable {
    case tooLarge
    case tooSlow
    /// It ended before it was whole, or is no HTTP.
    case broken

    var status: Int {
        switch self {
        case .tooLarge: 413
        case .tooSlow: 408
        case .broken: 400
        }
    }
}

extension BodyFault: CustomStringConvertible {
    var description: String {
        switch self {
        case .tooLarge: "The body is too large; send less than 1 MiB."
        case .broken: "The body ended before it was whole; send it again."
        case .tooSlow: "The body took too long to arrive; send it again."
        }
    }
}
