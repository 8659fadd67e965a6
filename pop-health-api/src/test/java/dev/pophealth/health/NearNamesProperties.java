package dev.pophealth.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class NearNamesProperties {

  @Example
  void distance_counts_letters_put_in_left_out_and_replaced() {
    assertThat(NearNames.distance("PopCTPMonitor", "PopCTPMonitor")).isZero();
    assertThat(NearNames.distance("PopCTPMonitor", "PopCTPMonitr")).isEqualTo(1);
    assertThat(NearNames.distance("PopCPTMonitor", "PopCTPMonitor")).isEqualTo(2);
    assertThat(NearNames.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(NearNames.distance("", "abc")).isEqualTo(3);
  }

  @Property
  void distance_is_the_same_both_ways_and_ignores_letter_case(
      @ForAll @AlphaChars @StringLength(max = 12) String one,
      @ForAll @AlphaChars @StringLength(max = 12) String other) {
    int distance = NearNames.distance(one, other);
    assertThat(NearNames.distance(other, one)).isEqualTo(distance);
    assertThat(NearNames.distance(one.toUpperCase(Locale.ROOT), other)).isEqualTo(distance);
    assertThat(distance == 0).isEqualTo(one.equalsIgnoreCase(other));
    assertThat(distance).isLessThanOrEqualTo(Math.max(one.length(), other.length()));
  }

  @Property
  void no_way_round_is_shorter(
      @ForAll @AlphaChars @StringLength(max = 8) String one,
      @ForAll @AlphaChars @StringLength(max = 8) String between,
      @ForAll @AlphaChars @StringLength(max = 8) String other) {
    assertThat(NearNames.distance(one, other))
        .isLessThanOrEqualTo(NearNames.distance(one, between) + NearNames.distance(between, other));
  }

  @Example
  void the_nearest_comes_first_and_equally_near_ones_in_the_order_known() {
    assertThat(NearNames.hint("Probe1", List.of("Probe234", "Probe3", "Probe2", "Probe11")))
        .isEqualTo("did you mean Probe3 or Probe2 or Probe11?");
  }

  @Example
  void a_name_farther_away_than_a_third_of_its_letters_is_not_near() {
    assertThat(NearNames.hint("abcdefghi", List.of("abcdef123")))
        .isEqualTo("did you mean abcdef123?");
    assertThat(NearNames.hint("abcdefghi", List.of("abcde1234"))).isEqualTo("known are abcde1234");
  }
}
