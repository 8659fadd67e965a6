package dev.pophealth.report;

import dev.pophealth.engine.wording.ActionText;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Recovery;
import java.util.List;
import java.util.Optional;

/**
 * What is left for a person: whom to call, what is owed and how to put it back, what would help.
 */
final class PageDuties {

  private final PageWriter page;
  private final Account account;

  PageDuties(PageWriter page, Account account) {
    this.page = page;
    this.account = account;
  }

  void write() {
    Recovery recovery = account.recovery();
    Decision decision = recovery.decision();
    List<Obligation> owed = recovery.owed();
    boolean person = decision instanceof Decision.Escalate;
    if (!person && owed.isEmpty()) {
      return;
    }
    page.open("section", "class", "duties", "aria-labelledby", "duties");
    page.put(
        "h2",
        decision.ends()
            ? new Phrase("What is left to do", "残っている作業")
            : new Phrase("What is owed at this moment", "現時点で元に戻すべき変更・確認すべき操作"),
        "id",
        "duties");
    if (decision instanceof Decision.Escalate escalate) {
      handOver(escalate);
    }
    if (!owed.isEmpty()) {
      owed(owed, decision.ends());
    }
    if (decision instanceof Decision.Escalate escalate && !escalate.remedies().isEmpty()) {
      remedies(escalate.remedies());
    }
    page.close();
  }

  private void handOver(Decision.Escalate escalate) {
    page.open("p").put("b", escalate.rationale().step().value(), "class", "id").text(" ");
    page.text(Phrase.of(escalate.rationale().text())).close();
    escalate.rationale().text().command().ifPresent(this::command);
  }

  private void owed(List<Obligation> owed, boolean ended) {
    page.put("h3", new Phrase("Owed", "未復元の変更と未確認の操作"));
    if (ended) {
      page.put(
          "p",
          new Phrase(
              "The recovery's own way back, putBack(), does this step by step and verifies it. By"
                  + " hand it is:",
              "putBack() による復元手順では、次の作業を順に実施し、結果を確認します。手作業で行う場合は次のとおりです。"));
    }
    page.open("ol", "class", "owed");
    for (Obligation one : owed) {
      page.open("li");
      page.open("p").put("b", one.step().value(), "class", "id").text(" ");
      page.put("span", one.act().server().value(), "class", "on").text(" ");
      page.text(Phrase.of(ActionText.of(one.act()))).text(" ");
      page.put("span", ServerWords.of(one.state()), "class", "badge unclear").close();
      page.open("ol");
      for (Settling.Task task : account.settling(one)) {
        page.open("li").put("p", task.words());
        task.command().ifPresent(this::command);
        page.close();
      }
      page.close().close();
    }
    page.close();
  }

  private void remedies(List<Act> remedies) {
    page.put("h3", new Phrase("Would help, with a person's leave", "担当者の承認があれば有効な対処"));
    page.open("ul");
    for (Act act : remedies) {
      page.open("li").put("span", act.server().value(), "class", "on").text(" ");
      page.text(Phrase.of(ActionText.of(act))).close();
    }
    page.close();
  }

  private void command(String command) {
    Optional.of(command)
        .filter(words -> !words.isBlank())
        .ifPresent(words -> page.open("pre").put("code", words).close());
  }
}
