package dev.pophealth.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code model}, {@code why} and {@code plan}. */
class KnowledgeTest {

  @Test
  void model_lists_all_parts_in_aligned_columns() {
    Cli.Ran ran = Cli.run("model");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("POP.Protocol  The POP3 protocol on the Mailbox server.\n")
        .contains("PopDeepTestMonitor                        POP.Protocol  PopDeepTestProbe")
        .contains("MSExchangePOP3BE  MAILBOX        1995\n");
  }

  @Test
  void japanese_columns_are_aligned_by_the_places_that_characters_take() {
    assertThat(Cli.run("model", "--lang", "ja").out())
        .contains("正常性セット  対象\nPOP           POP3 サービス全体");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PopDeepTestMonitor", "popdeeptestmonitor", "PopTestDeepMonitor"})
  void why_takes_a_monitor_in_any_spelling(String name) {
    Cli.Ran ran = Cli.run("why", name);
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("PopDeepTestMonitor (POP.Protocol)\nAlso called PopTestDeepMonitor\n")
        .contains("Depends on: Active Directory, Authentication, Information Store")
        .contains("D.deep   MAILBOX");
  }

  @Test
  void why_tells_near_names_for_one_that_nobody_has() {
    Cli.Ran ran = Cli.run("why", "PopCtpMonitr");
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("did you mean PopCTPMonitor?");
  }

  @Test
  void why_leads_from_health_sets_and_probes_to_their_monitors() {
    assertThat(Cli.run("why", "POP.Proxy").err()).contains("PopProxyTestMonitor");
    assertThat(Cli.run("why", "PopSelfTestProbe").err())
        .contains("PopSelfTestMonitor, AverageCommandProcessingTimeGt60sMonitor");
  }

  @Test
  void plan_draws_a_runbook_in_every_form_and_language() {
    String[] plan = {"plan", "PopCTPMonitor", "--server", "cas1", "--role", "cas"};
    assertThat(Cli.run(plan).out()).startsWith("PopCTPMonitor is red on cas1:").contains("C1");
    assertThat(Cli.run(with(plan, "--as", "markdown")).out()).contains("1. **V2c**");
    assertThat(Cli.run(with(plan, "--as", "mermaid")).out()).startsWith("flowchart TD");
    assertThat(Cli.run(with(plan, "--as", "dot")).out()).startsWith("digraph");
    assertThat(Cli.run(with(plan, "--lang", "ja")).out()).contains("cas1 で PopCTPMonitor が異常です。");
    assertThat(Cli.run(with(plan, "--published")).out()).contains("Runbook C.published");
  }

  @Test
  void plan_says_for_which_roles_there_is_a_runbook() {
    Cli.Ran ran = Cli.run("plan", "PopCTPMonitor", "--server", "m", "--role", "mailbox");
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("it is for --role cas, or --role cas --role mailbox");
  }

  @Test
  void plan_refuses_what_is_no_server() {
    Cli.Ran ran = Cli.run("plan", "PopCTPMonitor", "--server", "ca s;1", "--role", "cas");
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("pop-health plan: ").doesNotContain("\tat ");
  }

  static String[] with(String[] args, String... more) {
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return all;
  }
}
