/// A secret that cannot be used; its words never hold it.
package enum SecretError: Error, Equatable {
    case unreadableFile(variable: String)
    case setTwice(variable: String)
    case incomplete(variable: String, needs: String)
    case malformed(variable: String, expected: String)
}

extension SecretError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadableFile(let variable):
            "The file that \(variable) names cannot be read; check the path and who may read it."
        case .setTwice(let variable):
            "\(variable) and \(variable)_FILE are both set; leave one of them out."
        case .incomplete(let variable, let needs):
            "\(variable) is set and needs \(needs) beside it; set them too."
        case .malformed(let variable, let expected):
            "\(variable) is not what it should be: \(expected); copy it again from where it was made."
        }
    }
}
