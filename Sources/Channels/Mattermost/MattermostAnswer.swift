import Conversation

/// An answer to a slash command in Mattermost, for the eyes of whoever asked.
struct MattermostAnswer: Encodable {
    let response_type = "ephemeral"
    let text: String
    /// What looks like Slack's markup is text here.
    let skip_slack_parsing = true
    let props = ["disable_mentions": true]

    init(_ answer: Answer) {
        text = answer.replies.map(PlainAnswer.text).joined(separator: "\n\n")
    }
}

/// An answer to a button in Mattermost.
struct MattermostUpdate: Encodable {
    let ephemeral_text: String
    let skip_slack_parsing = true

    init(_ answer: Answer) {
        ephemeral_text = MattermostAnswer(answer).text
    }
}
