package dev.pophealth.examples.cli;

import dev.pophealth.pop3.Pop3Result;
import dev.pophealth.pop3.Pop3Session;
import java.util.List;

/**
 * Results of probes, for people.
 *
 * @param teller knows the language
 * @param transcript whether to show what was said
 */
record ProbeText(ToldSubcommand teller, boolean transcript) {

  void write(CheckStatus worst, List<Probed> all, Output out) {
    if (all.size() == 1) {
      one(all.get(0), out);
      return;
    }
    Table table =
        teller.table(
            teller.say("TARGET", "対象"),
            teller.say("STATUS", "状態"),
            teller.say("MS", "ミリ秒"),
            teller.say("CATEGORY", "分類"),
            teller.say("WHY", "理由"));
    for (Probed one : all) {
      table.row(
          one.result().target(),
          one.status(),
          one.result().took().toMillis(),
          one.result().category(),
          String.join("; ", one.judged().reasons()));
    }
    out.text(table.text());
    for (Probed one : all) {
      if (one.status() != CheckStatus.OK) {
        out.line("");
        one(one, out);
      }
    }
    out.line("");
    out.line(worst.toString());
  }

  private void one(Probed probed, Output out) {
    Pop3Result result = probed.result();
    out.line(probed.status() + reasons(probed));
    out.text(teller.say(result.english(), result.japanese()));
    if (transcript) {
      for (Pop3Session session : result.sessions()) {
        out.line("  " + session.address());
        session.transcript().forEach(line -> out.line("    " + Table.plain(line)));
      }
    }
  }

  private static String reasons(Probed probed) {
    return probed.judged().reasons().isEmpty()
        ? ""
        : ": " + String.join("; ", probed.judged().reasons());
  }
}
