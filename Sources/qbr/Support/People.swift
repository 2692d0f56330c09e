import Reviews
import Workspace

/// People of the workspace as a command names them.
enum People {
    /// The person with that id, e-mail or name; by first name or nick-name where it is one person's alone.
    static func find(_ text: String, in facts: any Facts) throws -> Person? {
        let wanted = text.lowercased()
        let people = try facts.all(Person.self)
        let called = people.filter { ([$0.firstName] + $0.nicknames).contains { $0.lowercased() == wanted } }
        return people.first { $0.id == text }
            ?? people.first { $0.email?.lowercased() == wanted }
            ?? people.first { $0.name.lowercased() == wanted }
            ?? (called.count == 1 ? called[0] : nil)
    }

    /// An id made of a name, `sarah-johnson`; with a number where somebody has it already.
    static func freeID(for name: String, in facts: any Facts) throws -> String {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
        let base = words.isEmpty ? "person" : words.joined(separator: "-")
        var id = base
        var number = 2
        while try facts.find(Person.self, id) != nil {
            id = "\(base)-\(number)"
            number += 1
        }
        return id
    }
}

/// Why a person could not be linked.
enum PeopleError: Error, Equatable {
    case unknown(String)
    case taken(String, by: String)
    case same(String)
    case looksOnly(String)
}

extension PeopleError: CustomStringConvertible {
    var description: String {
        switch self {
        case .unknown(let name): "Nobody is called '\(name)'; add them first with 'qbr people add'."
        case .same(let name): "\(name)'s accounts are \(name)'s already; name somebody else."
        case .looksOnly(let name):
            "\(name) may look and change nothing; change that first with 'qbr people add --role csm'."
        case .taken(let user, let name): "\(user) is \(name) already; a chat user can be one person."
        }
    }
}
