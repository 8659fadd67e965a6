package dev.pophealth.pop3;

import java.io.IOException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whom to trust. Chain and host name are verified unless said otherwise. Immutable; safe to share.
 */
public final class Trust {

  private static final Trust SYSTEM = new Trust(Optional.empty(), List.of(), false);
  private static final Trust NOTHING_VERIFIED = new Trust(Optional.empty(), List.of(), true);

  private final Optional<KeyStore> anchors;
  private final List<String> pins;
  private final boolean insecure;

  /** Made once, when first needed: loading the system's anchors takes its time. */
  private volatile @Nullable X509ExtendedTrustManager verifier;

  private Trust(Optional<KeyStore> anchors, List<String> pins, boolean insecure) {
    this.anchors = anchors;
    this.pins = pins;
    this.insecure = insecure;
  }

  /** The anchors that the JDK comes with. */
  public static Trust system() {
    return SYSTEM;
  }

  /**
   * These anchors and no others.
   *
   * @param certificates of certificate authorities, or a server's own; at least one
   * @throws IllegalArgumentException when there are none, or this JDK cannot keep them
   */
  public static Trust anchors(List<X509Certificate> certificates) {
    if (certificates.isEmpty()) {
      throw new IllegalArgumentException("no trust anchor is given: give one, or use system()");
    }
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (X509Certificate certificate : certificates) {
        store.setCertificateEntry("anchor-" + store.size(), certificate);
      }
      return new Trust(Optional.of(store), List.of(), false);
    } catch (KeyStoreException | NoSuchAlgorithmException | CertificateException | IOException e) {
      throw new IllegalArgumentException(
          "these trust anchors cannot be kept: " + e.getMessage(), e);
    }
  }

  /**
   * The anchors of a key store.
   *
   * @param store a loaded store with at least one certificate entry; not to be changed afterwards
   * @throws IllegalArgumentException when it is not loaded, or has no such entry
   */
  public static Trust anchors(KeyStore store) {
    try {
      for (String alias : Collections.list(store.aliases())) {
        if (store.isCertificateEntry(alias)) {
          return new Trust(Optional.of(store), List.of(), false);
        }
      }
    } catch (KeyStoreException e) {
      throw new IllegalArgumentException("the key store is not loaded: load it first", e);
    }
    throw new IllegalArgumentException(
        "the key store has no certificate entry, so that nothing would be trusted: import the"
            + " authority's certificate, or use system()");
  }

  /**
   * A certificate that has, or whose public key has, one of these SHA-256 hashes, whatever its
   * chain and names; its time counts all the same. A result's {@link TlsFacts} show both hashes.
   *
   * @param sha256 64 hexadecimal digits each, in any letter case, colons allowed; at least one
   * @throws IllegalArgumentException when there is none, or one is no such hash
   */
  public static Trust pinned(List<String> sha256) {
    List<String> pins = new ArrayList<>();
    for (String pin : sha256) {
      String digits = pin.replace(":", "").toLowerCase(Locale.ROOT);
      if (!digits.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException(
            "[" + pin + "] is no SHA-256 hash: give 64 hexadecimal digits");
      }
      pins.add(digits);
    }
    if (pins.isEmpty()) {
      throw new IllegalArgumentException("no pin is given: give one, or use system()");
    }
    return new Trust(Optional.empty(), List.copyOf(pins), false);
  }

  /**
   * Whatever certificate comes. What is wrong with it is a finding. A secret may go to anybody who
   * stands in between: for servers on the same machine.
   */
  public static Trust insecureWithoutVerification() {
    return NOTHING_VERIFIED;
  }

  /** What the platform verifies chains with. */
  X509ExtendedTrustManager verifier() {
    X509ExtendedTrustManager known = verifier;
    if (known == null) {
      known = platformVerifier();
      verifier = known;
    }
    return known;
  }

  private X509ExtendedTrustManager platformVerifier() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(anchors.orElse(null));
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509ExtendedTrustManager found) {
          return found;
        }
      }
    } catch (NoSuchAlgorithmException | KeyStoreException e) {
      throw new IllegalStateException("this JDK cannot verify certificates: " + e.getMessage(), e);
    }
    throw new IllegalStateException("this JDK has no verifier of X.509 certificates");
  }

  /** The pins, in lower case without colons; empty when none are set. */
  List<String> pins() {
    return pins;
  }

  /** Whether nothing is verified. */
  boolean insecure() {
    return insecure;
  }

  @Override
  public String toString() {
    if (insecure) {
      return "Trust[nothing verified]";
    }
    if (!pins.isEmpty()) {
      return "Trust[" + pins.size() + " pins]";
    }
    return anchors.isPresent() ? "Trust[own anchors]" : "Trust[system]";
  }
}
