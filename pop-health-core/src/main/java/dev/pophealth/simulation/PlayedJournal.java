package dev.pophealth.simulation;

import dev.pophealth.port.Journal;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.JournalSession;
import dev.pophealth.port.JournalTurn;
import dev.pophealth.run.journal.JournalCodec;
import dev.pophealth.simulation.world.Chance;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What outlives a crash. Records are kept as the text that the real codec writes, and read back
 * from it. Each append may be the last thing that a program does, before or after it is durable.
 */
final class PlayedJournal {

  private final Chance chance;
  private final double crashes;
  private final BiConsumer<String, JournalRecord> kept;
  private final Map<String, List<String>> lines = new LinkedHashMap<>();
  private final List<Written> written = new ArrayList<>();
  private final Map<String, Life> alive = new LinkedHashMap<>();
  private int sessions;

  /** One record, and who wrote it. */
  private record Written(String owner, String recovery, String line) {}

  /**
   * An empty journal.
   *
   * @param chance whether the program dies at a record
   * @param crashes how likely that is
   * @param kept hears of each record that is durable
   */
  PlayedJournal(Chance chance, double crashes, BiConsumer<String, JournalRecord> kept) {
    this.chance = chance;
    this.kept = kept;
    this.crashes = crashes;
  }

  /**
   * The journal as one life of the program sees it.
   *
   * @param life the life
   */
  Journal of(Life life) {
    return new Journal() {
      @Override
      public List<String> recoveries() {
        return List.copyOf(lines.keySet());
      }

      @Override
      public List<JournalRecord> read(String recovery) throws IOException {
        List<String> found = lines.get(recovery);
        if (found == null) {
          throw new FileNotFoundException("no recovery is named " + recovery);
        }
        return found.stream().map(JournalCodec::read).toList();
      }

      @Override
      public JournalSession open() {
        sessions++;
        Session session = new Session(life, "session-" + sessions);
        alive.put(session.owner, life);
        return session;
      }
    };
  }

  private final class Session implements JournalSession {

    private final Life life;
    private final String owner;
    private int seen;

    Session(Life life, String owner) {
      this.life = life;
      this.owner = owner;
    }

    @Override
    public String owner() {
      return owner;
    }

    @Override
    public boolean alive(String other) {
      Life its = alive.get(other);
      return its != null && its.isAlive();
    }

    @Override
    public JournalTurn turn() {
      return new JournalTurn() {
        @Override
        public void news(BiConsumer<String, JournalRecord> each) {
          while (seen < written.size()) {
            Written next = written.get(seen);
            seen++;
            if (!next.owner().equals(owner)) {
              each.accept(next.recovery(), JournalCodec.read(next.line()));
            }
          }
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public void append(String recovery, JournalRecord record) throws IOException {
      life.mayDie(chance, crashes / 2);
      boolean first = record instanceof JournalRecord.Begun;
      if (first == lines.containsKey(recovery)) {
        throw new IOException(
            first
                ? "there is a recovery named " + recovery + " already: choose another name"
                : "no recovery is named " + recovery + ": begin it first");
      }
      String line = JournalCodec.write(record);
      lines.computeIfAbsent(recovery, name -> new ArrayList<>()).add(line);
      written.add(new Written(owner, recovery, line));
      kept.accept(recovery, record);
      life.mayDie(chance, crashes / 2);
    }

    @Override
    public void close() {
      alive.remove(owner);
    }
  }
}
