package dev.pophealth.pop3.wire;

import dev.pophealth.pop3.Category;
import dev.pophealth.pop3.TlsFacts;
import dev.pophealth.pop3.verdict.Event;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Looks at a server's certificate. Whether it is good the platform decides, by its own verifier
 * with its own check of the host; what is wrong with it is found out afterwards, and can only add
 * to a refusal. For one handshake.
 */
final class CertificateJudge extends X509ExtendedTrustManager {

  private static final int NAMES = 100;
  private static final int CHAIN = 10;
  private static final int TEXT = 300;

  /** Problems in the order of their weight, each with what the probe calls it. */
  private static final Map<Event, Category> PROBLEMS = problems();

  private final X509ExtendedTrustManager verifier;
  private final List<String> pins;
  private final boolean insecure;
  private final Instant now;
  private final Set<Event> found = EnumSet.noneOf(Event.class);
  private X509Certificate[] chain = {};

  CertificateJudge(
      X509ExtendedTrustManager verifier, List<String> pins, boolean insecure, Instant now) {
    this.verifier = verifier;
    this.pins = pins;
    this.insecure = insecure;
    this.now = now;
  }

  private static Map<Event, Category> problems() {
    Map<Event, Category> problems = new EnumMap<>(Event.class);
    problems.put(Event.EXPIRED, Category.CERTIFICATE_EXPIRED);
    problems.put(Event.NOT_YET_VALID, Category.CERTIFICATE_NOT_YET_VALID);
    problems.put(Event.WRONG_HOST, Category.CERTIFICATE_WRONG_HOST);
    problems.put(Event.UNTRUSTED, Category.CERTIFICATE_UNTRUSTED);
    problems.put(Event.NOT_PINNED, Category.CERTIFICATE_NOT_PINNED);
    return problems;
  }

  boolean sawCertificate() {
    return chain.length > 0;
  }

  /** Why the certificate is refused; empty if it is not, or none came. */
  Optional<Event> refusal() {
    return insecure ? Optional.empty() : found.stream().findFirst();
  }

  Optional<TlsFacts> facts(String protocol, String cipher) {
    if (chain.length == 0) {
      return Optional.empty();
    }
    X509Certificate own = chain[0];
    return Optional.of(
        new TlsFacts(
            protocol,
            cipher,
            subject(own),
            shown(own.getIssuerX500Principal().getName()),
            names(own),
            Arrays.stream(chain).limit(CHAIN).map(CertificateJudge::subject).toList(),
            own.getNotBefore().toInstant(),
            own.getNotAfter().toInstant(),
            hash(own),
            hash(own.getPublicKey().getEncoded()),
            PROBLEMS.entrySet().stream()
                .filter(problem -> found.contains(problem.getKey()))
                .map(Map.Entry::getValue)
                .toList()));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] sent, String type, Socket socket)
      throws CertificateException {
    chain = sent.clone();
    X509Certificate own = sent[0];
    found.addAll(times(own));
    Optional<String> refused = Optional.empty();
    if (pins.isEmpty()) {
      Verification platform = new Verification(verifier, sent, type, socket);
      refused = platform.refusal();
      if (refused.isPresent()) {
        explain(platform);
      }
    } else if (!pins.contains(hash(own)) && !pins.contains(hash(own.getPublicKey().getEncoded()))) {
      found.add(Event.NOT_PINNED);
    }
    if (!found.isEmpty() && !insecure) {
      throw new CertificateException(
          found + " " + subject(own) + refused.map(": "::concat).orElse(""));
    }
  }

  /** The platform said no, so that there is a reason to be found. */
  private void explain(Verification platform) {
    boolean ofTheHost = platform.isOfTheHost();
    boolean chained = platform.isChained();
    if (!ofTheHost) {
      found.add(Event.WRONG_HOST);
    }
    if (!chained) {
      Set<Event> times = times(chain);
      found.addAll(times);
      if (times.isEmpty() || !platform.wasChained()) {
        found.add(Event.UNTRUSTED);
      }
    } else if (ofTheHost) {
      // Such as an algorithm that is too weak for a handshake.
      found.add(Event.UNTRUSTED);
    }
  }

  private Set<Event> times(X509Certificate... certificates) {
    Set<Event> times = EnumSet.noneOf(Event.class);
    for (X509Certificate certificate : certificates) {
      try {
        certificate.checkValidity(Date.from(now));
      } catch (CertificateExpiredException e) {
        times.add(Event.EXPIRED);
      } catch (CertificateNotYetValidException e) {
        times.add(Event.NOT_YET_VALID);
      }
    }
    return times;
  }

  /** Alternative names that are hosts or addresses; a common name counts for nothing today. */
  private static List<String> names(X509Certificate certificate) {
    List<String> names = new ArrayList<>();
    try {
      Collection<List<?>> all = certificate.getSubjectAlternativeNames();
      if (all != null) {
        all.stream()
            .filter(
                name ->
                    Integer.valueOf(2).equals(name.get(0))
                        || Integer.valueOf(7).equals(name.get(0)))
            .limit(NAMES)
            .forEach(name -> names.add(shown(String.valueOf(name.get(1)))));
      }
    } catch (CertificateException e) {
      names.clear();
    }
    return names;
  }

  private static String hash(X509Certificate certificate) {
    try {
      return hash(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      return "";
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String subject(X509Certificate certificate) {
    return shown(certificate.getSubjectX500Principal().getName());
  }

  private static String shown(String text) {
    return WireException.shown(text, TEXT);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] sent, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("only sockets are used");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] sent, String type) throws CertificateException {
    throw new CertificateException("only sockets are used");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] sent, String type, Socket socket)
      throws CertificateException {
    throw new CertificateException("no server is here");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] sent, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("no server is here");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] sent, String type) throws CertificateException {
    throw new CertificateException("no server is here");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
