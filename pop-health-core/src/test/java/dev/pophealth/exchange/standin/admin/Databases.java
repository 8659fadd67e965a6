package dev.pophealth.exchange.standin.admin;

import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Comparisons;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import dev.pophealth.exchange.standin.value.Word;
import dev.pophealth.exchange.standin.world.Database;
import dev.pophealth.exchange.standin.world.Server;
import dev.pophealth.exchange.standin.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cmdlets about databases and mailboxes. */
final class Databases {

  private Databases() {}

  /** {@code Get-MailboxDatabaseCopyStatus}. */
  static final class GetCopyStatus extends ExchangeCmdlet {
    GetCopyStatus(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      String identity = in.text("Identity");
      String database =
          identity.contains("\\") ? identity.substring(0, identity.indexOf('\\')) : identity;
      String onServer =
          identity.contains("\\")
              ? identity.substring(identity.indexOf('\\') + 1)
              : in.text("Server");
      Optional<Server> server =
          onServer.isEmpty() ? Optional.empty() : Optional.of(server(in, onServer));
      if (!database.isEmpty() && !database.contains("*") && world().database(database).isEmpty()) {
        throw notFound(in, database);
      }
      List<Value> rows = new ArrayList<>();
      for (Database one : world().databases()) {
        for (Database.Copy copy : one.copies()) {
          boolean wanted =
              (database.isEmpty() || Comparisons.like(one.name(), database, false))
                  && (server.isEmpty() || server.get().isCalled(copy.server()))
                  && (!in.flag("Active") || copy.server().equals(one.active()));
          if (wanted) {
            rows.add(row(in, one, copy));
          }
        }
      }
      return rows;
    }

    private Thing row(Invocation in, Database database, Database.Copy copy) {
      String name = database.name() + "\\" + copy.server();
      boolean down = database.status(copy).equals("ServiceDown");
      return new Thing(
              "Microsoft.Exchange.Management.SystemConfigurationTasks.DatabaseCopyStatusEntry",
              "System.Object")
          .with("Identity", name)
          .with("Name", name)
          .with("DatabaseName", database.name())
          .with("Status", Words.copyStatus(database.status(copy)))
          .with("MailboxServer", copy.server())
          .with("ActiveDatabaseCopy", database.active())
          .with("ActiveCopy", Flag.of(copy.server().equals(database.active())))
          .with("ActivationSuspended", Flag.FALSE)
          .with("ActivationPreference", new Whole(copy.preference()))
          .with(
              "ActivationDisabledAndMoveNow",
              Flag.of(
                  world()
                      .server(copy.server())
                      .filter(
                          s -> s.node().path("activation").path("disabledAndMoveNow").asBoolean())
                      .isPresent()))
          .with(
              "ErrorMessage",
              down
                  ? new Text(in.session().messages().text("replicationDown", copy.server()))
                  : Nothing.NULL)
          .with("CopyQueueLength", new Whole(down ? Long.MAX_VALUE : 0))
          .with("ReplayQueueLength", new Whole(0))
          .with("LastInspectedLogTime", time(in, world().now().minusSeconds(30)))
          .with(
              "ContentIndexState",
              new Word(
                  "Microsoft.Exchange.Search.ContentIndexStatusType",
                  down ? "Unknown" : "Healthy",
                  down ? 0 : 1))
          .with("IsValid", Flag.TRUE)
          .as(name)
          .showing(
              "Name:44",
              "Status:15",
              "CopyQueueLength:9",
              "ReplayQueueLength:11",
              "LastInspectedLogTime:22",
              "ContentIndexState:10");
    }
  }

  /** {@code Get-MailboxDatabase}. */
  static final class GetDatabase extends ExchangeCmdlet {
    GetDatabase(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      String wanted = in.text("Identity");
      Optional<Server> server =
          in.given("Server") ? Optional.of(server(in, in.text("Server"))) : Optional.empty();
      List<Value> found = new ArrayList<>();
      for (Database database : world().databases()) {
        boolean here =
            server.isEmpty()
                || database.copies().stream()
                    .anyMatch(copy -> server.get().isCalled(copy.server()));
        if (here && (wanted.isEmpty() || wanted.equalsIgnoreCase(database.name()))) {
          found.add(row(in, database));
        }
      }
      if (found.isEmpty() && !wanted.isEmpty()) {
        throw notFound(in, wanted);
      }
      return found;
    }

