import Channels
import Dispatch
import Synchronization

/// Takes what is posted, so that a test can wait for it; refuses what a test wants refused.
final class Postbox: ResponsePoster {
    private struct Box {
        var taken: [OutgoingPost] = []
        var read: [RemoteFile] = []
        var faults: [PostFault]
    }

    private let box: Mutex<Box>
    private let arrived = DispatchSemaphore(value: 0)

    /// - Parameter faults: What the first posts fail with, in order.
    init(faults: [PostFault] = []) {
        box = Mutex(Box(faults: faults))
    }

    /// All that was taken so far.
    var posts: [OutgoingPost] { box.withLock(\.taken) }

    func post(_ post: OutgoingPost) async throws(PostFault) {
        let fault = box.withLock { box in
            guard box.faults.isEmpty else { return box.faults.removeFirst() as PostFault? }
            box.taken.append(post)
            return nil
        }
        if let fault { throw fault }
        arrived.signal()
    }

    func read(_ file: RemoteFile) async throws(PostFault) -> [UInt8] {
        box.withLock { $0.read.append(file) }
        return Array("account_id,company_name\nA1,Acme\n".utf8)
    }

    /// The files that were asked for.
    var read: [RemoteFile] { box.withLock(\.read) }

    /// Waits until one more has come.
    func wait() { arrived.wait() }
}
