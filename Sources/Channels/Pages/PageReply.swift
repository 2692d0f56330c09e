extension HTTPReply {
    /// A page of HTML that nothing keeps, frames or follows: it holds what is ours, and its address is the key to it.
    package static func page(_ html: String, status: Int = 200) -> HTTPReply {
        var reply = HTTPReply(status: status, contentType: "text/html; charset=utf-8", body: Array(html.utf8))
        reply.isPage = true
        return reply
    }
}
