package import Channels
package import Conversation
import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
import ServiceLifecycle

/// The HTTP server for chat platforms; also `/healthz`, `/readyz` and `/metrics`.
///
/// A service: it runs until it is shut down, which it does gracefully. What is in hand is answered, nothing new is
/// taken.
package struct ChatServer: Service, CustomStringConvertible {
    private let platforms: [any Platform]
    private let options: ServerOptions
    let logger: Logger
    private let reception: Reception
    private let pages: (any PageSource)?
    private let isReady: @Sendable () throws -> Void
    private let gauges: @Sendable () throws -> [Gauge]
    private let whenListening: @Sendable (Int) async -> Void

    /// - Parameters:
    ///   - platforms: Those that are set up; the others answer 404.
    ///   - responder: Who answers messages.
    ///   - pages: The pages behind signed links; nil where there are none.
    ///   - poster: What posts answers that come late; nil where nothing can.
    ///   - now: Seconds since 1970, for signatures.
    ///   - isReady: Throws while the bot cannot answer.
    ///   - gauges: Figures for `/metrics` that nothing here counts.
    ///   - whenListening: Called with the port once it is open.
    package init(
        platforms: [any Platform], responder: any Responder, options: ServerOptions, poster: (any ResponsePoster)?,
        pages: (any PageSource)? = nil, logger: Logger, now: @escaping @Sendable () -> Int,
        isReady: @escaping @Sendable () throws -> Void,
        gauges: @escaping @Sendable () throws -> [Gauge] = { [] },
        whenListening: @escaping @Sendable (Int) async -> Void = { _ in }
    ) {
        self.platforms = platforms
        self.options = options
        self.pages = pages
        self.logger = logger
        self.isReady = isReady
        self.gauges = gauges
        self.whenListening = whenListening
        reception = Reception(
            lanes: TurnLanes(responder, count: options.lanes, limit: options.turns), late: LateAnswers(),
            meters: Meters(registry: MetricsRegistry()), poster: poster, patience: options.patience,
            pauses: options.postPauses, now: now)
    }

    /// Its name in a log, where it is not to be spelt out with all that it holds.
    package var description: String { "ChatServer" }

    package func run() async throws {
        let application = Application(
            router: router, server: .http1(configuration: .init(idleTimeout: .seconds(options.idleSeconds))),
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port), backlog: 1024,
                availableConnectionsDelegate: MaximumAvailableConnections(options.connections, logger: logger)),
            services: [reception.late],
            onServerRunning: { [whenListening] channel in
                await whenListening(channel.localAddress?.port ?? 0)
            }, logger: logger)
        try await application.run()
    }

    private var router: Router<ServerContext> {
        let router = Router(context: ServerContext.self)
        for platform in platforms {
            for route in platform.routes {
                guard let method = HTTPRequest.Method(rawValue: route.method) else { continue }
                router.on(RouterPath(route.path), method: method) { request, context in
                    let departure = Pending<Void>()
                    return await answer(request, context, route.path, departure) { logger in
                        let arrived = try await inbound(request, context, for: platform)
                        return try await reception.reply(to: arrived, from: platform, before: departure, logger)
                    }
                }
            }
        }
        if let pages {
            router.get("/pages/**") { request, context in
                await answer(request, context, "/pages") { _ in
                    let (path, query, now) = (request.uri.path, request.uri.query ?? "", reception.now())
                    return try await reception.lanes.run {
                        do {
                            return try pages.reply(path: path, query: query, now: now)
                        } catch let refusal as Refusal {
                            return .text("\(refusal)", status: refusal.status)
                        }
                    }
                }
            }
        }
        router.get("/healthz") { _, _ in "ok\n" }
        router.get("/readyz") { request, context in
            await answer(request, context, "/readyz") { _ in
                try await reception.lanes.run(isReady)
                return .text("ready", status: 200)
            }
        }
        router.get("/metrics") { _, _ in
            reception.meters.turnsInHand(reception.lanes.inHand)
            // While the workspace is away, what was seen last stays beside what is counted here.
            if let seen = try? await reception.lanes.run(gauges) { reception.meters.look(seen) }
            return Response(
                HTTPReply(
                    contentType: "text/plain; version=0.0.4; charset=utf-8",
                    body: Array(reception.meters.registry.text.utf8)))
        }
        return router
    }

    /// Makes the reply, counts it and logs it; of the address only its route, since a query can hold a token.
    private func answer(
        _ request: Request, _ context: ServerContext, _ route: String, _ departure: Pending<Void> = Pending(),
        _ make: (Logger) async throws -> HTTPReply
    ) async -> Response {
        let clock = ContinuousClock()
        let began = clock.now
        let reply: HTTPReply
        do {
            reply = try await make(context.logger)
        } catch let fault as BodyFault {
            reply = .text("\(fault)", status: fault.status)
        } catch {
            context.logger.error("request failed", metadata: ["error": "\(type(of: error))"])
            reply = .text("This cannot be answered just now; the log says why.", status: 503)
        }
        let seconds = (clock.now - began) / .seconds(1)
        reception.meters.requested(route, status: reply.status, seconds: seconds)
        context.logger.info(
            "request",
            metadata: [
                "route": "\(request.method) \(route)", "status": "\(reply.status)",
                "ms": "\(Int((seconds * 1000).rounded()))",
            ])
        return Response(reply, departure)
    }

    private func inbound(_ request: Request, _ context: ServerContext, for platform: any Platform) async throws
        -> InboundRequest
    {
        var inbound = InboundRequest(
            method: request.method.rawValue, path: request.uri.path, query: request.uri.query ?? "",
            headers: request.headers.map { .init($0.name.rawName, $0.value) }, body: [])
        let limit = platform.bodyLimit(for: inbound) ?? options.bodyLimit
        inbound.body = try await BodyReader(limit: limit, time: options.bodyTime).read(request, context.channel)
        return inbound
    }
}

extension Response {
    fileprivate init(_ reply: HTTPReply, _ departure: Pending<Void> = Pending()) {
        var headers = HTTPFields()
        headers[.contentType] = reply.contentType
        if reply.isPage {
            headers[.cacheControl] = "no-store"
            headers[.contentSecurityPolicy] =
                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'"
            headers[.xContentTypeOptions] = "nosniff"
        }
        self.init(
            status: .init(code: reply.status), headers: headers,
            body: ResponseBody(contentLength: reply.body.count) { writer in
                try await writer.write(ByteBuffer(bytes: reply.body))
                try await writer.finish(nil)
                departure.finish(())
            })
    }
}
