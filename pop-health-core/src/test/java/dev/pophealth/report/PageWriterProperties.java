package dev.pophealth.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written as words or as an attribute is read back as words, bounded and harmless. */
class PageWriterProperties {

  @Property
  void words_are_read_back_as_words(@ForAll("hostile") String words) {
    ReadPage page =
        ReadPage.of(
            new PageWriter(Language.ENGLISH)
                .open("p", "title", words)
                .put("b", words.repeat(9))
                .close()
                .page());
    assertThat(page.elements()).extracting(ReadPage.Element::name).containsExactly("p", "b");
    for (String read : new String[] {page.all("p").get(0).get("title"), page.words()}) {
      assertThat(read).hasSizeLessThanOrEqualTo(PageWriter.LIMIT);
      assertThat(read.codePoints())
          .noneMatch(Character::isISOControl)
          .noneMatch(c -> Character.getType(c) == Character.FORMAT)
          .noneMatch(c -> c == 0xFFFE || c == 0xFFFF);
    }
  }

  @Provide
  Arbitrary<String> hostile() {
    return Hostile.words();
  }
}
