package dev.pophealth.pop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TemplateProperties {

  private static final String QUOTES = "'‘’‚‛";

  /** All templates by the names of their constants. */
  static Map<String, Template> all() {
    Map<String, Template> all = new TreeMap<>();
    for (Field field : Templates.class.getFields()) {
      try {
        if (field.get(null) instanceof Template template) {
          all.put(field.getName(), template);
        }
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
    return all;
  }

  @Provide
  static Arbitrary<String> hostile() {
    return Arbitraries.strings()
        .withChars("'‘’‚‛\"“”„`$(){};|&<>#@%,–—― \u00A0\\server日本x1<server><probe>")
        .ofMinLength(1)
        .ofMaxLength(40)
        .filter(text -> !text.isBlank());
  }

  @Property
  void a_value_is_one_literal_and_reads_back_as_it_was(@ForAll("hostile") String value) {
    String typed = Templates.BOOT_TIME.with(Blank.SERVER, value).command().typed();
    String head = "Get-CimInstance Win32_OperatingSystem -ComputerName ";
    String tail = " | Format-List CSName,LastBootUpTime";
    assertThat(typed).startsWith(head + "'").endsWith("'" + tail);
    String inside = typed.substring(head.length() + 1, typed.length() - tail.length() - 1);
    assertThat(read(inside)).isEqualTo(value);
  }

  /** As PowerShell reads it: two quotes of any of the five kinds are the first of them. */
  private static String read(String inside) {
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (QUOTES.indexOf(c) >= 0) {
        i++;
        assertThat(i).as("the string ends early").isLessThan(inside.length());
        assertThat(QUOTES).contains(String.valueOf(inside.charAt(i)));
      }
      value.append(c);
    }
    return value.toString();
  }

  @Property(tries = 100)
  void a_value_is_not_looked_into_for_blanks(@ForAll("hostile") String value) {
    Command command =
        Templates.SERVICE
            .with(Blank.SERVER, "<service>" + value)
            .with(Blank.SERVICE, "pop3")
            .command();
    assertThat(command.typed()).containsOnlyOnce("pop3");
  }

  @Example
  void what_no_name_has_is_refused() {
    for (String value : new String[] {"", " ", "a\nb", "a\u0000", "\u2028", "\uD800", "\u202Ex"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Templates.BOOT_TIME.with(Blank.SERVER, value))
          .withMessageContaining("server");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Templates.BOOT_TIME.with(Blank.SERVER, "x".repeat(2_001)));
  }

  @Example
  void a_pair_of_surrogates_is_text() {
    assertThat(Templates.BOOT_TIME.with(Blank.SERVER, "\uD842\uDFB7").command().typed())
        .contains("'\uD842\uDFB7'");
  }

  @Example
  void a_command_with_an_open_blank_can_be_shown_but_not_sent() {
    Template.Filling filling = Templates.SERVICE.with(Blank.SERVER, "cas1");
    assertThat(filling.typed()).contains("-ComputerName 'cas1'").contains("-eq '<service>'");
    assertThatIllegalStateException()
        .isThrownBy(filling::command)
        .withMessageContaining("<service>");
  }

  @Example
  void what_is_sent_stops_at_the_first_error_and_says_its_words_as_words() {
    assertThat(
            Templates.COMPONENT.with(Blank.SERVER, "a").with(Blank.COMPONENT, "b").command().sent())
        .isEqualTo(
            "Get-ServerComponentState -Identity 'a' -Component 'b' -ErrorAction Stop"
                + " | Select-Object -Property 'ServerFqdn',@{n='Component';e={[string]$_.Component}},"
                + "@{n='State';e={[string]$_.State}},'LocalStates','RemoteStates'");
  }

  @Example
  void every_template_says_where_it_acts_and_has_no_double_quotes() {
    assertThat(all())
        .hasSizeGreaterThan(20)
        .allSatisfy(
            (name, template) ->
                assertThat(template.shown())
                    .as(name)
                    .contains("<server>")
                    .doesNotContain("\"")
                    .doesNotContainIgnoringCase("-ProtocolLoggingEnabled"));
  }
}
