/// Bytes that no log and no error may show: however they are printed, they are not.
struct Secret: Sendable, CustomStringConvertible, CustomReflectable {
    let bytes: [UInt8]

    init(_ bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
    }

    init(_ text: String) {
        self.init(text.utf8)
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var description: String { "(secret)" }
    var customMirror: Mirror { Mirror(self, children: []) }
}
