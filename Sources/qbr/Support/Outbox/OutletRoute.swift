import Channels
import Conversation
import Delivery
import Foundation
import Workspace

/// A way over an outlet of a platform.
struct OutletRoute: OutboxRoute {
    let outlet: any Outlet
    let manners: Manners
    /// Whether a message goes out anew that changes an earlier one, where that cannot be edited.
    var repeatsEdits = false

    func requests(for message: OutgoingMessage, replacing earlier: OutgoingMessage?, at now: Date) throws
        -> [OutgoingRequest]
    {
        let notice = OutgoingNotice(
            id: message.id, reply: try JSONDecoder().decode(Reply.self, from: message.body),
            destination: message.destination, replaces: message.replaces, now: Int(now.timeIntervalSince1970))
        if let earlier {
            if let edit = try outlet.edit(notice, at: earlier.receipt) { return [OutgoingRequest(edit)] }
            guard repeatsEdits else { return [] }
        }
        return try outlet.posts(notice).map(OutgoingRequest.init)
    }

    func receipt(in response: OutgoingResponse, replacing earlier: OutgoingMessage?) -> String? {
        earlier?.receipt ?? outlet.receipt(in: response.body)
    }
}
