package dev.pophealth.report;

import dev.pophealth.engine.wording.ActionText;
import dev.pophealth.port.HookMoment;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.Way;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a journal's records say that the recovery itself does not know. Questions, outcomes and what
 * only the ledger counts are left out.
 */
final class JournalWords {

  private final List<JournalRecord> records;

  private JournalWords(List<JournalRecord> records) {
    this.records = records;
  }

  static List<Placed> remarks(List<JournalRecord> records) {
    JournalWords words = new JournalWords(records);
    List<Placed> remarks = new ArrayList<>();
    int came = 0;
    for (JournalRecord record : records) {
      if (record instanceof JournalRecord.Came) {
        came++;
      }
      Optional<Phrase> told = words.of(record);
      if (told.isPresent()) {
        Remark remark = new Remark(record.at(), told.get().english(), told.get().japanese());
        remarks.add(new Placed(remark, came, isQuiet(record)));
      }
    }
    return remarks;
  }

  /** What goes without saying, for those who want to know. */
  private static boolean isQuiet(JournalRecord record) {
    return record instanceof JournalRecord.Begun || record instanceof JournalRecord.Intended;
  }

  private Optional<Phrase> of(JournalRecord record) {
    if (record instanceof JournalRecord.Begun r) {
      return Optional.of(begun(r));
    } else if (record instanceof JournalRecord.Resumed r) {
      return say(
          "Its runner had died or been closed; session " + r.owner() + " took it up.",
          "実行プログラムが停止していたため、セッション " + r.owner() + " が処理を引き継ぎました。");
    } else if (record instanceof JournalRecord.Joined) {
      return say(
          "The same trouble was alerted again; the alert joined this recovery.",
          "同じ異常のアラートが再度発生したため、この回復処理に統合しました。");
    } else if (record instanceof JournalRecord.Interrupted r) {
      return Optional.of(
          new Phrase("Stopped from outside. ", "外部から停止されました。")
              .then(EndWords.sentence(r.reason()))
              .then(said(r.words())));
    } else if (record instanceof JournalRecord.Ended r) {
      return ended(r);
    } else if (record instanceof JournalRecord.CameLate r) {
      return Optional.of(
          new Phrase(
                  "What came of request " + r.number() + " came too late, and counts for nothing.",
                  "要求 " + r.number() + " の結果は、打ち切り後に届いたため採用していません。")
              .then(said(r.words())));
    }
    return leave(record).or(() -> hook(record)).or(() -> ledger(record));
  }

  private static Phrase begun(JournalRecord.Begun begun) {
    Phrase words =
        new Phrase(
            "Session " + begun.owner() + " began the recovery.",
            "セッション " + begun.owner() + " が回復処理を開始しました。");
    return begun
        .restores()
        .map(
            other ->
                words.more(
                    new Phrase("It puts back what " + other + " left.", other + " が残した変更を復元します。")))
        .orElse(words);
  }

  private static Optional<Phrase> ended(JournalRecord.Ended ended) {
    Phrase words = Phrase.name("");
    if (ended.end() == JournalRecord.End.GIVEN_UP) {
      words =
          new Phrase(
              "It could not be resumed; a person has taken note of that.",
              "処理を再開できず、担当者がその旨を確認しました。");
    }
    if (!ended.hooksLeft().isEmpty()) {
      String hooks = String.join(", ", ended.hooksLeft());
      Phrase left =
          new Phrase(
              "Called before a restart, and not after it: "
                  + hooks
                  + ". A person has to see to that.",
              "再起動の前に呼び出され、後には呼び出されていないフック: " + hooks + "。担当者による確認が必要です。");
      words = words.english().isEmpty() ? left : words.more(left);
    }
    return Optional.of(words).filter(all -> !all.english().isEmpty());
  }

