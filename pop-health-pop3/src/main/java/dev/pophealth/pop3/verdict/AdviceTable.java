package dev.pophealth.pop3.verdict;

import dev.pophealth.pop3.Advice;
import dev.pophealth.pop3.Category;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What each category means to an operator, and what to check next. */
final class AdviceTable {

  private static final AdviceTable ALL = all();

  private final Map<Category, Advice> meanings = new EnumMap<>(Category.class);
  private final Map<Category, Advice> nexts = new EnumMap<>(Category.class);

  private AdviceTable() {}

  private static AdviceTable all() {
    AdviceTable table = new AdviceTable();
    WireAdvice.fill(table);
    LoginAdvice.fill(table);
    MailboxAdvice.fill(table);
    return table;
  }

  static Advice meaning(Category category) {
    return Objects.requireNonNull(ALL.meanings.get(category));
  }

  static Advice next(Category category) {
    return Objects.requireNonNull(ALL.nexts.get(category));
  }

  Row about(Category category) {
    return new Row(this, category);
  }

  /** One row being written. */
  record Row(AdviceTable table, Category category) {

    Row means(String english, String japanese) {
      table.meanings.put(category, new Advice(english, japanese));
      return this;
    }

    void next(String english, String japanese) {
      table.nexts.put(category, new Advice(english, japanese));
    }
  }
}
