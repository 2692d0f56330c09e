/// What a turn goes by and never changes. Both are large, and a run and its readers share them rather than copy them.
final class Setting: Sendable {
    let script: Script
    let surroundings: Surroundings

    init(_ script: Script, _ surroundings: Surroundings) {
        self.script = script
        self.surroundings = surroundings
    }
}
