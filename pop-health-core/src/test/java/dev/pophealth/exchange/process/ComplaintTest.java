package dev.pophealth.exchange.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComplaintTest {

  @Test
  void plain_words_stay() {
    assertThat(Complaint.words("Permission denied (publickey).\n"))
        .isEqualTo("Permission denied (publickey).\n");
  }

  @Test
  void of_clixml_the_errors_words_are_kept_and_the_progress_is_not() {
    assertThat(
            Complaint.words(
                "banner\n#< CLIXML\r\n<Objs Version=\"1.1.0.1\"><Obj S=\"progress\"><MS/></Obj>"
                    + "<S S=\"Error\">Cannot find &apos;x&lt;y&gt;&quot;&amp;_x000D__x000A_</S>"
                    + "<S S=\"Error\">At line:1</S></Objs>"))
        .isEqualTo("banner\nCannot find &apos;x<y>\"&   At line:1");
    assertThat(Complaint.words("#< CLIXML\n<Objs><Obj S=\"progress\"/></Objs>")).isEmpty();
  }
}
