/// Why a line of input is no message.
package enum BadInput: Error, Equatable {
    case emptyLine
    case emptyText
    case neitherTextNorChoice
    case notText(field: String)
    case invalidUTF8
    case tooLong
}

extension BadInput: CustomStringConvertible {
    package var description: String {
        switch self {
        case .emptyLine:
            "The line is empty; send a message, or a JSON object with \"text\"."
        case .emptyText:
            "The \"text\" is empty; put the message into it, or send a \"choice\"."
        case .neitherTextNorChoice:
            "The object has neither \"text\" nor \"choice\"; give it one of them."
        case .notText(let field):
            "\"\(field)\" is not a string; put its value in quotes."
        case .invalidUTF8:
            "The line is not valid UTF-8; convert it and send it again."
        case .tooLong:
            "The line is longer than 1 MiB; send a shorter message."
        }
    }
}
