import Logging
import Workspace

extension OutboxAttempt {
    /// Says what came of it, without a word of the message.
    func log(to logger: Logger) {
        var metadata: Logger.Metadata = [
            "message": "\(job.message.id)", "destination": "\(job.message.destination)",
        ]
        switch outcome {
        case .sent: logger.info("delivered", metadata: metadata)
        case .partly: logger.info("delivered in part", metadata: metadata)
        case .withdrawn: logger.info("left out", metadata: metadata)
        case .again(_, let fault), .paused(_, let fault):
            metadata["fault"] = "\(fault)"
            logger.warning("not delivered yet", metadata: metadata)
        case .dead(let fault), .closed(let fault):
            metadata["fault"] = "\(fault)"
            logger.error("given up", metadata: metadata)
        }
    }
}
