/// Where the server listens and how much it takes on.
package struct ServerOptions: Sendable {
    package var host: String
    /// 0 for any that is free.
    package var port: Int
    /// How long a platform waits before it is told that the answer comes later; Slack gives up after three seconds.
    package var patience: Duration = .milliseconds(1500)
    /// How long to wait before a late answer is posted again, each time that the platform could not take it.
    package var postPauses: [Duration] = [.seconds(1), .seconds(4), .seconds(15)]
    /// How many turns run at a time; they share one disk.
    package var lanes = 4
    /// How many turns may be in hand before the next is turned away.
    package var turns = 10_000
    /// Bytes of a body.
    package var bodyLimit = 1 << 20
    /// How long a body may take to arrive.
    package var bodyTime: Duration = .seconds(20)
    /// Seconds that a connection may lie idle.
    package var idleSeconds: Int64 = 20
    /// How many connections are open at a time; others wait to be taken.
    package var connections: Int

    package init(host: String = "127.0.0.1", port: Int = 8080, connections: Int = 900) {
        self.host = host
        self.port = port
        self.connections = connections
    }
}
