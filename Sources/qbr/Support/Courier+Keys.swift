import Channels
import Delivery

extension Courier {
    /// Reads what lies behind a URL: the keys that a platform publishes.
    var fetch: Secrets.Fetch {
        { [self] url in
            let response = try await send(OutgoingRequest(.get, url: url))
            guard response.isSuccess else { throw PostFault.refused(status: response.status) }
            return response.body
        }
    }
}
