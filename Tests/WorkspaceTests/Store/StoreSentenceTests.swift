import Testing
import Workspace

/// Each failure is said in words that name the thing and end with what to do.
struct StoreSentenceTests {
    private static let path = "/data/qbr.sqlite"
    private static let all: [(WorkspaceError, String, String)] = [
        (.isFolder(path: path), path, "name a file in it"),
        (.cannotCreate(path: path, reason: "permission denied"), path, "choose another place with --db or QBR_HOME"),
        (.unreadable(path: path, reason: "permission denied"), path, "check its permissions"),
        (.notADatabase(path: path), path, "name another file with --db"),
        (.foreign(path: path), path, "name another file with --db"),
        (.damaged(path: path, detail: "malformed"), path, "copy the file aside, then"),
        (.newer(path: path, migrations: ["0099 later"]), "0099 later", "update qbr"),
        (.outdated(path: path), path, "make it writable once"),
        (.locked(path: path), path, "try again when that is done"),
        (.readOnly(path: path), path, "make the file and its folder writable"),
        (.full(path: path), path, "free some space"),
        (.failed(path: path, detail: "disk I/O error"), "disk I/O error", "'qbr doctor' checks it"),
        (.conversationMoved(id: "c1", expected: 3, stored: 4), "'c1'", "read it again and retry"),
        (.appendOnly(kind: .spiced, id: "s1"), "SPICED version 's1'", "save the change as a new version"),
        (.withoutID(kind: .ticketRollup), "ticket roll-up", "give it one"),
        (.refersToNothing(kind: .action, id: "a1", to: ["account"]), "action 'a1'", "save its account first"),
        (.invalid(kind: .action, id: "a1", rule: "no owner"), "action 'a1'", "correct it"),
        (.inUse(kind: .account, id: "acme", by: ["2 actions"]), "account 'acme'", "remove that first"),
        (.changedSince(kind: .action, id: "a1", by: "Sam", at: "2026-03-10T10:00:00Z"), "by Sam", "change it by hand"),
        (.undecodable(kind: .goal, id: "g1", reason: "no rank"), "goal 'g1'", "copy the workspace's file aside, then"),
        (.unwritable(kind: .metric, id: "m1", reason: "not a number"), "metric 'm1'", "correct its values"),
    ]

    @Test(arguments: all)
    func aFailureIsOneSentenceWithItsMend(error: WorkspaceError, thing: String, mend: String) {
        let sentence = error.description
        #expect(sentence.contains(thing) && sentence.contains(mend))
        #expect(sentence.hasSuffix(".") && !sentence.contains("\n"))
    }

    @Test func theWholeSentenceOfARefusedUndo() {
        let error = WorkspaceError.changedSince(kind: .action, id: "a1", by: "Sam", at: "2026-03-10T10:00:00Z")
        #expect(
            error.description
                == "The action 'a1' was changed since, by Sam at 2026-03-10T10:00:00Z, so this is not undone; "
                + "change it by hand.")
    }
}
