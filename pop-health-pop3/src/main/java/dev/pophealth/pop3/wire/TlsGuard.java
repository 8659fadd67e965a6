package dev.pophealth.pop3.wire;

import dev.pophealth.pop3.TlsFacts;
import dev.pophealth.pop3.verdict.Event;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * One TLS handshake: TLS 1.2 at least (RFC 8314), chain and host name verified by the platform,
 * what was seen kept even when it fails. For one connection and one thread.
 */
public final class TlsGuard {

  private final CertificateJudge judge;
  private final boolean fromTheStart;
  private @Nullable SSLSession session;

  /**
   * A guard for one handshake.
   *
   * @param verifier what the platform verifies chains with
   * @param pins SHA-256 hashes of certificates or public keys that stand for chain and name; 64
   *     hexadecimal digits in lower case; empty for none
   * @param insecure whether problems are noted only
   * @param now the time, for what has expired
   * @param fromTheStart whether TLS is spoken from the first byte on
   */
  public TlsGuard(
      X509ExtendedTrustManager verifier,
      List<String> pins,
      boolean insecure,
      Instant now,
      boolean fromTheStart) {
    this.judge = new CertificateJudge(verifier, pins, insecure, now);
    this.fromTheStart = fromTheStart;
  }

  boolean fromTheStart() {
    return fromTheStart;
  }

  /** What was seen; empty when no certificate came. */
  public Optional<TlsFacts> facts() {
    SSLSession agreed = session;
    return agreed == null
        ? judge.facts("", "")
        : judge.facts(agreed.getProtocol(), agreed.getCipherSuite());
  }

  /** A context of its own for each: a resumed session would show no certificate. */
  Socket handshake(Socket plain, String host) throws IOException {
    String name = name(host);
    SSLSocket secure = (SSLSocket) context().getSocketFactory().createSocket(plain, name, 0, true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    session = secure.getSession();
    return secure;
  }

  /** As certificates and the server name indication have it: no final dot, no brackets. */
  private static String name(String host) {
    if (host.startsWith("[") && host.endsWith("]")) {
      return host.substring(1, host.length() - 1);
    }
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  private SSLContext context() throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {judge}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("this JDK has no TLS: " + e.getMessage(), e);
    }
  }

  /** What ended the handshake: the certificate first. */
  Event failure(IOException e) {
    return judge.refusal().orElseGet(() -> Failures.ofHandshake(e, judge.sawCertificate()));
  }
}
