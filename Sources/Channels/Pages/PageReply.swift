extension HTTPReply {
    /// A page of HTML that nothing keeps, frames or follows: it holds what is ours, and its address is the key to it.
    package static func page(_ html: String, status: Int = 200) -> HTTPReply {
        var reply = HTTPReply(status: status, contentType: "text/html; charset=utf-8", body: Array(html.utf8))
        reply.headers = [
            "Cache-Control": "no-store",
            "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
        ]
        return reply
    }
}
