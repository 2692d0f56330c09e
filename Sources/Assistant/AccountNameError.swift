/// Why a name leads to no account.
package enum AccountNameError: Error, Equatable {
    case unknown(String, nearest: [String])
    case several(String, ids: [String])
    case emptyWorkspace
}

extension AccountNameError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknown(let name, let nearest) where nearest.isEmpty:
            "There is no account '\(name)'; `qbr list accounts` shows them all."
        case .unknown(let name, let nearest):
            "There is no account '\(name)'; did you mean \(nearest.joined(separator: ", "))?"
        case .emptyWorkspace: "The workspace is empty: fill it with `qbr import FILE…`, or try `qbr demo`."
        case .several(let name, let ids):
            "Several accounts are called '\(name)'; name one by its id: \(ids.joined(separator: ", "))."
        }
    }
}
