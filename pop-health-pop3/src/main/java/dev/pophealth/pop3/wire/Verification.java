package dev.pophealth.pop3.wire;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** What the platform says of a chain of certificates, asked in several ways. */
final class Verification {

  private final X509ExtendedTrustManager verifier;
  private final X509Certificate[] sent;
  private final String type;
  private final Socket socket;

  Verification(
      X509ExtendedTrustManager verifier, X509Certificate[] sent, String type, Socket socket) {
    this.verifier = verifier;
    this.sent = sent;
    this.type = type;
    this.socket = socket;
  }

  private interface Question {
    void ask() throws GeneralSecurityException, IOException;
  }

  /** Why it does not do for this handshake, in the platform's words; empty if it does. */
  Optional<String> refusal() {
    return refusal(() -> verifier.checkServerTrusted(sent, type, socket));
  }

  /** Whether the chain leads to an anchor, whatever the host is. */
  boolean isChained() {
    return refusal(() -> verifier.checkServerTrusted(sent, type)).isEmpty();
  }

  /** Whether the chain led to an anchor when all of it was valid; yes if that was never. */
  boolean wasChained() {
    Instant from = Instant.MIN;
    Instant until = Instant.MAX;
    for (X509Certificate one : sent) {
      Instant begin = one.getNotBefore().toInstant();
      Instant end = one.getNotAfter().toInstant();
      from = from.isBefore(begin) ? begin : from;
      until = until.isAfter(end) ? end : until;
    }
    if (from.isAfter(until)) {
      return true;
    }
    Instant then = until;
    return refusal(() -> verifierOf(then).checkServerTrusted(sent, type)).isEmpty();
  }

  private X509ExtendedTrustManager verifierOf(Instant then) throws GeneralSecurityException {
    Set<TrustAnchor> anchors = new LinkedHashSet<>();
    for (X509Certificate anchor : verifier.getAcceptedIssuers()) {
      anchors.add(new TrustAnchor(anchor, null));
    }
    PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, null);
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(then));
    ManagerFactoryParameters wrapped = new CertPathTrustManagerParameters(parameters);
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(wrapped);
    return found(factory);
  }

  /** Whether the certificate is of the host: asked with itself as anchor, so that no more is. */
  boolean isOfTheHost() {
    return refusal(
            () -> {
              KeyStore itself = KeyStore.getInstance(KeyStore.getDefaultType());
              itself.load(null, null);
              itself.setCertificateEntry("itself", sent[0]);
              TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
              factory.init(itself);
              found(factory).checkServerTrusted(new X509Certificate[] {sent[0]}, type, socket);
            })
        .isEmpty();
  }

  private static X509ExtendedTrustManager found(TrustManagerFactory factory)
      throws CertificateException {
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509ExtendedTrustManager found) {
        return found;
      }
    }
    throw new CertificateException("this JDK has no verifier of X.509 certificates");
  }

  /** A certificate can be made so that the platform stumbles over it; that is no yes. */
  private static Optional<String> refusal(Question question) {
    try {
      question.ask();
      return Optional.empty();
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      return Optional.of(Failures.words(e));
    }
  }
}
