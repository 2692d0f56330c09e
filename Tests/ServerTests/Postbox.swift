import Channels
import Dispatch
import Synchronization

/// Takes what is posted, so that a test can wait for it.
final class Postbox: ResponsePoster {
    private let taken = Mutex<[OutgoingPost]>([])
    private let arrived = DispatchSemaphore(value: 0)

    /// All that came so far.
    var posts: [OutgoingPost] { taken.withLock(\.self) }

    func post(_ post: OutgoingPost) async throws {
        taken.withLock { $0.append(post) }
        arrived.signal()
    }

    /// Waits until one more has come.
    func wait() { arrived.wait() }
}
