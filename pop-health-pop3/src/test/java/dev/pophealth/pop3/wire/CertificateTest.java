package dev.pophealth.pop3.wire;

import static dev.pophealth.pop3.Category.CERTIFICATE_EXPIRED;
import static dev.pophealth.pop3.Category.CERTIFICATE_NOT_PINNED;
import static dev.pophealth.pop3.Category.CERTIFICATE_NOT_YET_VALID;
import static dev.pophealth.pop3.Category.CERTIFICATE_UNTRUSTED;
import static dev.pophealth.pop3.Category.CERTIFICATE_WRONG_HOST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.pop3.Category;
import dev.pophealth.pop3.TlsFacts;
import dev.pophealth.pop3.replay.TestCertificate;
import dev.pophealth.pop3.verdict.Event;
import dev.pophealth.pop3.wire.TlsPeer.Seen;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each certificate gets its true reason, and all of its problems. */
@Timeout(60)
class CertificateTest {

  private static final String HOST = "pop.example.test";
  private static final TestCertificate CA = TestCertificate.authority("ours");
  private static final TestCertificate STRANGER = TestCertificate.authority("a stranger");
  private final Instant past = Instant.now().minus(Duration.ofDays(100));
  private final Instant yesterday = Instant.now().minus(Duration.ofDays(1));