    private static Thing row(Invocation in, Database database) {
      List<Value> servers = new ArrayList<>();
      List<Value> preferences = new ArrayList<>();
      for (Database.Copy copy : database.copies()) {
        servers.add(new Text(copy.server()));
        preferences.add(
            Thing.custom()
                .with("Key", copy.server())
                .with("Value", new Whole(copy.preference()))
                .as("[" + copy.server() + ", " + copy.preference() + "]"));
      }
      boolean status = in.flag("Status");
      return new Thing(
              "Microsoft.Exchange.Data.Directory.SystemConfiguration.MailboxDatabase",
              "System.Object")
          .with("Name", database.name())
          .with("Server", database.active())
          .with("Servers", new Items(servers))
          .with("ActivationPreference", new Items(preferences))
          .with("Mounted", status ? Flag.of(database.mounted()) : Nothing.NULL)
          .with("MountedOnServer", status ? new Text(database.active()) : Nothing.NULL)
          .with("Recovery", Flag.FALSE)
          .with(
              "ReplicationType",
              new Word(
                  "Microsoft.Exchange.Data.Directory.SystemConfiguration.ReplicationType",
                  servers.size() > 1 ? "Remote" : "None",
                  servers.size() > 1 ? 1 : 0))
          .with("Identity", database.name())
          .as(database.name())
          .showing("Name:30", "Server:15", "Recovery:10", "ReplicationType:15");
    }
  }

  /** {@code Get-Mailbox}. */
  static final class GetMailbox extends ExchangeCmdlet {
    GetMailbox(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      String wanted = in.text("Identity");
      List<Value> found = new ArrayList<>();
      for (var mailbox : world().objects("mailboxes")) {
        String name = mailbox.path("name").asText();
        boolean monitoring = mailbox.path("monitoring").asBoolean();
        String address = name + "@" + world().setting("domain", "contoso.com");
        boolean named =
            wanted.isEmpty() || wanted.equalsIgnoreCase(name) || wanted.equalsIgnoreCase(address);
        if (named && monitoring == in.flag("Monitoring")) {
          String database = mailbox.path("database").asText();
          String server = world().database(database).map(Database::active).orElse("");
          found.add(
              new Thing("Microsoft.Exchange.Data.Directory.Management.Mailbox", "System.Object")
                  .with("Name", name)
                  .with("Alias", name)
                  .with("DisplayName", name)
                  .with("PrimarySmtpAddress", address)
                  .with("Database", database)
                  .with("ServerName", server)
                  .with("Identity", name)
                  .as(name)
                  .showing("Name:25", "Alias:20", "ServerName:16", "Database:16"));
        }
      }
      if (found.isEmpty() && !wanted.isEmpty()) {
        throw notFound(in, wanted);
      }
      return found;
    }
  }

  /** {@code Move-ActiveMailboxDatabase}: asks before it moves. */
  static final class Move extends ExchangeCmdlet {
    Move(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      List<Database> databases = new ArrayList<>();
      if (in.given("Server")) {
        databases.addAll(server(in, in.text("Server")).active());
      } else if (in.given("ActivatePreferredOnServer")) {
        Server preferred = server(in, in.text("ActivatePreferredOnServer"));
        world().databases().stream()
            .filter(
                d ->
                    preferred.isCalled(d.copies().get(0).server())
                        && !preferred.isCalled(d.active()))
            .forEach(databases::add);
      } else {
        databases.add(
            world()
                .database(in.text("Identity"))
                .orElseThrow(() -> notFound(in, in.text("Identity"))));
      }
      List<Value> moved = new ArrayList<>();
      for (Database database : databases) {
        if (in.shouldProcess("Move-ActiveMailboxDatabase", database.name(), true)) {
          move(in, database).ifPresent(moved::add);
        }
      }
      return moved;
    }

    private Optional<Thing> move(Invocation in, Database database) {
      String wanted =
          in.given("ActivateOnServer")
              ? in.text("ActivateOnServer")
              : in.text("ActivatePreferredOnServer");
      Optional<Database.Copy> target =
          wanted.isEmpty()
              ? database.refuge()
              : database.copies().stream()
                  .filter(copy -> server(in, wanted).isCalled(copy.server()))
                  .filter(
                      copy ->
                          !copy.server().equals(database.active())
                              && database.status(copy).equals("Healthy"))
                  .filter(
                      copy -> in.flag("SkipAllChecks") || !server(in, wanted).activationBlocked())
                  .findFirst();
      if (target.isEmpty()) {
        in.error(exchange(in, "AmDbActionWrapperException", "cannotMove", database.name()));
        return Optional.empty();
      }
      String before = database.active();
      database.moveTo(target.get());
      world()
          .elapse(java.time.Duration.ofSeconds(world().root().path("moveTakesSeconds").asLong(10)));
      return Optional.of(
          new Thing(
                  "Microsoft.Exchange.Management.SystemConfigurationTasks.MoveActiveResult",
                  "System.Object")
              .with("Identity", database.name())
              .with("ActiveServerAtStart", before)
              .with("ActiveServerAtEnd", database.active())
              .with("Status", new Word("MoveStatus", "Succeeded", 2))
              .with("NumberOfLogsLost", new Whole(0)));
    }
  }
}
