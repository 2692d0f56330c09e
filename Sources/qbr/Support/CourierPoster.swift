import Channels
import Delivery

/// Posts late answers over the courier.
struct CourierPoster: ResponsePoster {
    let courier: Courier

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
