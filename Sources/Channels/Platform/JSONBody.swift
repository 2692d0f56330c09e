import FoundationEssentials

/// The body of a verified request, read as JSON.
enum JSONBody {
    /// How deep Foundation's reader goes.
    private static let depthLimit = 512

    /// - Throws: ``Refusal/tooDeep`` and ``Refusal/unreadable(_:)``, where it is no UTF-8, no JSON or of another shape.
    static func read<T: Decodable>(_ type: T.Type, from bytes: [UInt8]) throws(Refusal) -> T {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .unreadable("it is not UTF-8") }
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch DecodingError.dataCorrupted {
            if let depth = depth(of: bytes), depth > depthLimit { throw .tooDeep }
            throw .unreadable("it is not JSON")
        } catch {
            throw .unreadable("the JSON is not of the shape that the platform sends")
        }
    }

    /// How many brackets are open at most; nil where they don't match.
    private static func depth(of bytes: [UInt8]) -> Int? {
        var (open, deepest, inText, isEscaped) = ([UInt8](), 0, false, false)
        for byte in bytes {
            if inText {
                inText = isEscaped || byte != UInt8(ascii: "\"")
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): inText = true
            case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
            case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                guard open.popLast() == byte else { return nil }
            default: break
            }
            deepest = max(deepest, open.count)
        }
        return open.isEmpty && !inText ? deepest : nil
    }
}
