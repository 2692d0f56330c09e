import Channels
import Delivery

/// Posts late answers with libcurl.
struct CourierPoster: ResponsePoster {
    let courier: Courier

    func post(_ post: OutgoingPost) async throws {
        let request = OutgoingRequest(
            OutgoingRequest.Method(rawValue: post.method) ?? .post, url: post.url,
            headers: [.init("Content-Type", "application/json; charset=utf-8")]
                + post.headers.map { .init($0.name, $0.value) }, body: post.body)
        let response = try await courier.send(request)
        guard response.isSuccess else { throw PostError.refused(status: response.status) }
        // Slack's Web API says what went wrong in a body with status 200.
        if response.body.starts(with: Array(#"{"ok":false"#.utf8)) {
            throw PostError.refused(status: response.status)
        }
    }
}

/// Why an answer did not arrive.
enum PostError: Error, Equatable {
    case refused(status: Int)
}

extension PostError: CustomStringConvertible {
    var description: String {
        switch self {
        case .refused(let status):
            "The platform refused the answer with status \(status); check the app's permissions and its token."
        }
    }
}
