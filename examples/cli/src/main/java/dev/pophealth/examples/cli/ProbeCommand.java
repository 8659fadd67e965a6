package dev.pophealth.examples.cli;

import dev.pophealth.pop3.Login;
import dev.pophealth.pop3.Pop3Check;
import dev.pophealth.pop3.ProbeKind;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The POP3 client, by the four probes of the vendor's page. */
@Command(
    name = "probe",
    mixinStandardHelpOptions = true,
    header = "Probes POP3 servers; also a check for Icinga and Nagios.",
    synopsisSubcommandLabel = "(self | proxy | deep | ctp)",
    description = {
      "Says where it broke, whose fault that is and what to check next. With --plugin it writes",
      "what monitoring plugins write."
    },
    footer = {
      "",
      "Examples:",
      "  pop-health probe proxy cas1.example.com",
      "  pop-health probe ctp cas1.example.com --user monitor@example.com --password-env POP3_PW",
      "  pop-health probe proxy cas1.example.com --plugin -w 1 -c 5 --certificate-critical 7",
      "  pop-health probe self --targets servers.txt --format json",
      "",
      "Ends with 0 OK, 1 WARNING, 2 CRITICAL where the service or its configuration is to blame,",
      "3 UNKNOWN where anything else keeps the probe from telling, a wrong password included."
    })
final class ProbeCommand {

  private ProbeCommand() {}

  static CommandLine commandLine(Outside outside) {
    return new CommandLine(new ProbeCommand())
        .addSubcommand(new Self(outside))
        .addSubcommand(new Proxy(outside))
        .addSubcommand(new Deep(outside))
        .addSubcommand(new TouchPoint(outside));
  }

  /** The back end, without a login. */
  @Command(
      name = "self",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Greeting, capabilities and sign-off at the back end (port 1995); no login.",
      footer = {"", "Example:", "  pop-health probe self mbx1.example.com"})
  static final class Self extends ProbeSubcommand {
    Self(Outside outside) {
      super(outside, ProbeKind.SELF_TEST);
    }

    @Override
    Completion completion() {
      return (check, target) -> {};
    }
  }

  /** The front end, without a login. */
  @Command(
      name = "proxy",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description =
          "Greeting, capabilities and sign-off at the front end (port 995, or 110); no login.",
      footer = {
        "",
        "Examples:",
        "  pop-health probe proxy cas1.example.com",
        "  pop-health probe proxy cas1.example.com:110 --security stls --ca authority.pem"
      })
  static final class Proxy extends ProbeSubcommand {
    Proxy(Outside outside) {
      super(outside, ProbeKind.PROXY_TEST);
    }

    @Override
    Completion completion() {
      return (check, target) -> {};
    }
  }

  /** A probe that logs in. */
  abstract static class LoggingIn extends ProbeSubcommand {

    @Mixin LoginOptions login = new LoginOptions();

    @Option(names = "--light", description = "Stop after the login.")
    boolean light;

    @Option(names = "--listing", description = "Ask LIST and UIDL as well.")
    boolean listing;

    LoggingIn(Outside outside, ProbeKind kind) {
      super(outside, kind);
    }

    @Override
    Completion completion() {
      Function<String, Login> logins = login.logins(outside);
      return (check, target) -> complete(check, target, logins);
    }

    private void complete(
        Pop3Check.Builder check, ProbeTarget target, Function<String, Login> logins) {
      String user =
          target
              .user()
              .or(() -> login.user)
              .orElseThrow(() -> usage("who logs in at " + target.host() + "? Give --user"));
      check.login(logins.apply(user)).light(light).listing(listing);
    }
  }

  /** The back end with a login. */
  @Command(
      name = "deep",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Login and mailbox at the back end (port 1995).",
      footer = {
        "",
        "Example:",
        "  pop-health probe deep mbx1.example.com --user monitor@example.com --password-file pw"
      })
  static final class Deep extends LoggingIn {
    Deep(Outside outside) {
      super(outside, ProbeKind.DEEP_TEST);
    }
  }

  /** A user's way. */
  @Command(
      name = "ctp",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "A user's way: through the front end (port 995, or 110) to the mailbox.",
      footer = {
        "",
        "Example:",
        "  pop-health probe ctp cas1.example.com --user monitor@example.com --password-env POP3_PW"
      })
  static final class TouchPoint extends LoggingIn {
    TouchPoint(Outside outside) {
      super(outside, ProbeKind.TOUCH_POINT);
    }
  }
}
