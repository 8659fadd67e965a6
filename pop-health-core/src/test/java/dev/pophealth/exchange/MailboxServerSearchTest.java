package dev.pophealth.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pophealth.exchange.MailboxServers.Candidate;
import dev.pophealth.exchange.MailboxServers.ClueKind;
import dev.pophealth.health.MailboxServersReading;
import dev.pophealth.health.ServerName;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** C3e, on made-up logs: no public log of a proxied session exists. */
class MailboxServerSearchTest {

  private static final ServerName CAS = ServerName.of("cas1.contoso.com");

  private static final String RUN =
      """
      ResultType         : Failed
      ExecutionStartTime : 2021-02-08T12:00:00Z
      ExecutionEndTime   : 2021-02-08T12:00:05Z
      Error              : %s
      """;

  private static final String LOG =
      """
      #Software: Microsoft Exchange Server
      #Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context
      2021-02-08T11:59:58.000Z,,A,1,10.0.0.1:995,10.0.0.9:4711,>,USER u,"R=ok;Proxy=early.contoso.com:1995:SSL"
      2021-02-08T12:00:01.000Z,,B,1,10.0.0.1:995,10.0.0.9:4712,>,USER u,"R=ok;Proxy=client.contoso.com:1995:SSL"
      %s2021-02-08T12:00:09.000Z,,D,1,10.0.0.1:995,10.0.0.9:4713,>,USER u,"R=ok;Proxy=late.contoso.com:1995:SSL"
      """;

  private static final String PROBES =
      """
      2021-02-08T12:00:02.000Z,,C,1,127.0.0.1:995,127.0.0.1:4714,>,USER HealthMailbox1@contoso.com,
      2021-02-08T12:00:03.000Z,,C,2,127.0.0.1:995,127.0.0.1:4714,<,,"Msg=Proxy:mbx2.contoso.com:1995:SSL;ErrMsg=x"
      """;

  private static MailboxServers find(String... outputs) {
    return MailboxServerSearch.find(CAS, List.of(outputs).stream().map(ShellOutput::read).toList());
  }

  private static String run(String error) {
    return RUN.replace("%s", error);
  }

  @Test
  void made_up_session_of_the_probe_counts_and_those_of_clients_do_not() {
    MailboxServers found = find(run("x"), LOG.replace("%s", PROBES));
    assertThat(found.candidates())
        .singleElement()
        .satisfies(
            candidate -> {
              assertThat(candidate.server()).isEqualTo(ServerName.of("mbx2.contoso.com"));
              assertThat(candidate.plainest()).isEqualTo(ClueKind.PROBES_SESSION);
              assertThat(candidate.clues().get(0).line()).isEqualTo(6);
            });
    assertThat(found.reading())
        .contains(new MailboxServersReading(List.of(ServerName.of("mbx2.contoso.com"))));
  }

  @Test
  void made_up_sessions_of_the_time_count_where_none_is_the_probes() {
    assertThat(find(run("x"), LOG.replace("%s", "")).candidates())
        .extracting(Candidate::server, Candidate::plainest)
        .containsExactly(tuple(ServerName.of("client.contoso.com"), ClueKind.SESSION_AT_THE_TIME));
  }

  @Test
  void made_up_errors_name_servers_in_both_ways_and_short_names_join_full_ones() {
    MailboxServers found =
        find(
            run("[Error=\"y\" Proxy=mbx2.contoso.com:1995:SSL] and _Mbx:mbx3.contoso.com."),
            LOG.replace("%s", PROBES.replace("mbx2.contoso.com", "MBX2")));
    assertThat(found.candidates())
        .extracting(candidate -> candidate.server().value())
        .containsExactly("mbx2.contoso.com", "mbx3.contoso.com");
    assertThat(found.candidates().get(0).clues())
        .extracting(MailboxServers.Clue::kind)
        .containsExactly(ClueKind.PROBES_SESSION, ClueKind.ERROR);
  }

  @Test
  void a_made_up_greeting_of_the_server_itself_says_nothing() {
    assertThat(find(run("x"), LOG.replace("%s", PROBES), greeting("CAS1")).candidates())
        .extracting(candidate -> candidate.server().value())
        .containsExactly("mbx2.contoso.com");
    assertThat(find(run("x"), greeting("mbx4.contoso.com")).candidates())
        .extracting(Candidate::plainest)
        .containsExactly(ClueKind.GREETING);
  }

  @Test
  void none_found_is_told_from_unclear() {
    String quiet = LOG.replace("%s", PROBES.replace("Proxy:mbx2.contoso.com:1995:SSL", "none"));
    assertThat(find(run("x"), quiet).reading()).contains(new MailboxServersReading(List.of()));
    assertThat(find(run("x")).reading()).as("without a log").isEmpty();
    assertThat(find(run("x"), quiet + "2021-02-08T12:00:0").reading()).as("cut log").isEmpty();
    assertThat(
            find(run("x"), LOG.replace("%s", PROBES).replace("mbx2.contoso.com", "10.0.0.2"))
                .reading())
        .as("by address")
        .isEmpty();
  }

  private static String greeting(String server) {
    return "+OK ready. ["
        + Base64.getEncoder().encodeToString(server.getBytes(StandardCharsets.UTF_16LE))
        + "]\n";
  }
}
