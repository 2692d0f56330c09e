import FoundationEssentials
import JWTKit

/// Google Chat's public keys: read when the first token comes, and anew for one of an unknown key, as Google changes
/// them every few days; once a minute at most.
actor GoogleChatKeys {
    /// Reads the JWKS.
    typealias Source = @Sendable () async throws -> [UInt8]

    /// Seconds between two readings.
    private static let pause = 60
    /// Seconds after which they are read anew in any case, so that a key that was withdrawn goes.
    private static let age = 86_400

    private let source: Source
    private var keys: (ids: Set<String>, collection: JWTKeyCollection)?
    private var readAt: Int?
    private var triedAt: Int?
    private var isReading = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ source: @escaping Source) {
        self.source = source
    }

    /// The keys, where the one of that id is among them.
    ///
    /// - Parameter now: Seconds since 1970.
    /// - Throws: ``Refusal/unsigned`` where it is not, ``Refusal/unverifiable(_:)`` where they can't be read.
    func collection(with id: String, now: Int) async throws(Refusal) -> JWTKeyCollection {
        let isOld = readAt.map { now - $0 >= Self.age } ?? true
        if isOld || keys?.ids.contains(id) != true { await read(now) }
        guard let keys else { throw .unverifiable("Google's keys cannot be read; check QBR_GOOGLE_CHAT_KEYS") }
        guard keys.ids.contains(id) else { throw .unsigned }
        return keys.collection
    }

    private func read(_ now: Int) async {
        if isReading { return await withCheckedContinuation { waiting.append($0) } }
        if let triedAt, now - triedAt < Self.pause { return }
        (triedAt, isReading) = (now, true)
        if let bytes = try? await source(), let read = try? await Self.keys(of: bytes) { (keys, readAt) = (read, now) }
        isReading = false
        for continuation in waiting { continuation.resume() }
        waiting = []
    }

    private static func keys(of bytes: [UInt8]) async throws -> (ids: Set<String>, collection: JWTKeyCollection) {
        let set = try set(of: bytes)
        let collection = try await JWTKeyCollection().add(jwks: set)
        return (Set(set.keys.compactMap(\.keyIdentifier?.string)), collection)
    }

    /// The keys of a JWKS that can sign by RS256.
    ///
    /// - Throws: `DecodingError` where it is no JWKS.
    static func set(of bytes: [UInt8]) throws -> JWKS {
        var set = try JSONDecoder().decode(JWKS.self, from: Data(bytes))
        set.keys.removeAll { $0.keyType != .rsa || $0.keyIdentifier == nil || ($0.algorithm ?? .rs256) != .rs256 }
        return set
    }
}
