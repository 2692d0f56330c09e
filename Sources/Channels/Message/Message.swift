package import Conversation

/// One message of the bot as a platform posts it: what a reply's Markdown says, and what may be chosen.
package struct Message: Hashable, Sendable {
    package var blocks: [Block]
    package var choices: [NumberedChoice]

    /// A choice with the number that may be typed for it where there are no buttons.
    package struct NumberedChoice: Hashable, Sendable {
        package let number: Int
        package let choice: Choice

        /// The label on one line, without anything that a screen would act upon.
        package var label: String { SafeText.shown(choice.label).replacing("\n", with: " ") }

        /// `2. Something changed`.
        package var line: RichText { RichText("\(number). \(label)") }
    }

    package init(blocks: [Block], choices: [NumberedChoice] = []) {
        self.blocks = blocks
        self.choices = choices
    }

    /// Reads Markdown; what would move a cursor or turn the writing direction is shown and not done.
    package init(markdown: String, choices: [NumberedChoice] = []) {
        self.init(blocks: MarkdownParser.blocks(of: SafeText.shown(markdown)), choices: choices)
    }

    /// The replies of one answer, a message each; their choices are counted through, behind the numbers that the texts
    /// themselves count to.
    package static func messages(of replies: [Reply]) -> [Message] {
        let menu = ChoiceMenu(replies)
        var shown = menu.taken
        return replies.map { reply in
            let numbers = (shown + 1)...
            shown += reply.choices.count
            return Message(
                markdown: reply.text,
                choices: zip(numbers, reply.choices).map { NumberedChoice(number: $0, choice: $1) })
        }
    }
}
