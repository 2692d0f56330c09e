import Dispatch
import Synchronization

/// A value that is being made on another thread, and waited for by whoever needs it first.
///
/// The prompt need not wait until the classifier has learnt its phrases.
package final class Deferred<Value: Sendable>: Sendable {
    private let made = Mutex<Result<Value, any Error>?>(nil)
    private let isMade = DispatchGroup()

    /// Begins to make the value.
    package init(_ make: @escaping @Sendable () throws -> Value) {
        isMade.enter()
        DispatchQueue.global(qos: .userInitiated).async { [self] in
            let result = Result { try make() }
            made.withLock { $0 = result }
            isMade.leave()
        }
    }

    /// The value, once it is made.
    ///
    /// - Throws: What making it threw.
    package func value() throws -> Value {
        isMade.wait()
        guard let result = made.withLock({ $0 }) else { throw CancellationError() }
        return try result.get()
    }
}