  /** What policy and people say to an act. */
  private static Optional<Phrase> leave(JournalRecord record) {
    if (record instanceof JournalRecord.Intended r) {
      return r.why().isEmpty()
          ? Optional.empty()
          : Optional.of(about(new Phrase("Allowed", "実行を許可"), r.act()).then(why(r.why())));
    } else if (record instanceof JournalRecord.Held r) {
      Phrase held = new Phrase("Held until " + time(r.until()), time(r.until()) + " まで保留");
      return Optional.of(about(held, r.act()).then(why(r.why())));
    } else if (record instanceof JournalRecord.Refused r) {
      return Optional.of(
          about(new Phrase("Refused by the policy", "ポリシーにより却下"), r.act()).then(why(r.why())));
    } else if (record instanceof JournalRecord.LeaveAsked r) {
      Phrase asked =
          new Phrase(
              "Leave was asked for, until " + time(r.until()),
              "承認を依頼 (回答期限 " + time(r.until()) + ")");
      return Optional.of(about(asked, r.act()).then(why(r.why())));
    } else if (record instanceof JournalRecord.LeaveGiven r) {
      return say(
          r.by() + " gave leave; it is good until " + time(r.until()) + ".",
          r.by() + " が承認しました (有効期限 " + time(r.until()) + ")。");
    } else if (record instanceof JournalRecord.LeaveDenied r) {
      return Optional.of(
          new Phrase(r.by() + " said no.", r.by() + " が却下しました。").then(said(r.words())));
    } else if (record instanceof JournalRecord.LeaveLapsed r) {
      return Optional.of(
          new Phrase("Leave was not given in time.", "期限までに承認が得られませんでした。").then(said(r.words())));
    }
    return Optional.empty();
  }

  /** A hook is told when it has ended, and when its end was never written. */
  private Optional<Phrase> hook(JournalRecord record) {
    if (record instanceof JournalRecord.HookEnded r) {
      return Optional.of(
          called(r.hook(), r.moment())
              .then(": ")
              .then(WayWords.of(way(r.effect())))
              .then(new Phrase(".", "。"))
              .then(said(r.words())));
    } else if (record instanceof JournalRecord.HookBegun r && !ended(r)) {
      return Optional.of(
          called(r.hook(), r.moment())
              .then(new Phrase("; how it ended was not written down.", "。結果は記録されていません。")));
    }
    return Optional.empty();
  }

  private boolean ended(JournalRecord.HookBegun begun) {
    return records.stream()
        .anyMatch(
            record ->
                record instanceof JournalRecord.HookEnded end
                    && end.number() == begun.number()
                    && end.hook().equals(begun.hook())
                    && end.moment() == begun.moment()
                    && !end.at().isBefore(begun.at()));
  }

  private static Phrase called(String hook, HookMoment moment) {
    return switch (moment) {
      case BEFORE ->
          new Phrase(
              "Hook " + hook + " was called before the restart", "再起動前のフック " + hook + " を実行");
      case AFTER ->
          new Phrase("Hook " + hook + " was called after the restart", "再起動後のフック " + hook + " を実行");
    };
  }

  private static Way way(Effect effect) {
    return switch (effect) {
      case DONE -> Way.DONE;
      case NONE -> Way.IMPOSSIBLE;
      case MAYBE -> Way.MAYBE;
    };
  }

  private static Optional<Phrase> ledger(JournalRecord record) {
    if (record instanceof JournalRecord.Settled r) {
      return r.by()
          .map(
              who ->
                  about(new Phrase(who + " says that this is settled", who + " が完了を確認"), r.act()));
    } else if (record instanceof JournalRecord.Disproved r) {
      return Optional.of(
          about(new Phrase("A look has shown that this did not happen", "実行されていないことを確認"), r.act()));
    } else if (record instanceof JournalRecord.DoneByOthers r) {
      return Optional.of(
          about(new Phrase("Done by " + r.who() + " already", r.who() + " が既に実施済み"), r.act()));
    }
    return Optional.empty();
  }

  /** Such as {@code Held until …: Restart the server [mbx1].} */
  private static Phrase about(Phrase what, Act act) {
    return what.then(": ")
        .then(Phrase.of(ActionText.of(act)).unended())
        .then(" [" + act.server() + "]")
        .then(new Phrase(".", "。"));
  }

  private static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Reasons as they were written down, in English. */
  private static Phrase why(List<String> reasons) {
    return said(String.join(" ", reasons));
  }

  private static Phrase said(String words) {
    return words.isBlank() ? Phrase.name("") : Phrase.name(" ").then(words);
  }

  private static Optional<Phrase> say(String english, String japanese) {
    return Optional.of(new Phrase(english, japanese));
  }
}
