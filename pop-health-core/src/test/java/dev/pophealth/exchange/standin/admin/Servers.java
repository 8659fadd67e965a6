package dev.pophealth.exchange.standin.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.exchange.standin.eval.Invocation;
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

/** The cmdlets about servers and groups of them. */
final class Servers {

  private Servers() {}

  /**
   * {@code Get-ExchangeServer}, {@code Get-ClientAccessServer}, {@code Get-ClientAccessService},
   * {@code Get-MailboxServer}.
   */
  static final class Get extends ExchangeCmdlet {

    private final String role;

    Get(World world, String role) {
      super(world);
      this.role = role;
    }

    @Override
    List<Value> act(Invocation in) {
      List<Server> servers = world().servers();
      if (in.get("Identity").filter(value -> !Nothing.is(value)).isPresent()) {
        servers = List.of(server(in, in.text("Identity")));
      }
      List<Value> found = new ArrayList<>();
      for (Server server : servers) {
        if (role.isEmpty() || server.has(role)) {
          found.add(role.equals("Mailbox") ? mailboxServer(server) : exchangeServer(server));
        } else if (servers.size() == 1) {
          throw notFound(in, in.text("Identity"));
        }
      }
      return found;
    }

    private Thing exchangeServer(Server server) {
      List<String> roles = new ArrayList<>();
      server.node().path("roles").forEach(one -> roles.add(one.asText()));
      String joined = String.join(", ", roles);
      return new Thing(
              "Microsoft.Exchange.Data.Directory.Management.ExchangeServer", "System.Object")
          .with("Name", server.name())
          .with("Fqdn", server.fqdn())
          .with("Domain", world().setting("domain", "contoso.com"))
          .with("Site", site(server))
          .with(
              "ServerRole",
              new Word(
                  "Microsoft.Exchange.Data.Directory.SystemConfiguration.ServerRole",
                  joined,
                  (server.has("Mailbox") ? 2 : 0) + (server.has("ClientAccess") ? 4 : 0)))
          .with(
              "Edition",
              new Word(
                  "Microsoft.Exchange.Data.Directory.SystemConfiguration.ServerEditionType",
                  "Enterprise",
                  1))
          .with("AdminDisplayVersion", version(server))
          .with("IsClientAccessServer", Flag.of(server.has("ClientAccess")))
          .with("IsMailboxServer", Flag.of(server.has("Mailbox")))
          .with("IsHubTransportServer", Flag.of(server.has("Mailbox")))
          .with("IsUnifiedMessagingServer", Flag.of(server.has("Mailbox")))
          .with("IsEdgeServer", Flag.FALSE)
          .with("OriginatingServer", "dc1." + world().setting("domain", "contoso.com"))
          .with(
              "Identity",
              new Thing("Microsoft.Exchange.Data.Directory.ADObjectId")
                  .with("Name", server.name())
                  .as(server.name()))
          .as(server.name())
          .showing("Name:15", "Site:35", "ServerRole:20", "Edition:10", "AdminDisplayVersion:25");
    }

    private static Value site(Server server) {
      return new Text(
          server
              .node()
              .path("site")
              .asText("contoso.com/Configuration/Sites/Default-First-Site-Name"));
    }

    private static Value version(Server server) {
      String text = server.node().path("version").asText("Version 15.0 (Build 1497.2)");
      String[] numbers = text.split("[^0-9]+", -1);
      return new Thing("Microsoft.Exchange.Data.ServerVersion")
          .with("Major", new Whole(Long.parseLong(numbers[1])))
          .with("Minor", new Whole(Long.parseLong(numbers[2])))
          .with("Build", new Whole(Long.parseLong(numbers[3])))
          .as(text);
    }

    private Thing mailboxServer(Server server) {
      Value dag = group(world(), server).map(name -> (Value) new Text(name)).orElse(Nothing.NULL);
      String policy = server.node().path("activation").path("policy").asText("Unrestricted");
      return new Thing(
              "Microsoft.Exchange.Data.Directory.Management.MailboxServer", "System.Object")
          .with("Name", server.name())
          .with("Fqdn", server.fqdn())
          .with("ServerRole", exchangeServer(server).get("ServerRole").orElse(Nothing.NULL))
          .with("DatabaseAvailabilityGroup", dag)
          .with(
              "AutoDatabaseMountDial",
              new Word(
                  "Microsoft.Exchange.Data.Directory.SystemConfiguration.AutoDatabaseMountDial",
                  "GoodAvailability",
                  6))
          .with(
              "DatabaseCopyAutoActivationPolicy",
              new Word(
                  "Microsoft.Exchange.Data.Directory.SystemConfiguration.DatabaseCopyAutoActivationPolicyType",
                  policy,
                  List.of("Unrestricted", "IntrasiteOnly", "Blocked").indexOf(policy)))
          .with(
              "DatabaseCopyActivationDisabledAndMoveNow",
              Flag.of(server.node().path("activation").path("disabledAndMoveNow").asBoolean()))
          .with("MaximumActiveDatabases", Nothing.NULL)
          .with("AdminDisplayVersion", version(server))
          .with("IsExcludedFromProvisioning", Flag.FALSE)
          .with(
              "Identity",
              new Thing("Microsoft.Exchange.Data.Directory.ADObjectId")
                  .with("Name", server.name())
                  .as(server.name()))
          .with("IsValid", Flag.TRUE)
          .as(server.name())
          .showing(
              "Name:15", "DatabaseAvailabilityGroup:26", "DatabaseCopyAutoActivationPolicy:33");
    }
  }

