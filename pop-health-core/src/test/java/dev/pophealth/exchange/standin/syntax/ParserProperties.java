package dev.pophealth.exchange.standin.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The parser takes literals for what they are, and any text without falling over. */
class ParserProperties {

  private static final String SPECIAL =
      "'\u2018\u2019\u201a\u201b\"\u201c\u201d\u201e`$(){}[]|;&@#,.-\u2013\u2014\u2015<>=!%? \t\n\rabc12:\\\u00a0";

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.strings().withChars(SPECIAL.toCharArray()).ofMaxLength(40);
  }

  @Property
  void a_single_quoted_text_with_its_quotes_doubled_is_one_argument(
      @ForAll("hostile") String text) {
    String literal = "'" + text.replaceAll("(['\u2018\u2019\u201a\u201b])", "$1$1") + "'";
    Statement.Command command = only("Do-It -Name " + literal);
    assertThat(command.arguments()).hasSize(2);
    assertThat(command.arguments().get(1))
        .isEqualTo(new Statement.Positional(new Expression.TextLiteral(text)));
  }

  @Property
  void any_text_is_a_script_or_a_failure_that_says_where(@ForAll("hostile") String text) {
    try {
      assertThat(Parser.parse(text).statements()).isNotNull();
    } catch (ParseFailure failure) {
      assertThat(failure.words()).isNotEmpty();
      assertThat(failure.extent().line()).isPositive();
    }
  }

  @Example
  void a_typographic_quote_that_is_not_doubled_ends_the_text() {
    ScriptBlock script = Parser.parse("Do-It 'a\u2019; Remove-It b #'");
    assertThat(script.statements()).hasSize(2);
  }

  @Example
  void what_only_ends_too_early_is_told_from_what_is_wrong() {
    for (String early :
        new String[] {
          "if ($x) {", "'abc", "a |", "$x =", "@{ a = 1", "(1 + 2", "try { 1 }", "1 +", "@'\nx"
        }) {
      assertThat(failure(early).incomplete()).as(early).isTrue();
    }
    for (String wrong : new String[] {"1 2", ")", "a | | b", "if $x", "@{ a 1 }", "a & b"}) {
      assertThat(failure(wrong).incomplete()).as(wrong).isFalse();
    }
  }

  private static ParseFailure failure(String script) {
    try {
      Parser.parse(script);
    } catch (ParseFailure failure) {
      return failure;
    }
    throw new AssertionError(script + " was parsed");
  }

  private static Statement.Command only(String script) {
    ScriptBlock block = Parser.parse(script);
    assertThat(block.statements()).hasSize(1);
    Statement.Pipeline pipeline = (Statement.Pipeline) block.statements().get(0);
    assertThat(pipeline.elements()).hasSize(1);
    return (Statement.Command) pipeline.elements().get(0);
  }
}
