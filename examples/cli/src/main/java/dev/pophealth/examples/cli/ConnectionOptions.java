package dev.pophealth.examples.cli;

import dev.pophealth.pop3.ConnectionSecurity;
import dev.pophealth.pop3.Pop3Check;
import dev.pophealth.pop3.Trust;
import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How to connect, and whom to trust. */
final class ConnectionOptions {

  @Option(
      names = "--security",
      paramLabel = "HOW",
      defaultValue = "tls",
      description = "tls (from the start), stls, or plain. Default: tls.")
  ConnectionSecurity security = ConnectionSecurity.TLS;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "Trust these certificates (PEM or DER) instead of the system's authorities.")
  Optional<String> authorities = Optional.empty();

  @Option(
      names = "--pin",
      paramLabel = "SHA256",
      description = "Trust the certificate, or key, with this hash. May be given several times.")
  List<String> pins = List.of();

  @Option(
      names = "--insecure",
      description = "Verify nothing: for servers on this machine. What is wrong is a warning.")
  boolean insecure;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      converter = Seconds.class,
      description = "When all is over at the latest. Default: 55, as the vendor's own probe.")
  Optional<Duration> timeout = Optional.empty();

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      converter = Seconds.class,
      description = "How long a silence must last to be the server's fault. Default: 5.")
  Optional<Duration> patience = Optional.empty();

  @Option(
      names = "--every-address",
      description = "Count it as a failure when one of the host's addresses fails.")
  boolean everyAddress;

  /** Fills in what does not depend on the target. */
  void fill(Pop3Check.Builder check, Trust trust) {
    check.security(security).trust(trust).everyAddress(everyAddress);
    timeout.ifPresent(
        time -> {
          check.deadline(time);
          check.connectionDeadline(time.compareTo(THIRTY) < 0 ? time : THIRTY);
        });
    patience.ifPresent(check::patience);
  }

  private static final Duration THIRTY = Duration.ofSeconds(30);

  Trust trust(Outside outside) {
    int ways = (authorities.isPresent() ? 1 : 0) + (pins.isEmpty() ? 0 : 1) + (insecure ? 1 : 0);
    if (ways > 1) {
      throw new Refusal(ExitCode.USAGE, "give one of --ca, --pin and --insecure");
    } else if (insecure) {
      return Trust.insecureWithoutVerification();
    } else if (!pins.isEmpty()) {
      return Trust.pinned(pins);
    }
    return authorities.map(file -> anchors(outside, file)).orElse(Trust.system());
  }

  private static Trust anchors(Outside outside, String file) {
    List<X509Certificate> certificates = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (Certificate one :
          factory.generateCertificates(new ByteArrayInputStream(Input.bytes(outside, file)))) {
        certificates.add((X509Certificate) one);
      }
    } catch (CertificateException e) {
      throw new Refusal(
          ExitCode.DATA, file + " has no certificates that can be read: give PEM or DER");
    }
    if (certificates.isEmpty()) {
      throw new Refusal(ExitCode.DATA, file + " has no certificates: give PEM or DER");
    }
    return Trust.anchors(certificates);
  }
}
