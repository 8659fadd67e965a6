package dev.pophealth.pop3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.pop3.Pop3Reply.Status;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class Pop3ReplyProperties {

  @Property
  void every_string_gives_a_reply_of_bounded_size(@ForAll("anything") String line) {
    assertThat(Pop3Reply.parse(line).text()).hasSizeLessThanOrEqualTo(Pop3Reply.MAX_OCTETS);
  }

  @Property
  void only_the_two_status_words_and_the_challenge_are_ever_believed(@ForAll("lines") String line) {
    Status status = Pop3Reply.parse(line).status();

    if (status == Status.OK) {
      assertThat(line).matches("(?s)\\+OK( .*|(\r\n)?)");
    } else if (status == Status.ERR) {
      assertThat(line).matches("(?s)-ERR( .*|(\r\n)?)");
    } else if (status == Status.CONTINUE) {
      assertThat(line).startsWith("+ ");
    }
  }

  @Property
  void a_reply_says_what_the_line_said(@ForAll("replies") Pop3Reply reply) {
    String word = reply.status() == Status.OK ? "+OK" : "-ERR";
    String code = reply.code().map(c -> "[" + c + "] ").orElse("");

    assertThat(Pop3Reply.parse(word + " " + code + reply.text() + "\r\n")).isEqualTo(reply);
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.strings().withCharRange('\u0000', '\uffff').ofMaxLength(600);
  }

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> heads =
        Arbitraries.of("", "+", "-", "+OK", "-ERR", "+ERR", "+OKAY", "+ ", "+OK ", "-ERR ", "-OK ");
    Arbitrary<String> brackets =
        Arbitraries.of("", "[", "]", "[]", "[AUTH]", "[SYS/TEMP] ", "[a b]");
    Arbitrary<String> tails = Arbitraries.of("", "\r\n", "\n", "\r");
    return Combinators.combine(heads, brackets, anything(), tails)
        .as((head, bracket, text, tail) -> head + bracket + text + tail);
  }

  @Provide
  Arbitrary<Pop3Reply> replies() {
    Arbitrary<Status> statuses = Arbitraries.of(Status.OK, Status.ERR);
    Arbitrary<String> levels = Arbitraries.strings().withCharRange('A', 'Z').ofLength(4);
    Arbitrary<Pop3ResponseCode> codes =
        levels.list().ofMinSize(1).ofMaxSize(4).map(Pop3ResponseCode::new);
    Arbitrary<String> texts =
        Arbitraries.strings().ascii().excludeChars('\r', '\n', '[').ofMaxLength(400);
    return Combinators.combine(statuses, codes.optional(), texts).as(Pop3Reply::new);
  }
}
