package dev.pophealth.run.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.pophealth.port.JournalRecord;
import dev.pophealth.run.RecoveryFormatException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JournalCodecProperties {

  @Property
  void what_was_written_is_read_back_equal(@ForAll("records") JournalRecord record) {
    String line = JournalCodec.write(record);

    assertThat(line).doesNotContain("\n").doesNotContain("\r");
    assertThat(JournalCodec.read(line)).isEqualTo(record);
  }

  @Property
  void a_record_that_is_cut_off_is_no_record(
      @ForAll("records") JournalRecord record, @ForAll("shares") double share) {
    String line = JournalCodec.write(record);
    String cut = line.substring(0, (int) (share * line.length()));

    assertThatCode(() -> JournalCodec.read(cut)).isInstanceOf(RecoveryFormatException.class);
  }

  @Property
  void whatever_is_altered_is_read_or_refused(
      @ForAll("records") JournalRecord record,
      @ForAll("shares") double share,
      @ForAll("characters") char with) {
    StringBuilder line = new StringBuilder(JournalCodec.write(record));
    line.setCharAt((int) (share * line.length()), with);

    try {
      JournalCodec.read(line.toString());
    } catch (RecoveryFormatException refused) {
      assertThat(refused).hasMessageStartingWith("journal record: ");
    }
  }

  @Provide
  Arbitrary<JournalRecord> records() {
    return JournalRecords.any();
  }

  @Provide
  Arbitrary<Double> shares() {
    return Arbitraries.doubles().between(0, true, 1, false);
  }

  @Provide
  Arbitrary<Character> characters() {
    return Arbitraries.chars().with("{}[]\":,0a-\u0000\u65e5");
  }
}
