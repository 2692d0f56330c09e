import FoundationEssentials

/// The body of a verified request, read as JSON.
enum JSONBody {
    /// - Throws: ``Refusal/unreadable(_:)`` where it is no UTF-8, no JSON, nested without end, or of another shape.
    static func read<T: Decodable>(_ type: T.Type, from bytes: [UInt8]) throws(Refusal) -> T {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .unreadable("it is not UTF-8") }
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch DecodingError.dataCorrupted {
            throw .unreadable("it is not JSON")
        } catch {
            throw .unreadable("the JSON is not of the shape that the platform sends")
        }
    }
}
