/// What `<name>` stands for in phrases, each body read when it is first met.
final class TemplateRules {
    /// As they were written.
    let bodies: [String: String]
    /// Those that were read.
    var nodes: [String: TemplateNode] = [:]

    init(_ bodies: [String: String]) { self.bodies = bodies }
}
