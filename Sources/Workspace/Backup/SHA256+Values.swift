import Crypto
import Foundation

extension SHA256 {
    /// Each value with its kind and its length, so that no two rows run together.
    mutating func add(_ value: SQLValue) {
        switch value {
        case .null: add(0, Data())
        case .integer(let number): withUnsafeBytes(of: Int64(number).littleEndian) { add(1, Data($0)) }
        case .text(let text): add(3, Data(text.utf8))
        case .blob(let data): add(4, data)
        }
    }

    /// What it has come to, in hexadecimal.
    var hex: String {
        finalize().map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    private mutating func add(_ kind: UInt8, _ bytes: Data) {
        update(data: [kind])
        withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { update(bufferPointer: $0) }
        update(data: bytes)
    }
}
