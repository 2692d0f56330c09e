import Delivery
import Nudges
import Workspace

extension NudgeDestination {
    /// A destination of the settings; nil where it gets no digest.
    ///
    /// - Parameters:
    ///   - clock: Has the time zone where the destination names none.
    ///   - isReachable: Whether there is a way to it.
    init?(_ destination: Destination, clock: WallClock, isReachable: Bool) {
        guard let minute = destination.digest else { return nil }
        self.init(
            name: destination.name, place: destination.place,
            schedule: Schedule(
                zone: destination.timeZone ?? clock.timeZone, minute: minute,
                quietHours: destination.quiet.map { QuietHours(from: $0.start, until: $0.end) },
                workdays: destination.workingDays, holidays: destination.holidays),
            team: destination.team, canEdit: destination.canEdit, isReachable: isReachable)
    }
}

extension Destination {
    /// How conversations there begin, as far as the settings know it: `slack:C024BE91L`.
    fileprivate var place: String? {
        channel.map { "\(kind == .googleChat ? "googlechat" : kind.rawValue):\($0)" }
    }

    /// Whether a changed message gets there: in the place of the earlier one, or as a new one.
    fileprivate var canEdit: Bool {
        switch kind {
        case .slack: channel != nil || repeatsEdits
        case .discord, .matrix, .webhook: true
        case .mattermost, .teams, .googleChat: repeatsEdits
        }
    }
}
