package dev.pophealth.pop3.wire;

import dev.pophealth.pop3.TlsFacts;
import dev.pophealth.pop3.verdict.Event;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * One TLS handshake: TLS 1.2 at least (RFC 8314), chain and host name verified by the platform,
 * what was seen kept even when it fails. For one connection.
 */
public final class TlsGuard {

  private final CertificateJudge judge;
  private final boolean fromTheStart;
  private @Nullable SSLSession session;

  /**
   * A guard for one handshake.
   *
   * @param verifier what the platform verifies chains with
   * @param pins hashes of public keys that stand for chain and name; empty for none
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
    return judge.facts(
        agreed == null ? "" : agreed.getProtocol(), agreed == null ? "" : agreed.getCipherSuite());
  }

  Socket handshake(Socket plain, String host) throws IOException {
    SSLSocket secure = (SSLSocket) context().getSocketFactory().createSocket(plain, host, 0, true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    judge.expect(host);
    try {
      secure.startHandshake();
    } catch (SSLException e) {
      throw told(e);
    } catch (EOFException e) {
      throw new WireException(Event.CLOSED, "closed during the TLS handshake");
    } catch (SocketException e) {
      throw new WireException(Event.RESET, String.valueOf(e.getMessage()));
    }
    session = secure.getSession();
    return secure;
  }

  private SSLContext context() throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {judge}, new SecureRandom());
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("this JDK has no TLS: " + e.getMessage(), e);
    }
  }

  /** The certificate first; then what the JDK says in words, for it has no types. */
  private WireException told(SSLException e) {
    String words = String.valueOf(e.getMessage());
    if (judge.refusal().isPresent()) {
      return new WireException(judge.refusal().get(), words);
    }
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.contains("plaintext connection")
        || lower.contains("unrecognized ssl message")
        || lower.contains("unsupported or unrecognized")) {
      return new WireException(Event.TLS_NOT_SPOKEN, words);
    }
    if (lower.contains("protocol_version")
        || lower.contains("handshake_failure")
        || lower.contains("insufficient_security")
        || lower.contains("not accepted by client preferences")
        || lower.contains("no appropriate protocol")) {
      return new WireException(Event.TLS_VERSION, words);
    }
    if (e.getCause() instanceof EOFException || lower.contains("terminated the handshake")) {
      return new WireException(Event.CLOSED, "closed during the TLS handshake");
    }
    if (e.getCause() instanceof SocketException || lower.contains("connection reset")) {
      return new WireException(Event.RESET, words);
    }
    return new WireException(Event.TLS_FAILED, words);
  }
}
