/// Makes links to pages, where pages are switched on.
package struct PageLinks: Sendable {
    /// Which page.
    package enum Place: Hashable, Sendable {
        case account(id: String)
        case board(team: String)
        case program

        var isBoard: Bool { if case .board = self { true } else { false } }
    }

    private let make: @Sendable (Place) -> String

    /// - Parameter make: The whole address, which is good for a day.
    package init(_ make: @escaping @Sendable (Place) -> String) {
        self.make = make
    }

    func link(to place: Place) -> String { make(place) }
}
