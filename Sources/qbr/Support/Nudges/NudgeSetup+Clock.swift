import Foundation
import Logging
import Nudges
import ServiceLifecycle

extension NudgeSetup {
    /// The clock of `qbr serve`: rounds at the destinations' times, each that came to something in the log.
    ///
    /// - Parameters:
    ///   - clock: What time it is for the destinations.
    ///   - wall: What time it is for the lease.
    ///   - whenDone: Called after each round that went through.
    func clock(
        _ clock: BotClock, _ wall: WallClock, _ logger: Logger, whenDone: @escaping @Sendable () -> Void
    ) -> any Service {
        NudgeClock(
            round, holder: NudgeSetup.holder, clock: ContinuousClock(), now: { clock.instant }, wall: { wall.now }
        ) { result in
            switch result {
            case .success(let outcomes):
                whenDone()
                for outcome in outcomes ?? [] where outcome.isQueued {
                    logger.info("nudge", metadata: ["destination": "\(outcome.destination)"])
                }
            case .failure(let error):
                logger.error("nudge round failed", metadata: ["reason": "\(error)"])
            }
        }
    }
}
