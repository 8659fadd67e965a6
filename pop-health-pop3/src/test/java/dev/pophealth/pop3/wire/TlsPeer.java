package dev.pophealth.pop3.wire;

import dev.pophealth.pop3.TlsFacts;
import dev.pophealth.pop3.verdict.Event;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Handshakes with servers of every kind. */
final class TlsPeer {

  static final Duration LONG = Duration.ofSeconds(50);

  private TlsPeer() {}

  /**
   * What came of a handshake.
   *
   * @param event what went wrong; empty if nothing
   * @param words what the machine said
   * @param facts what was seen
   */
  record Seen(Optional<Event> event, String words, Optional<TlsFacts> facts) {}

  /** Greets under TLS. */
  static Peer showing(SSLContext context, String... protocols) {
    return new Peer(
        connection -> {
          SSLSocket secure = serverSide(context, connection);
          if (protocols.length > 0) {
            secure.setEnabledProtocols(protocols);
          }
          Peer.say(secure, "+OK ready\r\n");
          Peer.hear(secure);
        });
  }

  static SSLSocket serverSide(SSLContext context, Socket connection) throws IOException {
    SSLSocket secure =
        (SSLSocket) context.getSocketFactory().createSocket(connection, null, 0, true);
    secure.setUseClientMode(false);
    return secure;
  }

  static X509ExtendedTrustManager trusting(X509Certificate... anchors)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (X509Certificate anchor : anchors) {
      store.setCertificateEntry("anchor" + store.size(), anchor);
    }
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store);
    return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
  }

  static TlsGuard verifying(X509Certificate... anchors)
      throws GeneralSecurityException, IOException {
    return guard(trusting(anchors), List.of(), false);
  }

  static TlsGuard guard(X509ExtendedTrustManager verifier, List<String> pins, boolean insecure) {
    return new TlsGuard(verifier, pins, insecure, Instant.now(), true);
  }

  static Seen handshake(Peer peer, String host, TlsGuard guard) {
    return handshake(peer, host, guard, LONG);
  }

  static Seen handshake(Peer peer, String host, TlsGuard guard, Duration time) {
    try (Wire wire = new Wire(Deadline.in(time), Duration.ZERO)) {
      wire.connect(peer.address(), peer.port());
      wire.startTls(guard, host);
      int count = wire.read(new byte[512]);
      return new Seen(Optional.empty(), "read " + count, guard.facts());
    } catch (WireException e) {
      return new Seen(Optional.of(e.event()), e.words(), guard.facts());
    }
  }
}
