package dev.pophealth.report;

import dev.pophealth.health.Role;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Risk;

/** Roles, risks and what is owed, in words. */
final class ServerWords {

  private ServerWords() {}

  static Phrase of(Role role) {
    return switch (role) {
      case MAILBOX -> new Phrase("Mailbox", "メールボックス");
      case CLIENT_ACCESS -> new Phrase("Client Access", "クライアント アクセス");
    };
  }

  static Phrase of(Risk risk) {
    return switch (risk) {
      case OBSERVES -> new Phrase("only looks", "参照のみ");
      case CHANGES -> new Phrase("changes a setting", "設定を変更");
      case INTERRUPTS -> new Phrase("interrupts a service", "サービスが中断");
      case TAKES_DOWN -> new Phrase("takes the server down", "サーバーが停止");
    };
  }

  static Phrase of(Obligation.State state) {
    return switch (state) {
      case INTENDED -> new Phrase("decided, perhaps under way", "実行を決定済み (実行中の可能性あり)");
      case OPEN -> new Phrase("took place, or may have", "実行済み、または実行された可能性あり");
    };
  }
}
