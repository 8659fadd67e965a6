package dev.pophealth.examples.quickstart;

import dev.pophealth.pop3.ConnectionSecurity;
import dev.pophealth.pop3.Login;
import dev.pophealth.pop3.Pop3Check;
import dev.pophealth.pop3.Pop3Client;
import dev.pophealth.pop3.Pop3Result;
import dev.pophealth.pop3.Secret;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Probes one mailbox of a real server, as its user would reach it. */
public final class ProbeOne {

  private ProbeOne() {}

  /**
   * Probes, and prints the result. The password is read from the variable POP3_PASSWORD.
   *
   * @param args host and user
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String password = System.getenv("POP3_PASSWORD");
    if (args.length != 2 || password == null) {
      out.println("Give host and user, and the password in the variable POP3_PASSWORD.");
      return;
    }
    String host = args[0];
    String user = args[1];
    // README begins
    Login login = Login.password(user, () -> Secret.of(password.toCharArray()));
    Pop3Check check = Pop3Check.touchPoint(host, login).security(ConnectionSecurity.STLS).build();
    Pop3Result result = Pop3Client.create().probe(check);
    out.println(result.english());
    out.println(result.reading().answer()); // NO only where the service is to blame
    // README ends
  }
}
