extension Matrix: Probed {
    package var question: OutgoingPost { post("/account/whoami", .get, []) }

    package func findings(in answer: ProbeAnswer) -> [ProbeFinding] {
        if answer.status == 200, let said = try? JSONBody.read(WhoAmI.self, from: answer.body) {
            return [.good("the home server knows us as \(said.user_id)")]
        }
        guard answer.status == 401 || answer.status == 403 else {
            return [
                .bad(
                    """
                    The home server answered with status \(answer.status); check that QBR_MATRIX_HOMESERVER is its \
                    address, without a path.
                    """)
            ]
        }
        return [
            .bad(
                """
                The home server does not know QBR_MATRIX_AS_TOKEN; it must be the as_token of a registration under \
                app_service_config_files, and the server restarted since.
                """)
        ]
    }

    private struct WhoAmI: Decodable { let user_id: String }
}
