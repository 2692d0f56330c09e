/// A failure in words for the person who gets it.
package enum FailureText {
    /// The error's own sentence; one of ours for a fault of coding, whose own words are about this program's types.
    package static func of(_ error: any Error) -> String {
        guard error is EncodingError || error is DecodingError else { return "\(error)" }
        return "Something in this cannot be kept, such as a number without end, so nothing was saved; say it otherwise."
    }
}
