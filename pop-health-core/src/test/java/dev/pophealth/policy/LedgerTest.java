package dev.pophealth.policy;

import static dev.pophealth.policy.Fleet.MBX1;
import static dev.pophealth.policy.Fleet.MBX2;
import static dev.pophealth.policy.Fleet.NOON;
import static dev.pophealth.policy.Fleet.done;
import static dev.pophealth.policy.Fleet.ledger;
import static dev.pophealth.policy.Fleet.restart;
import static dev.pophealth.policy.Fleet.restartService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.Risk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

class LedgerTest {

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Domain(Cases.class)
  @Domain(DomainContext.Global.class)
  void entries_may_come_one_by_one_or_all_at_once_in_any_order_and_twice(
      @ForAll List<LedgerEntry> entries, @ForAll Random random) {
    List<LedgerEntry> shuffled = new ArrayList<>(entries);
    shuffled.addAll(entries);
    Collections.shuffle(shuffled, random);
    Ledger oneByOne = Ledger.empty();
    for (LedgerEntry entry : shuffled) {
      oneByOne = oneByOne.and(entry);
    }
    assertThat(oneByOne).isEqualTo(Ledger.of(entries)).hasSameHashCodeAs(Ledger.of(entries));
    assertThat(Ledger.of(oneByOne.entries())).isEqualTo(oneByOne);
  }

  @Test
  void the_entry_that_has_come_furthest_stands() {
    LedgerEntry settled = done(restart(MBX1), "r1", Duration.ZERO);
    assertThat(ledger(settled, settled.as(Progress.UNDER_WAY)).entries()).containsExactly(settled);
    assertThat(ledger(settled.as(Progress.UNDER_WAY), settled.as(Progress.ENDED)).entries())
        .containsExactly(settled.as(Progress.ENDED));
  }

  @Test
  void acts_that_differ_in_letter_case_of_names_are_one_and_of_parameters_two() {
    LedgerEntry lower = done(restart(MBX1), "r1", Duration.ZERO);
    LedgerEntry upper = done(restart(ServerName.of("MBX1")), "r1", Duration.ZERO);
    assertThat(ledger(lower, upper).entries()).hasSize(1);
    TreeMap<String, String> a = new TreeMap<>(Collections.singletonMap("pool", "a"));
    TreeMap<String, String> b = new TreeMap<>(Collections.singletonMap("pool", "A"));
    LedgerEntry first =
        done(new CustomAction("recycle", a, Risk.CHANGES, MBX1), "r1", Duration.ZERO);
    LedgerEntry second =
        done(new CustomAction("recycle", b, Risk.CHANGES, MBX1), "r1", Duration.ZERO);
    assertThat(ledger(first, second, first.as(Progress.ENDED), first).entries()).hasSize(2);
  }

  @Test
  void it_is_bounded_and_keeps_the_newest() {
    List<LedgerEntry> many = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      many.add(done(restartService(MBX1), "r" + i, Duration.ofMinutes(i)));
    }
    LedgerEntry old = done(restart(MBX1), "r1", Duration.ofDays(9));
    many.add(old);
    Ledger ledger = Ledger.of(many);
    assertThat(ledger.entriesOf(MBX1))
        .hasSize(65)
        .contains(old, many.get(0), many.get(63))
        .doesNotContain(many.get(64));
    assertThat(ledger).hasToString("ledger of 65 entries");
  }

  @Test
  void what_is_old_is_dropped_unless_it_keeps_a_server_out() {
    LedgerEntry old = done(restart(MBX1), "r1", Duration.ofDays(2));
    LedgerEntry lost = done(restart(MBX2), "r1", Duration.ofDays(2)).as(Progress.ENDED);
    assertThat(ledger(old, lost).since(NOON.minus(Duration.ofDays(1))).entries())
        .containsExactly(lost);
    assertThat(ledger(old, lost).since(old.at()).entries()).hasSize(2);
  }

  @Test
  void a_server_is_out_until_it_is_proven_to_be_back() {
    LedgerEntry restart = done(restart(MBX1), "r1", Duration.ofHours(1)).as(Progress.UNDER_WAY);
    assertThat(ledger(restart).out(MBX1)).containsExactly(restart);
    assertThat(ledger(restart).out(ServerName.of("mbx1.example.com"))).containsExactly(restart);
    assertThat(ledger(restart).out(MBX2)).isEmpty();
    assertThat(ledger(restart.as(Progress.NOT_DONE)).out(MBX1)).isEmpty();
    assertThat(ledger(restart).settled(restart.by(), MBX1).out(MBX1)).isEmpty();
    assertThat(ledger(restart).settled(new Hand.Ours("r2"), MBX1).out(MBX1)).hasSize(1);
  }

  @Test
  void a_later_restart_that_is_proven_settles_an_earlier_one() {
    LedgerEntry lost = done(restart(MBX1), "r1", Duration.ofHours(30)).as(Progress.ENDED);
    LedgerEntry later = done(restart(MBX1), "r2", Duration.ofHours(2));
    LedgerEntry block =
        done(new Act.BlockActivation(MBX1), "r1", Duration.ofHours(30)).as(Progress.ENDED);
    assertThat(ledger(lost, later).out(MBX1)).isEmpty();
    assertThat(ledger(lost, later.as(Progress.ENDED)).out(MBX1)).hasSize(2);
    assertThat(ledger(block, later).out(MBX1)).containsExactly(block);
  }

  @Test
  void settling_does_not_make_done_what_was_not_done() {
    LedgerEntry not = done(restart(MBX1), "r1", Duration.ofHours(1)).as(Progress.NOT_DONE);
    assertThat(ledger(not).settled(not.by(), MBX1)).isEqualTo(ledger(not));
  }

  @Test
  void an_entry_is_about_a_server() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> done(restart(ServerName.placeholder("x")), "r1", Duration.ZERO));
  }

  @Test
  void limits_have_ranges() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Limit(-1, Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> new Limit(17, Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> new Limit(1, Duration.ofDays(8)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Limit(1, Duration.ofSeconds(-1)));
  }
}
