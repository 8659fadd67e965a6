package dev.pophealth.pop3.replay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Throw-away certificates with keys that no file ever holds, made in milliseconds: an authority of
 * the test's own, and what it signs.
 *
 * <pre>{@code
 * TestCertificate ca = TestCertificate.authority("ours");
 * SSLContext server = ca.signs("localhost", "127.0.0.1").shownByServer();
 * SSLContext client = ca.trustedByClient();
 * }</pre>
 */
public final class TestCertificate {

  private static final String EC_SHA256 = "1.2.840.10045.4.3.2";
  private static final Duration YEAR = Duration.ofDays(365);

  private final Optional<TestCertificate> issuer;
  private final X509Certificate certificate;
  private final KeyPair keys;

  private TestCertificate(
      Optional<TestCertificate> issuer,
      boolean authority,
      List<String> names,
      Instant from,
      Instant until) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      this.issuer = issuer;
      this.keys = generator.generateKeyPair();
      KeyPair signing = issuer.map(by -> by.keys).orElse(keys);
      byte[] subject = Der.commonName(names.get(0));
      byte[] by =
          issuer.map(i -> i.certificate.getSubjectX500Principal().getEncoded()).orElse(subject);
      byte[] algorithm = Der.sequence(Der.oid(EC_SHA256));
      byte[] signed =
          Der.sequence(
              Der.value(0xa0, Der.integer(BigInteger.TWO)),
              Der.integer(new BigInteger(63, new SecureRandom()).add(BigInteger.ONE)),
              algorithm,
              by,
              Der.sequence(Der.time(from), Der.time(until)),
              subject,
              keys.getPublic().getEncoded(),
              Der.value(0xa3, Der.sequence(authority ? isAuthority() : alternativeNames(names))));
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(signing.getPrivate());
      signature.update(signed);
      byte[] whole = Der.sequence(signed, algorithm, Der.bitString(signature.sign()));
      this.certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(whole));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No certificate for " + names + ".", e);
    }
  }

  /** An authority that nobody knows yet. */
  public static TestCertificate authority(String name) {
    return new TestCertificate(Optional.empty(), true, List.of(name), yearAgo(), inAYear());
  }

  /** A server's certificate that it signed itself. */
  public static TestCertificate selfSigned(String... names) {
    return new TestCertificate(Optional.empty(), false, List.of(names), yearAgo(), inAYear());
  }

  /** An authority below this one. */
  public TestCertificate signsAuthority(String name) {
    return new TestCertificate(Optional.of(this), true, List.of(name), yearAgo(), inAYear());
  }

  /** A server's certificate for DNS names and IP addresses, valid today. */
  public TestCertificate signs(String... names) {
    return signs(yearAgo(), inAYear(), names);
  }

  /** A server's certificate whose time is over since yesterday. */
  public TestCertificate signsExpired(String... names) {
    return signs(yearAgo(), Instant.now().minus(Duration.ofDays(1)), names);
  }

  /** A server's certificate whose time begins tomorrow. */
  public TestCertificate signsNotYetValid(String... names) {
    return signs(Instant.now().plus(Duration.ofDays(1)), inAYear(), names);
  }

  /** A server's certificate, valid from one time until another. */
  public TestCertificate signs(Instant from, Instant until, String... names) {
    return new TestCertificate(Optional.of(this), false, List.of(names), from, until);
  }

  /** The certificate itself, for pins and trust anchors. */
  public X509Certificate certificate() {
    return certificate;
  }

  /** What a server needs to show this certificate and its issuers, the root aside. */
  public SSLContext shownByServer() {
    List<X509Certificate> chain = new ArrayList<>();
    Optional<TestCertificate> link = Optional.of(this);
    while (link.isPresent()) {
      if (link.get().issuer.isPresent() || chain.isEmpty()) {
        chain.add(link.get().certificate);
      }
      link = link.get().issuer;
    }
    return shown(chain);
  }

  /** What a server needs to show this certificate and none of its issuers. */
  public SSLContext shownWithoutIssuers() {
    return shown(List.of(certificate));
  }

  /** What a client needs to trust this certificate and nothing else. */
  public SSLContext trustedByClient() {
    try {
      KeyStore store = emptyStore();
      store.setCertificateEntry("anchor", certificate);
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No trust.", e);
    }
  }

  private SSLContext shown(List<X509Certificate> chain) {
    try {
      KeyStore store = emptyStore();
      store.setKeyEntry(
          "server", keys.getPrivate(), new char[0], chain.toArray(new X509Certificate[0]));
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, new char[0]);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(factory.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No server certificate.", e);
    }
  }

  private static KeyStore emptyStore() throws GeneralSecurityException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      return store;
    } catch (IOException e) {
      throw new IllegalStateException("An empty key store reads nothing.", e);
    }
  }

  private static byte[] isAuthority() {
    return extension("2.5.29.19", Der.sequence(Der.yes()));
  }

  private static byte[] alternativeNames(List<String> names) {
    return extension(
        "2.5.29.17",
        Der.sequence(names.stream().map(TestCertificate::name).toArray(byte[][]::new)));
  }

  private static byte[] name(String name) {
    try {
      return name.matches("[0-9.]+|.*:.*")
          ? Der.value(0x87, InetAddress.getByName(name).getAddress())
          : Der.value(0x82, name.getBytes(StandardCharsets.US_ASCII));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("No IP address: " + name + ".", e);
    }
  }

  private static byte[] extension(String oid, byte[] content) {
    return Der.sequence(Der.oid(oid), Der.octetString(content));
  }

  private static Instant yearAgo() {
    return Instant.now().minus(YEAR);
  }

  private static Instant inAYear() {
    return Instant.now().plus(YEAR);
  }
}
