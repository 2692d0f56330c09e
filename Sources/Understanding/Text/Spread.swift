import Dispatch
import Synchronization

/// Pieces of work that need nothing of each other, done at the same time where the machine has the cores for it.
enum Spread {
    /// What each piece gives, in their order: the same as if they had been done one after the other.
    static func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
        let results = Mutex([Result?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { piece in
            let result = work(piece)
            results.withLock { $0[piece] = result }
        }
        return results.withLock { $0 }.compactMap(\.self)
    }

    /// What two pieces give.
    static func both<First: Sendable, Second: Sendable>(
        _ first: @Sendable () -> First, and second: @Sendable () -> Second
    ) -> (First, Second) {
        let former = Mutex<First?>(nil)
        let latter = Mutex<Second?>(nil)
        DispatchQueue.concurrentPerform(iterations: 2) { piece in
            if piece == 0 {
                let result = first()
                former.withLock { $0 = result }
            } else {
                let result = second()
                latter.withLock { $0 = result }
            }
        }
        return (former.withLock { $0 } ?? first(), latter.withLock { $0 } ?? second())
    }

    /// Each element changed, in a few runs of neighbours.
    static func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], _ change: @Sendable (Element) -> Result
    ) -> [Result] {
        let runs = 8
        return map(runs) { run in
            elements[elements.count * run / runs..<elements.count * (run + 1) / runs].map(change)
        }.flatMap(\.self)
    }
}