  private static X509Certificate anchor() {
    return CA.certificate();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void a_good_certificate_is_accepted_and_described(String protocol) throws Exception {
    Instant until = Instant.parse("2040-01-02T03:04:05Z");
    TestCertificate middle = CA.signsAuthority("in the middle");
    TestCertificate own = middle.signs(past, until, HOST, "127.0.0.1");
    try (Peer peer = TlsPeer.showing(own.shownByServer(), protocol)) {
      Seen seen = TlsPeer.handshake(peer, HOST, TlsPeer.verifying(anchor()));

      assertThat(seen.event()).as(seen.words()).isEmpty();
      TlsFacts facts = seen.facts().orElseThrow();
      assertThat(facts.protocol()).isEqualTo(protocol);
      assertThat(facts.cipher()).startsWith("TLS_");
      assertThat(facts.subject()).isEqualTo("CN=" + HOST);
      assertThat(facts.issuer()).isEqualTo("CN=in the middle");
      assertThat(facts.names()).containsExactly(HOST, "127.0.0.1");
      assertThat(facts.chain()).containsExactly("CN=" + HOST, "CN=in the middle");
      assertThat(facts.notAfter()).isEqualTo(until);
      assertThat(facts.daysLeft(until.minus(Duration.ofHours(71)))).isEqualTo(2);
      assertThat(facts.certificateSha256()).isEqualTo(hash(own.certificate().getEncoded()));
      assertThat(facts.keySha256()).isEqualTo(hash(own.certificate().getPublicKey().getEncoded()));
      assertThat(facts.problems()).isEmpty();
    }
  }

  private static String hash(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {HOST, HOST + ".", "POP.Example.TEST", "127.0.0.1", "::1", "[::1]"})
  void every_way_to_write_a_host_finds_its_name(String host) throws Exception {
    SSLContext context = CA.signs(HOST, "127.0.0.1", "::1").shownByServer();
    try (Peer peer = TlsPeer.showing(context)) {
      Seen seen = TlsPeer.handshake(peer, host, TlsPeer.verifying(anchor()));

      assertThat(seen.event()).as(seen.words()).isEmpty();
    }
  }

  static Stream<Arguments> wrongs() {
    TestCertificate middle = CA.signsAuthority("in the middle");
    return Stream.of(
        wrong(CA.signsExpired(HOST).shownByServer(), CERTIFICATE_EXPIRED),
        wrong(CA.signsNotYetValid(HOST).shownByServer(), CERTIFICATE_NOT_YET_VALID),
        wrong(CA.signs("other.example.test").shownByServer(), CERTIFICATE_WRONG_HOST),
        wrong(CA.signs("*.test").shownByServer(), CERTIFICATE_WRONG_HOST),
        wrong(CA.signs("127.0.0.1").shownByServer(), CERTIFICATE_WRONG_HOST),
        wrong(STRANGER.signs(HOST).shownByServer(), CERTIFICATE_UNTRUSTED),
        wrong(TestCertificate.selfSigned(HOST).shownByServer(), CERTIFICATE_UNTRUSTED),
        wrong(middle.signs(HOST).shownWithoutIssuers(), CERTIFICATE_UNTRUSTED),
        wrong(CA.signs(HOST).signs(HOST).shownByServer(), CERTIFICATE_UNTRUSTED),
        wrong(
            STRANGER.signsExpired("other.example.test").shownByServer(),
            CERTIFICATE_EXPIRED,
            CERTIFICATE_WRONG_HOST,
            CERTIFICATE_UNTRUSTED),
        wrong(
            middle.signsExpired("other.example.test").shownByServer(),
            CERTIFICATE_EXPIRED,
            CERTIFICATE_WRONG_HOST),
        wrong(
            STRANGER.signsNotYetValid(HOST).shownByServer(),
            CERTIFICATE_NOT_YET_VALID,
            CERTIFICATE_UNTRUSTED));
  }

  private static Arguments wrong(SSLContext shown, Category... problems) {
    return Arguments.of(shown, List.of(problems));
  }

  @ParameterizedTest
  @MethodSource("wrongs")
  void what_is_wrong_is_all_told_and_the_worst_refuses(SSLContext shown, List<Category> problems)
      throws Exception {
    try (Peer peer = TlsPeer.showing(shown)) {
      Seen seen = TlsPeer.handshake(peer, HOST, TlsPeer.verifying(anchor()));

      assertThat(seen.facts().orElseThrow().problems()).as(seen.words()).isEqualTo(problems);
      assertThat("CERTIFICATE_" + seen.event().orElseThrow()).isEqualTo(problems.get(0).name());
      assertThat(seen.words()).contains("CN=");
    }
  }

  @ParameterizedTest
  @MethodSource("wrongs")
  void the_insecure_mode_goes_on_and_tells_the_same(SSLContext shown, List<Category> problems)
      throws Exception {
    try (Peer peer = TlsPeer.showing(shown)) {
      TlsGuard guard = TlsPeer.guard(TlsPeer.trusting(anchor()), List.of(), true);
      Seen seen = TlsPeer.handshake(peer, HOST, guard);

      assertThat(seen.event()).as(seen.words()).isEmpty();
      assertThat(seen.facts().orElseThrow().problems()).isEqualTo(problems);
    }
  }

  /** The platform takes a trusted certificate as it is, whatever its time. */
  @Test
  void a_certificate_that_is_its_own_anchor_can_be_over_all_the_same() throws Exception {
    TestCertificate own = CA.signsExpired(HOST);
    try (Peer peer = TlsPeer.showing(own.shownByServer())) {
      Seen seen = TlsPeer.handshake(peer, HOST, TlsPeer.verifying(own.certificate()));

      assertThat(seen.event()).contains(Event.EXPIRED);
    }
  }

  @Test
  void an_anchor_can_be_the_servers_own_certificate() throws Exception {
    TestCertificate own = TestCertificate.selfSigned(HOST);
    try (Peer peer = TlsPeer.showing(own.shownByServer())) {
      TlsGuard guard = TlsPeer.verifying(own.certificate());

      assertThat(TlsPeer.handshake(peer, HOST, guard).event()).isEmpty();
    }
  }

  @Test
  void a_pin_stands_for_chain_and_name_but_not_for_time() throws Exception {
    TestCertificate stranger = STRANGER.signs("other.example.test");
    TestCertificate over = STRANGER.signs(past, yesterday, "other.example.test");
    try (Peer peer = TlsPeer.showing(stranger.shownByServer());
        Peer late = TlsPeer.showing(over.shownByServer())) {
      String key = hash(stranger.certificate().getPublicKey().getEncoded());
      String whole = hash(stranger.certificate().getEncoded());
      String overs = hash(over.certificate().getEncoded());

      assertThat(pinned(peer, key).event()).isEmpty();
      assertThat(pinned(peer, whole).event()).isEmpty();
      assertThat(pinned(peer, overs).facts().orElseThrow().problems())
          .containsExactly(CERTIFICATE_NOT_PINNED);
      assertThat(pinned(peer, overs).event()).contains(Event.NOT_PINNED);
      assertThat(pinned(late, overs).event()).contains(Event.EXPIRED);
    }
  }

  private static Seen pinned(Peer peer, String pin) throws Exception {
    String lower = pin.toLowerCase(Locale.ROOT);
    return TlsPeer.handshake(
        peer, HOST, TlsPeer.guard(TlsPeer.trusting(anchor()), List.of(lower), false));
  }

  @Test
  void names_of_a_certificate_reach_text_in_bounds() throws Exception {
    String[] many = Stream.generate(() -> HOST).limit(150).toArray(String[]::new);
    many[0] = "a\u202eb\u0007" + "x".repeat(400);
    TestCertificate own = STRANGER.signs(many);
    try (Peer peer = TlsPeer.showing(own.shownByServer())) {
      Seen seen = TlsPeer.handshake(peer, HOST, TlsPeer.verifying(anchor()));

      TlsFacts facts = seen.facts().orElseThrow();
      assertThat(facts.names()).hasSize(100);
      assertThat(facts.subject()).hasSizeLessThanOrEqualTo(300);
      assertThat(facts.subject() + seen.words()).doesNotContain("\u202e").doesNotContain("\u0007");
      assertThat(seen.words()).hasSizeLessThanOrEqualTo(300);
    }
  }
}
