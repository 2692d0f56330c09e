import Foundation

/// The values of a statement in the form in which libpq takes them, for as long as this is held.
struct PostgresParameters: ~Copyable {
    private(set) var pointers: [UnsafePointer<CChar>?] = []
    private(set) var lengths: [Int32] = []
    /// 0 for text, 1 for bytes as they are.
    private(set) var formats: [Int32] = []
    private var buffers: [UnsafeMutableRawBufferPointer] = []

    init(_ values: [SQLValue]) {
        for value in values {
            switch value {
            case .null: add(nil, format: 0)
            case .integer(let number): add(Data("\(number)".utf8) + [0], format: 0)
            case .text(let text): add(Data(text.utf8) + [0], format: 0)
            case .blob(let data): add(data, format: 1)
            }
        }
    }

    /// What is pointed at is there until this is called.
    func keep() {}

    deinit {
        for buffer in buffers { buffer.deallocate() }
    }

    private mutating func add(_ bytes: Data?, format: Int32) {
        formats.append(format)
        lengths.append(Int32(clamping: bytes?.count ?? 0))
        guard let bytes else {
            pointers.append(nil)
            return
        }
        // Never empty, so that no bytes are told from no value.
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
        buffer.copyBytes(from: bytes)
        buffers.append(buffer)
        pointers.append(buffer.baseAddress.map { UnsafePointer($0.assumingMemoryBound(to: CChar.self)) })
    }
}
