/// Why a name leads to no account.
package enum AccountNameError: Error, Equatable {
    case unknown(String, nearest: [String])
    case several(String, ids: [String])
    case emptyWorkspace
    /// No one there is called so, or several are; with the names of those who are there.
    case contact(String, account: String, among: [String])
}

extension AccountNameError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknown(let name, let nearest) where nearest.isEmpty:
            "There is no account '\(name)'; `qbr list accounts` shows them all."
        case .unknown(let name, let nearest):
            "There is no account '\(name)'; did you mean \(nearest.joined(separator: ", "))?"
        case .emptyWorkspace: "The workspace is empty: fill it with `qbr import FILE…`, or try `qbr demo`."
        case .contact(let name, let account, let names) where names.isEmpty:
            "Nobody at \(account) is on file, so there is no '\(name)'."
        case .contact(let name, let account, let names):
            "'\(name)' names no one person at \(account); name one of \(names.joined(separator: ", ")), or an id."
        case .several(let name, let ids):
            "Several accounts are called '\(name)'; name one by its id: \(ids.joined(separator: ", "))."
        }
    }
}
