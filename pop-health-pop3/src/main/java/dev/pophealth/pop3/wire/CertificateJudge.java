package dev.pophealth.pop3.wire;

import dev.pophealth.pop3.Category;
import dev.pophealth.pop3.TlsFacts;
import dev.pophealth.pop3.verdict.Event;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a server's certificate: every problem is noted, the platform verifies the chain, and the
 * worst problem refuses the handshake unless nothing is to be refused.
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
  private final List<Event> found = new ArrayList<>();
  private String host = "";
  private X509Certificate @Nullable [] chain;

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

  void expect(String name) {
    host = name;
  }

  /** Why the certificate is refused; empty if it is not, or none came. */
  Optional<Event> refusal() {
    return insecure ? Optional.empty() : found.stream().findFirst();
  }

  Optional<TlsFacts> facts(String protocol, String cipher) {
    X509Certificate[] seen = chain;
    if (seen == null || seen.length == 0) {
      return Optional.empty();
    }
    X509Certificate own = seen[0];
    return Optional.of(
        new TlsFacts(
            protocol,
            cipher,
            shown(own.getSubjectX500Principal().getName()),
            shown(own.getIssuerX500Principal().getName()),
            names(own),
            Arrays.stream(seen)
                .limit(CHAIN)
                .map(one -> shown(one.getSubjectX500Principal().getName()))
                .toList(),
            own.getNotBefore().toInstant(),
            own.getNotAfter().toInstant(),
            keyHash(own),
            PROBLEMS.entrySet().stream()
                .filter(problem -> found.contains(problem.getKey()))
                .map(Map.Entry::getValue)
                .toList()));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] sent, String type, Socket socket)
      throws CertificateException {
    chain = sent.clone();
    judge(sent, type, socket);
    if (!found.isEmpty() && !insecure) {
      throw new CertificateException(found.get(0) + ": " + shown(subject(sent)));
    }
  }

  private void judge(X509Certificate[] sent, String type, Socket socket) {
    time(sent[0]).ifPresent(found::add);
    if (!pins.isEmpty()) {
      if (!pins.contains(keyHash(sent[0]))) {
        found.add(Event.NOT_PINNED);
      }
      return;
    }
    Optional<Event> link = chainProblem(sent, type);
    if (link.isPresent()) {
      if (!found.contains(link.get())) {
        found.add(link.get());
      }
      if (!HostNames.match(host, names(sent[0]))) {
        found.add(Event.WRONG_HOST);
      }
    } else if (!isOfTheHost(sent, type, socket)) {
      found.add(HostNames.match(host, names(sent[0])) ? Event.UNTRUSTED : Event.WRONG_HOST);
    }
  }

  /** A chain fails for its times before all else, and then nothing is known of its anchor. */
  private Optional<Event> chainProblem(X509Certificate[] sent, String type) {
    try {
      verifier.checkServerTrusted(sent, type);
      return Optional.empty();
    } catch (CertificateException e) {
      Optional<Event> time = Arrays.stream(sent).flatMap(one -> time(one).stream()).findFirst();
      return Optional.of(time.orElse(Event.UNTRUSTED));
    }
  }

  /** The platform decides; our own look at the names is for telling why. */
  private boolean isOfTheHost(X509Certificate[] sent, String type, Socket socket) {
    try {
      verifier.checkServerTrusted(sent, type, socket);
      return true;
    } catch (CertificateException e) {
      return false;
    }
  }

  private Optional<Event> time(X509Certificate certificate) {
    try {
      certificate.checkValidity(Date.from(now));
      return Optional.empty();
    } catch (CertificateExpiredException e) {
      return Optional.of(Event.EXPIRED);
    } catch (CertificateNotYetValidException e) {
      return Optional.of(Event.NOT_YET_VALID);
    }
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

  private static String keyHash(X509Certificate certificate) {
    try {
      byte[] key = certificate.getPublicKey().getEncoded();
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String subject(X509Certificate[] sent) {
    return sent[0].getSubjectX500Principal().getName();
  }

  private static String shown(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
    return line.length() <= TEXT ? line : line.substring(0, TEXT - 1) + "…";
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
