extension Discord: Probed {
    package var question: OutgoingPost {
        OutgoingPost(method: .get, url: "https://discord.com/api/v10/gateway", body: [])
    }

    package func findings(in answer: ProbeAnswer) -> [ProbeFinding] {
        answer.status == 200
            ? [.good("Discord is reached")]
            : [.bad("Discord answered with status \(answer.status); try again later.")]
    }
}
