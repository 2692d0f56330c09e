import Crypto
import CryptoExtras
import Foundation

/// Makes tokens as Google makes them for Chat, and as others would like to; its key is made anew for each run.
struct GoogleChatSigner: Sendable {
    static let project = "123456789012"
    static let shared = Result { try GoogleChatSigner() }

    private let key: _RSA.Signing.PrivateKey
    /// What Google publishes.
    let keySet: [UInt8]

    init() throws {
        key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        let primitives = try key.publicKey.getKeyPrimitives()
        let (n, e) = (Self.encoded(primitives.modulus), Self.encoded(primitives.publicExponent))
        keySet = Array(
            #"{"keys":[{"kty":"RSA","alg":"RS256","use":"sig","kid":"k1","n":"\#(n)","e":"\#(e)"}]}"#.utf8)
    }

    /// The public key as it would be handed out in a file.
    var publicKey: String { key.publicKey.pemRepresentation }

    /// A token with those claims.
    func token(
        audience: String = project, issuer: String = "chat@system.gserviceaccount.com", issued: Int? = -10,
        notBefore: Int? = nil, expires: Int? = 3600, kid: String? = "k1", algorithm: String = "RS256",
        sign: ((Data) throws -> Data)? = nil
    ) throws -> String {
        let times = [("iat", issued), ("nbf", notBefore), ("exp", expires)].compactMap { name, seconds in
            seconds.map { #","\#(name)":\#(RunningServer.now + $0)"# }
        }
        let kid = kid.map { #","kid":"\#($0)""# } ?? ""
        let head = Self.encoded(Data(#"{"typ":"JWT","alg":"\#(algorithm)"\#(kid)}"#.utf8))
        let claims = Self.encoded(Data(#"{"aud":"\#(audience)","iss":"\#(issuer)"\#(times.joined())}"#.utf8))
        let signed = Data("\(head).\(claims)".utf8)
        let signature = try sign.map { try $0(signed) } ?? rs256(signed)
        return "\(head).\(claims).\(Self.encoded(signature))"
    }

    private func rs256(_ data: Data) throws -> Data {
        try key.signature(for: data, padding: .insecurePKCS1v1_5).rawRepresentation
    }

    static func encoded(_ data: Data) -> String {
        data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
