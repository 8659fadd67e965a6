package dev.pophealth.pop3;

import dev.pophealth.pop3.replay.Script;
import dev.pophealth.pop3.replay.ScriptedServer;
import dev.pophealth.pop3.replay.TestCertificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;

/** What the client's tests share: a login, a certificate, the parts of a session. */
final class Probes {

  static final String PASSWORD = "s3cr3t-Gehéim";
  static final TestCertificate AUTHORITY = TestCertificate.authority("tests");
  static final SSLContext TLS = AUTHORITY.signs("localhost", "127.0.0.1").shownByServer();
  static final Trust TRUST = Trust.anchors(List.of(AUTHORITY.certificate()));

  static final Script GREETED = Script.greeting("+OK ready");
  static final Script ASKED =
      GREETED.expect("CAPA").say("+OK", "TOP", "USER", "UIDL", "SASL PLAIN LOGIN XOAUTH2", ".");
  static final Script NAMED = ASKED.expect("USER alice").say("+OK");
  static final Script PASSED = NAMED.expectMatching("PASS .*").say("+OK logged in");
  static final Script LOGGED_IN =
      PASSED.expect("CAPA").say("+OK", "TOP", "USER", "UIDL", "SASL PLAIN LOGIN XOAUTH2", ".");
  static final Script COUNTED = LOGGED_IN.expect("STAT").say("+OK 3 120");
  static final Script LISTED =
      COUNTED
          .expect("LIST")
          .say("+OK", "1 40", "2 40", "3 40", ".")
          .expect("UIDL")
          .say("+OK", "1 a", "2 b", "3 c", ".");

  private Probes() {}

  static Login login() {
    return login("alice", PASSWORD);
  }

  static Login login(String user, String password) {
    return Login.password(user, () -> Secret.of(password.toCharArray()));
  }

  /** A deep test in clear that gives up soon. */
  static Pop3Check.Builder deep(ScriptedServer server) {
    return Pop3Check.deepTest("127.0.0.1", login().allowingPlainText())
        .port(server.port())
        .security(ConnectionSecurity.PLAIN)
        .connectionDeadline(Duration.ofSeconds(20))
        .listing(true);
  }

  static Pop3Result probe(Pop3Check check) {
    return Pop3Client.create().probe(check);
  }
}
