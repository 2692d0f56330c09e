import ArgumentParser
import Channels
import Glibc

@main
enum Main {
    /// Runs the command; errors go to standard error, and an output that nobody reads any more is no error.
    @MainActor
    static func main() async {
        signal(SIGPIPE, SIG_IGN)
        do {
            let commands = Set(QBR.configuration.subcommands.compactMap { $0.configuration.commandName })
            let arguments = ArgumentOrder.commandFirst(Array(CommandLine.arguments.dropFirst()), commands: commands)
            var command = try QBR.parseAsRoot(arguments)
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch ChannelError.outputClosed {
            exit(EXIT_SUCCESS)
        } catch  where QBR.exitCode(for: error) == .validationFailure {
            try? Output.error.write(UsageText.wholeFirstLine(QBR.fullMessage(for: error)) + "\n")
            exit(ExitCode.validationFailure.rawValue)
        } catch {
            QBR.exit(withError: error)
        }
    }
}
