import Delivery

extension CourierOptions {
    /// How deliveries go, as `QBR_ALLOW_PRIVATE_HOSTS` (addresses with commas between) and `QBR_PROXY` say.
    ///
    /// - Throws: `DeliverySettingsError` where an address is none.
    init(environment: [String: String]) throws(DeliverySettingsError) {
        var exceptions: Set<InternetAddress> = []
        for part in (environment.nonEmpty("QBR_ALLOW_PRIVATE_HOSTS") ?? "").split(separator: ",") {
            let text = part.filter { !$0.isWhitespace }
            guard let address = InternetAddress(text) else { throw .noAddress(text) }
            exceptions.insert(address)
        }
        self.init(
            rule: AddressRule(exceptions: exceptions), proxy: environment.nonEmpty("QBR_PROXY"),
            userAgent: "qbr/\(QBR.version)")
    }
}

extension CourierOptions {
    /// How a file is read that somebody dropped into a chat: whole, up to 4 MiB.
    static func reading(environment: [String: String]) throws(DeliverySettingsError) -> CourierOptions {
        var options = try CourierOptions(environment: environment)
        options.maximumBody = 4 << 20
        options.connections = 4
        return options
    }
}

/// A setting of deliveries that cannot be used.
enum DeliverySettingsError: Error, Equatable {
    case noAddress(String)
}

extension DeliverySettingsError: CustomStringConvertible {
    var description: String {
        switch self {
        case .noAddress(let text):
            "QBR_ALLOW_PRIVATE_HOSTS names '\(text)', which is no address; write addresses such as 127.0.0.1, with commas between."
        }
    }
}
