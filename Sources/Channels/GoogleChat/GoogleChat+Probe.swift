import JWTKit

extension GoogleChat: Probed {
    package var question: OutgoingPost { OutgoingPost(method: .get, url: keyURL, body: []) }

    package func findings(in answer: ProbeAnswer) -> [ProbeFinding] {
        let count = answer.status == 200 ? (try? GoogleChatKeys.set(of: answer.body))?.keys.count ?? 0 : 0
        return count > 0
            ? [.good("Google's keys are read (\(count))")]
            : [.bad("Google's keys cannot be read (status \(answer.status)); check QBR_GOOGLE_CHAT_KEYS.")]
    }
}
