package dev.pophealth.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.TimelineEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A recovery's page, as a strict parser reads it. */
class RecoveryPageTest {

  private static final Map<String, Recovery> RECOVERIES = PlayedRecoveries.all();
  private static final Map<String, ReadPage> READ = new TreeMap<>();

  static Stream<Arguments> pages() {
    return RECOVERIES.entrySet().stream()
        .flatMap(
            one ->
                Stream.of(Language.values())
                    .map(language -> Arguments.of(one.getKey(), one.getValue(), language)));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("pages")
  void a_page_needs_nothing_but_itself(String name, Recovery recovery, Language language) {
    String html = Story.of(recovery).html(language);
    ReadPage page = ReadPage.of(html);
    assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=");
    assertThat(page.elements())
        .extracting(ReadPage.Element::name)
        .doesNotContain("script", "link", "img", "iframe", "object", "embed", "base", "form");
    assertThat(page.elements())
        .allSatisfy(
            element -> {
              assertThat(element.attributes().keySet())
                  .noneMatch(attribute -> attribute.startsWith("on"))
                  .doesNotContain("src", "style", "srcset", "action");
              assertThat(element.get("href")).matches("(#[A-Za-z0-9-]+)?");
            });
    assertThat(html).doesNotContain("url(", "@import", "http:", "https:");
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("pages")
  void every_link_leads_somewhere_and_every_id_is_one(
      String name, Recovery recovery, Language language) {
    ReadPage page = read(name, language);
    List<String> ids =
        page.elements().stream().map(e -> e.get("id")).filter(id -> !id.isEmpty()).toList();
    assertThat(ids).doesNotHaveDuplicates();
    for (ReadPage.Element element : page.elements()) {
      Stream.of(element.get("aria-labelledby").split(" "))
          .filter(id -> !id.isEmpty())
          .forEach(id -> assertThat(ids).contains(id));
      if (element.attributes().containsKey("href")) {
        assertThat(ids).contains(element.get("href").substring(1));
      }
    }
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("pages")
  void a_page_can_be_read_without_seeing_it(String name, Recovery recovery, Language language) {
    ReadPage page = read(name, language);
    assertThat(page.all("html").get(0).get("lang"))
        .isEqualTo(language == Language.ENGLISH ? "en" : "ja");
    assertThat(page.all("title"))
        .first()
        .satisfies(title -> assertThat(title.words()).isNotBlank());
    assertThat(page.all("h1")).hasSize(1);
    for (String landmark : List.of("header", "main", "footer")) {
      assertThat(page.all(landmark)).as(landmark).hasSize(1);
    }
    int level = 1;
    for (ReadPage.Element heading : page.elements()) {
      if (heading.name().matches("h[1-6]")) {
        int now = heading.name().charAt(1) - '0';
        assertThat(now).as(heading.words()).isLessThanOrEqualTo(level + 1);
        level = now;
      }
    }
    assertThat(page.all("section")).allMatch(section -> !section.get("aria-labelledby").isEmpty());
    assertThat(page.all("th")).allMatch(cell -> Set.of("row", "col").contains(cell.get("scope")));
    assertThat(page.all("svg"))
        .allMatch(svg -> svg.get("role").equals("img") || svg.get("aria-hidden").equals("true"));
    assertThat(page.all("summary")).hasSameSizeAs(page.all("figure"));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("pages")
  void every_request_is_told_with_its_time_and_what_came(
      String name, Recovery recovery, Language language) {
    ReadPage page = read(name, language);
    for (TimelineEntry entry : recovery.timeline()) {
      ReadPage.Element item = page.byId("e" + entry.number());
      assertThat(item.words())
          .contains(entry.step().value(), Spans.clock(entry.outcome().cameAt()))
          .contains(EntryWords.sentence(recovery, entry).in(language));
      if (entry.action().isPresent()) {
        assertThat(item.words())
            .contains(EntryWords.way(entry.way(), entry.action()).in(language))
            .contains(entry.action().get().server().value());
      }
    }
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("pages")
  void every_decision_after_the_first_has_its_reason(
      String name, Recovery recovery, Language language) {
    ReadPage page = read(name, language);
    String because = language == Language.ENGLISH ? "Because " : "根拠: ";
    List<TimelineEntry> acts =
        recovery.timeline().stream().skip(1).filter(e -> e.action().isPresent()).toList();
    assertThat(acts)
        .allSatisfy(entry -> assertThat(page.byId("e" + entry.number()).words()).contains(because));
    if (!recovery.timeline().isEmpty()) {
      assertThat(page.byId("end").words()).contains(because);
    }
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("pages")
  void what_is_owed_is_told_with_the_way_back(String name, Recovery recovery, Language language) {
    ReadPage page = read(name, language);
    for (Obligation owed : recovery.owed()) {
      String duties = page.all("section", "duties").get(0).words();
      assertThat(duties).contains(owed.step().value(), owed.act().server().value());
      assertThat(Account.of(recovery, List.of(), List.of()).settling(owed))
          .isNotEmpty()
          .allSatisfy(
              task -> {
                assertThat(duties).contains(task.words().in(language));
                task.command()
                    .ifPresent(
                        command -> assertThat(duties).contains(command).doesNotContain("<server>"));
              });
    }
    if (recovery.owed().isEmpty() && recovery.decision() instanceof Decision.Resolved) {
      assertThat(page.all("section", "duties")).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("pages")
  void a_japanese_page_has_no_english_sentence(String name, Recovery recovery, Language language) {
    if (language == Language.JAPANESE) {
      String words = read(name, language).all("body").get(0).words();
      assertThat(words).doesNotContain("Because", "Otherwise", " the ", " is ", "owed", "waited");
    }
  }

  private static ReadPage read(String name, Language language) {
    return READ.computeIfAbsent(
        name + language, key -> ReadPage.of(Story.of(RECOVERIES.get(name)).html(language)));
  }

  @Test
  void the_policy_allows_the_style_sheet_and_nothing_else() throws Exception {
    ReadPage page = ReadPage.of(Story.of(PlayedRecoveries.resolved()).html(Language.ENGLISH));
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(page.all("style").get(0).words().getBytes(StandardCharsets.UTF_8));
    String policy =
        page.all("meta").stream()
            .filter(meta -> meta.get("http-equiv").equals("Content-Security-Policy"))
            .findFirst()
            .orElseThrow()
            .get("content");
    assertThat(policy)
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(digest)
                + "'; base-uri 'none'; form-action 'none'");
  }

  @Test
  void the_style_sheet_has_nothing_that_html_and_xml_read_differently() {
    assertThat(PageStyle.SHEET).doesNotContain("<", ">", "&");
  }

  @Test
  void only_elements_without_content_are_closed_at_once() {
    String html = Story.of(PlayedRecoveries.escalated()).html(Language.ENGLISH);
    List<String> names = new ArrayList<>();
    java.util.regex.Pattern.compile("<([a-z]+)[^<>]*/>")
        .matcher(html)
        .results()
        .forEach(found -> names.add(found.group(1)));
    assertThat(names).isNotEmpty().allMatch(Set.of("meta", "path", "rect", "use")::contains);
  }

  @Test
  void the_same_recovery_gives_the_same_page() {
    assertThat(Story.of(PlayedRecoveries.manySteps()).html(Language.JAPANESE))
        .isEqualTo(Story.of(PlayedRecoveries.manySteps()).html(Language.JAPANESE));
  }

  @Test
  void a_recovery_that_no_runbook_fits_has_a_page_too() {
    ReadPage page = ReadPage.of(Story.of(PlayedRecoveries.without()).html(Language.ENGLISH));
    assertThat(page.words()).contains("Escalated IMPOSSIBLE", "none fits");
    assertThat(page.all("svg")).isEmpty();
  }
}
