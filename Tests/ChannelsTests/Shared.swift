import Synchronization

/// A value that two threads of a test share.
final class Shared<T: Sendable>: Sendable {
    private let mutex: Mutex<T>

    init(_ value: T) {
        mutex = Mutex(value)
    }

    var value: T {
        get { mutex.withLock { $0 } }
        set { mutex.withLock { $0 = newValue } }
    }
}
