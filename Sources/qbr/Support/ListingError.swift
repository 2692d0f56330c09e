/// Somebody or something that `qbr list` was asked for and that is not there.
enum ListingError: Error, Equatable {
    case unknownAccount(String)
    case severalAccounts(String, [String])
    case unknownPerson(String)
}

extension ListingError: CustomStringConvertible {
    var description: String {
        switch self {
        case .unknownAccount(let name):
            "No account is called '\(name)'; 'qbr list accounts' shows them all."
        case .severalAccounts(let name, let accounts):
            "'\(name)' could be \(accounts.joined(separator: " or ")); name one of them by its id."
        case .unknownPerson(let name):
            "Nobody is called '\(name)'; 'qbr list people' shows who is known."
        }
    }
}