  /** The name of the group that {@code server} is in. */
  static Optional<String> group(World world, Server server) {
    for (ObjectNode dag : world.objects("dags")) {
      for (var member : dag.path("members")) {
        if (server.isCalled(member.asText())) {
          return Optional.of(dag.path("name").asText());
        }
      }
    }
    return Optional.empty();
  }

  /** {@code Get-DatabaseAvailabilityGroup}. */
  static final class GetGroup extends ExchangeCmdlet {
    GetGroup(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      String wanted = in.text("Identity");
      List<Value> found = new ArrayList<>();
      for (ObjectNode dag : world().objects("dags")) {
        String name = dag.path("name").asText();
        if (wanted.isEmpty() || wanted.equalsIgnoreCase(name)) {
          found.add(group(in, dag, name));
        }
      }
      if (found.isEmpty() && !wanted.isEmpty()) {
        throw notFound(in, wanted);
      }
      return found;
    }

    private Thing group(Invocation in, ObjectNode dag, String name) {
      List<Value> members = new ArrayList<>();
      List<Value> operational = new ArrayList<>();
      dag.path("members")
          .forEach(
              member -> {
                Thing one =
                    new Thing("Microsoft.Exchange.Data.Directory.ADObjectId")
                        .with("Name", member.asText())
                        .as(member.asText());
                members.add(one);
                if (world().server(member.asText()).filter(Server::up).isPresent()) {
                  operational.add(one);
                }
              });
      Thing group =
          new Thing(
              "Microsoft.Exchange.Data.Directory.SystemConfiguration.DatabaseAvailabilityGroup",
              "System.Object");
      group
          .with("Name", name)
          .with("Servers", new Items(members))
          .with(
              "WitnessServer",
              dag.path("witness").asText("fs1." + world().setting("domain", "contoso.com")))
          .with("OperationalServers", in.flag("Status") ? new Items(operational) : Nothing.NULL)
          .with(
              "PrimaryActiveManager",
              in.flag("Status") && !operational.isEmpty() ? operational.get(0) : Nothing.NULL)
          .with("ServersInMaintenance", in.flag("Status") ? Items.of() : Nothing.NULL)
          .with("Identity", name);
      return group
          .as(name)
          .showing(
              "Name:16", "Member Servers=Servers:30", "Operational Servers=OperationalServers:30");
    }
  }

  /** {@code Set-ADServerSettings}: nothing that is played depends on it. */
  static final class SetView extends ExchangeCmdlet {
    SetView(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      return List.of();
    }
  }

  /** {@code Set-MailboxServer}. */
  static final class SetMailboxServer extends ExchangeCmdlet {
    SetMailboxServer(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      Server server = server(in, in.text("Identity"));
      if (!server.has("Mailbox")) {
        throw notFound(in, in.text("Identity"));
      }
      if (!in.shouldProcess("Set-MailboxServer", server.name(), false)) {
        return List.of();
      }
      ObjectNode activation = server.node().withObject("/activation");
      boolean changed = false;
      if (in.given("DatabaseCopyAutoActivationPolicy")) {
        changed |= put(activation, "policy", in.text("DatabaseCopyAutoActivationPolicy"), server);
      }
      if (in.given("DatabaseCopyActivationDisabledAndMoveNow")) {
        boolean block = in.flag("DatabaseCopyActivationDisabledAndMoveNow");
        changed |= block != activation.path("disabledAndMoveNow").asBoolean();
        activation.put("disabledAndMoveNow", block);
        world()
            .transcript()
            .effect(
                server.name(),
                "DatabaseCopyActivationDisabledAndMoveNow is " + (block ? "$true" : "$false"));
        if (block) {
          moveOff(server);
        }
      }
      if (!changed) {
        in.warn(in.session().messages().text("nothingModified", server.name()));
      }
      return List.of();
    }

    private boolean put(ObjectNode node, String name, String value, Server server) {
      boolean changed = !node.path(name).asText().equals(value);
      node.put(name, value);
      world().transcript().effect(server.name(), "DatabaseCopyAutoActivationPolicy is " + value);
      return changed;
    }

    /**
     * Moves what has another healthy copy on a server that is not blocked; the rest stays where it
     * is.
     */
    private static void moveOff(Server server) {
      for (Database database : server.active()) {
        database.refuge().ifPresent(database::moveTo);
      }
    }
  }
}
