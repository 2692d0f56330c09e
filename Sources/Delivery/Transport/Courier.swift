import CCurl
import CCurlShim
import Foundation
import Synchronization

/// Sends requests with libcurl: one thread owns all transfers, and whoever sends waits without holding a thread.
package final class Courier: Sendable {
    private let desk: CourierDesk

    /// Starts the thread.
    ///
    /// - Throws: `TransportError.failed` where libcurl has no memory left.
    package init(_ options: CourierOptions) throws(TransportError) {
        let desk = try CourierDesk()
        self.desk = desk
        let thread = Thread { CourierLoop(desk, options).run() }
        thread.name = "courier"
        thread.start()
    }

    deinit { desk.close() }

    /// Sends a request and waits for its response; a redirection comes back as one.
    package func send(_ request: OutgoingRequest) async throws(TransportError) -> OutgoingResponse {
        let result = await withCheckedContinuation { continuation in
            desk.leave(.init(request: request) { continuation.resume(returning: $0) })
        }
        return try result.get()
    }

    /// Takes no more requests; those under way are still answered.
    package func stop() { desk.close() }
}

/// Where requests are left for the thread.
final class CourierDesk: Sendable {
    struct Job: Sendable {
        let request: OutgoingRequest
        let finish: @Sendable (Result<OutgoingResponse, TransportError>) -> Void
    }

    /// libcurl's handle of all transfers. Only waking it up is allowed to any thread; all else is the courier's own.
    struct Multi: @unchecked Sendable {
        let pointer: UnsafeMutableRawPointer
    }

    private struct Inbox {
        var waiting: [Job] = []
        var isClosed = false
    }

    let multi: Multi
    private let inbox = Mutex(Inbox())

    init() throws(TransportError) {
        // Once a process, however often it is called.
        curl_global_init(Int(CURL_GLOBAL_DEFAULT))
        guard let pointer = curl_multi_init() else { throw .failed("libcurl has no memory left") }
        multi = Multi(pointer: pointer)
    }

    func leave(_ job: Job) {
        let isTaken = inbox.withLock { inbox in
            guard !inbox.isClosed else { return false }
            inbox.waiting.append(job)
            // Where others wait already, the thread has been woken or is busy, and looks again by itself. Under the
            // lock, so that the handle is still there: it goes once the box is seen closed.
            if inbox.waiting.count == 1 { curl_multi_wakeup(multi.pointer) }
            return true
        }
        if !isTaken { job.finish(.failure(.stopped)) }
    }

    func close() {
        inbox.withLock { inbox in
            guard !inbox.isClosed else { return }
            inbox.isClosed = true
            curl_multi_wakeup(multi.pointer)
        }
    }

    /// At most `count` of those that wait, the first first, and whether there will be no more.
    func take(_ count: Int) -> (jobs: [Job], isOver: Bool) {
        inbox.withLock { inbox in
            let jobs = Array(inbox.waiting.prefix(count))
            inbox.waiting.removeFirst(jobs.count)
            return (jobs, inbox.isClosed && inbox.waiting.isEmpty)
        }
    }
}

/// The thread's own loop; it alone touches the handles.
private struct CourierLoop {
    private let desk: CourierDesk
    private let options: CourierOptions
    private var transfers: [UnsafeMutableRawPointer: Transfer] = [:]

    init(_ desk: CourierDesk, _ options: CourierOptions) {
        self.desk = desk
        self.options = options
    }

    consuming func run() {
        let multi = desk.multi.pointer
        qbr_curl_multi_set_long(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, options.connections)
        while true {
            let (jobs, isOver) = desk.take(options.connections - transfers.count)
            for job in jobs { begin(job) }
            if isOver, transfers.isEmpty { break }
            var running: Int32 = 0
            curl_multi_perform(multi, &running)
            if finishDone() == 0 { curl_multi_poll(multi, nil, 0, 1_000, nil) }
        }
        curl_multi_cleanup(multi)
    }

    private mutating func begin(_ job: CourierDesk.Job) {
        guard let transfer = Transfer(job.request, options, finish: job.finish) else {
            return job.finish(.failure(.failed("libcurl has no memory left")))
        }
        if let fault = transfer.faultBeforehand { return transfer.end(fault) }
        transfers[transfer.handle] = transfer
        curl_multi_add_handle(desk.multi.pointer, transfer.handle)
    }

    /// Hands over what has ended.
    ///
    /// - Returns: How many.
    private mutating func finishDone() -> Int {
        var (left, done): (Int32, Int) = (0, 0)
        while let message = curl_multi_info_read(desk.multi.pointer, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle else { continue }
            let code = message.pointee.data.result
            curl_multi_remove_handle(desk.multi.pointer, handle)
            transfers.removeValue(forKey: handle)?.end(code)
            done += 1
        }
        return done
    }
}
