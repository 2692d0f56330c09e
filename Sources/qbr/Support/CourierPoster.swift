import Channels
import Delivery

/// Posts late answers over the courier.
struct CourierPoster: ResponsePoster {
    let courier: Courier
    /// For what is read whole, such as a file of some megabytes.
    let reader: Courier

    func post(_ post: OutgoingPost) async throws(PostFault) {
        let response: OutgoingResponse
        do {
            response = try await courier.send(OutgoingRequest(post))
        } catch {
            throw .unreachable("\(error)")
        }
        // Slack's Web API says what went wrong in a body with status 200.
        guard response.isSuccess, !response.body.starts(with: #"{"ok":false"#.utf8) else {
            throw .refused(status: response.status)
        }
    }

    func read(_ file: RemoteFile) async throws(PostFault) -> [UInt8] {
        let headers = file.headers.map { OutgoingRequest.Header($0.name, $0.value) }
        let response: OutgoingResponse
        do {
            response = try await reader.send(OutgoingRequest(.get, url: file.url, headers: headers))
        } catch TransportError.tooLong {
            throw .refused(status: 413)
        } catch {
            throw .unreachable("\(error)")
        }
        guard response.isSuccess else { throw .refused(status: response.status) }
        return response.body
    }
}

extension OutgoingRequest {
    /// A platform's post as the courier takes it.
    init(_ post: OutgoingPost) {
        let method: Method =
            switch post.method {
            case .get: .get
            case .post: .post
            case .put: .put
            case .patch: .patch
            }
        self.init(
            method, url: post.url,
            headers: [.init("Content-Type", "application/json; charset=utf-8")]
                + post.headers.map { .init($0.name, $0.value) }, body: post.body)
    }
}
