import Conversation

/// A room of Matrix. A notice's id is its transaction's, so that one that is sent again is shown once.
package struct MatrixOutlet: Outlet {
    private struct Posted: Decodable {
        let event_id: String?
    }

    private let matrix: Matrix
    private let room: String

    package init(_ matrix: Matrix, room: String) {
        self.matrix = matrix
        self.room = room
    }

    package func posts(_ notice: OutgoingNotice) throws -> [OutgoingPost] {
        try MatrixRenderer().posts(of: notice.message, to: .everyone).enumerated().map { index, body in
            matrix.message(in: room, transaction: "\(notice.id).\(index + 1)", try WireCoding.object(body))
        }
    }

    package func edit(_ notice: OutgoingNotice, at receipt: String?) throws -> OutgoingPost? {
        let prefix = "matrix:\(room)/"
        guard let receipt, receipt.hasPrefix(prefix),
            let body = MatrixRenderer().posts(of: notice.message, to: .everyone).first
        else { return nil }
        let edited: Value = body.adding([
            "body": .string("* " + (body["body"]?.string ?? "")), "m.new_content": body,
            "m.relates_to": ["rel_type": "m.replace", "event_id": .string(String(receipt.dropFirst(prefix.count)))],
        ])
        return matrix.message(in: room, transaction: "\(notice.id).1", try WireCoding.object(edited))
    }

    package func receipt(in body: [UInt8]) -> String? {
        WireCoding.decode(Posted.self, from: body)?.event_id.map { "matrix:\(room)/\($0)" }
    }
}
