import Delivery
import Glibc

/// Sends one request again and again through the program's own courier, for `scripts/bench delivery`.
///
/// `delivery-bench URL COUNT CONNECTIONS BYTES` prints how many arrived.
@main
enum DeliveryBench {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, let count = Int(arguments[2]), let connections = Int(arguments[3]),
            let size = Int(arguments[4]), let loopback = InternetAddress("127.0.0.1")
        else {
            print("delivery-bench URL COUNT CONNECTIONS BYTES")
            exit(64)
        }
        var options = CourierOptions(rule: AddressRule(exceptions: [loopback]))
        options.connections = connections
        let courier = try Courier(options)
        let request = OutgoingRequest(
            url: arguments[1], headers: [.init("Content-Type", "application/json")],
            body: Array(repeating: UInt8(ascii: "x"), count: size))
        let arrived = await withTaskGroup(of: Int.self) { group in
            // As many senders as connections, each one request after the other, as the outbox has them.
            for sender in 0..<connections {
                let share = count / connections + (sender < count % connections ? 1 : 0)
                group.addTask {
                    var arrived = 0
                    for _ in 0..<share {
                        if let response = try? await courier.send(request), response.isSuccess { arrived += 1 }
                    }
                    return arrived
                }
            }
            var arrived = 0
            for await share in group { arrived += share }
            return arrived
        }
        print(arrived)
    }
}
