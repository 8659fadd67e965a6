package dev.pophealth.pop3;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What was seen of TLS; also of a handshake that failed, as far as it came. Names and text are the
 * server's: bounded, without control characters.
 *
 * @param protocol such as {@code TLSv1.3}; empty if none was agreed on
 * @param cipher the cipher suite; empty if none was agreed on
 * @param subject whose certificate it is; empty if none came
 * @param issuer who signed it
 * @param names the hosts it is for, at most 100
 * @param chain the subjects of the chain as sent, the server's own first, at most 10
 * @param notBefore when its time begins
 * @param notAfter when its time ends
 * @param certificateSha256 the SHA-256 hash of the certificate, as {@code openssl x509
 *     -fingerprint} shows it; {@link Trust#pinned} takes it
 * @param keySha256 the SHA-256 hash of the public key, which outlasts a renewal with the same key;
 *     {@link Trust#pinned} takes it
 * @param problems what is wrong with the certificate; empty if nothing
 */
public record TlsFacts(
    String protocol,
    String cipher,
    String subject,
    String issuer,
    List<String> names,
    List<String> chain,
    Instant notBefore,
    Instant notAfter,
    String certificateSha256,
    String keySha256,
    List<Category> problems) {

  /** Copies the lists. */
  public TlsFacts {
    Objects.requireNonNull(protocol, "protocol");
    Objects.requireNonNull(cipher, "cipher");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(issuer, "issuer");
    names = List.copyOf(names);
    chain = List.copyOf(chain);
    Objects.requireNonNull(notBefore, "notBefore");
    Objects.requireNonNull(notAfter, "notAfter");
    Objects.requireNonNull(certificateSha256, "certificateSha256");
    Objects.requireNonNull(keySha256, "keySha256");
    problems = List.copyOf(problems);
  }

  /**
   * Whole days until its time ends; negative once it has.
   *
   * @param now the time now
   */
  public long daysLeft(Instant now) {
    return Duration.between(now, notAfter).toDays();
  }
}
