package import Days

extension [HealthSnapshot] {
    /// The one of the latest day before that day, which today's is compared with.
    package func latest(before today: Day) -> HealthSnapshot? {
        filter { $0.date < today }.max { ($0.date, $0.id) < ($1.date, $1.id) }
    }
}
