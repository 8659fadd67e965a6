package dev.pophealth.check;

import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Way;
import java.util.Optional;

/** S1 and S25: where active copies are, and whether they can come back. */
final class CopiesLaw extends ServerLaw<CopiesLaw.Copies> {

  /**
   * What is known of a server's database copies.
   *
   * @param blocked activation is known to be blocked
   * @param none none was active when last read, and nothing moved since
   * @param noneBlocked the same, read while activation was known to be blocked
   */
  record Copies(boolean blocked, boolean none, boolean noneBlocked) {
    Copies unknown() {
      return new Copies(blocked, false, false);
    }
  }

  private final boolean underBlock;
  private final ServerName server;

  private CopiesLaw(String id, String because, boolean underBlock, ServerName server) {
    super(id, because);
    this.underBlock = underBlock;
    this.server = server;
  }

  static CopiesLaw noneActive() {
    return new CopiesLaw(
        "S1",
        "no server that hosts, or may host, an active database copy is restarted",
        false,
        dev.pophealth.recovery.Runbook.SERVER);
  }

  static CopiesLaw noneActiveUnderBlock() {
    return new CopiesLaw(
        "S25",
        "\"none active\" counts only while the block is known to be in force",
        true,
        dev.pophealth.recovery.Runbook.SERVER);
  }

  @Override
  ServerLaw<Copies> about(ServerName one, World world) {
    return new CopiesLaw(id(), because(), underBlock, one);
  }

  @Override
  boolean concerns(ServerName one, World world) {
    return world.mayHostDatabases(one);
  }

  @Override
  public Copies start(World world) {
    return new Copies(false, false, false);
  }

  @Override
  public Copies after(Copies now, PathEvent event) {
    Optional<Way> copies = answer(event, server, Question.ReadCopyStatus.class);
    if (copies.isPresent()) {
      boolean none = copies.get() == Way.YES;
      return new Copies(now.blocked(), none, none && now.blocked());
    }
    if (event instanceof PathEvent.Asked asked
        && asked.question() instanceof Question.ReadActivation read
        && read.server().equals(server)
        && asked.way() != Way.UNCLEAR) {
      boolean blocked = read.blocked() == (asked.way() == Way.YES);
      return blocked
          ? new Copies(true, now.none(), now.noneBlocked())
          : new Copies(false, false, false);
    }
    Optional<Way> block = effect(event, server, Act.BlockActivation.class);
    if (block.isPresent() && block.get().mayHaveHappened()) {
      return new Copies(now.blocked() || block.get() == Way.DONE, false, false);
    }
    Optional<Way> lift = effect(event, server, Act.RestoreActivation.class);
    if (lift.isPresent() && lift.get().mayHaveHappened()) {
      return new Copies(false, false, false);
    }
    return disturbs(event, server, dev.pophealth.recovery.Risk.TAKES_DOWN) ? now.unknown() : now;
  }

  @Override
  public Optional<String> brokenBy(Copies now, PathEvent event) {
    if (!restartsServer(event, server)) {
      return Optional.empty();
    }
    return underBlock
        ? when(
            now.none() && !now.noneBlocked(),
            server + " is restarted, but databases may have come back: no block is in force")
        : when(!now.none(), server + " is restarted while it may host an active database copy");
  }
}
