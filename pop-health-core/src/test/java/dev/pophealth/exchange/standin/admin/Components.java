package dev.pophealth.exchange.standin.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Moment;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.world.Server;
import dev.pophealth.exchange.standin.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cmdlets of server components: each requester has a say, and any Inactive wins. */
final class Components {

  /** What a server has, as {@code Get-ServerComponentState} lists it on a 2013 server. */
  private static final List<String> NAMES =
      List.of(
          "ServerWideOffline",
          "HubTransport",
          "FrontendTransport",
          "Monitoring",
          "RecoveryActionsEnabled",
          "AutoDiscoverProxy",
          "ActiveSyncProxy",
          "EcpProxy",
          "EwsProxy",
          "ImapProxy",
          "OabProxy",
          "OwaProxy",
          "PopProxy",
          "PushNotificationsProxy",
          "RpsProxy",
          "RwsProxy",
          "RpcProxy",
          "UMCallRouter",
          "XropProxy",
          "HttpProxyAvailabilityGroup",
          "ForwardSyncDaemon",
          "ProvisioningRps",
          "MapiProxy",
          "EdgeTransport",
          "HighAvailability",
          "SharedCache");

  private static final List<String> REQUESTERS =
      List.of("HealthAPI", "Maintenance", "Sidelined", "Functional", "Deployment");

  private Components() {}

  private static String name(AdminCmdlet cmdlet, Invocation in) {
    String wanted = in.text("Component");
    return NAMES.stream()
        .filter(wanted::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(
            () -> in.fail(cmdlet.exchange(in, "ArgumentException", "componentUnknown", wanted)));
  }

  /** {@code Get-ServerComponentState}. */
  static final class Get extends ExchangeCmdlet {
    Get(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      Server server = server(in, in.text("Identity"));
      List<String> names = in.given("Component") ? List.of(name(this, in)) : NAMES;
      return names.stream().map(name -> (Value) row(server, name)).toList();
    }

    private static Thing row(Server server, String name) {
      List<Value> remote = new ArrayList<>();
      List<Value> local = new ArrayList<>();
      for (JsonNode state : server.node().path("components").path(name)) {
        Thing details = details(name, state);
        if (!state.path("only").asText().equals("local")) {
          remote.add(details);
        }
        if (!state.path("only").asText().equals("remote")) {
          local.add(details);
        }
      }
      boolean offByDefault =
          remote.isEmpty()
              && local.isEmpty()
              && (name.equals("ForwardSyncDaemon") || name.equals("ProvisioningRps"));
      String state =
          server.componentActive(name) && !offByDefault
              ? "Active"
              : draining(server, name) ? "Draining" : "Inactive";
      return new Thing(
              "Microsoft.Exchange.Data.Directory.Management.ServerComponentStatePresentationObject",
              "System.Object")
          .with("ServerFqdn", server.fqdn())
          .with("Component", name)
          .with("State", Words.componentState(state))
          .with("ServerWideOfflineIsOffline", Flag.of(!server.componentActive("ServerWideOffline")))
          .with("RemoteStates", new Items(remote))
          .with("LocalStates", new Items(local))
          .with("IsValid", Flag.TRUE)
          .showing("Server=ServerFqdn:40", "Component:30", "State:10");
    }

    private static boolean draining(Server server, String name) {
      JsonNode states = server.node().path("components").path(name);
      return !states.isEmpty()
          && states.findValuesAsText("state").stream().noneMatch("Inactive"::equals);
    }

    private static Thing details(String name, JsonNode state) {
      Moment at = Moment.utc(Instant.parse(state.path("at").asText()));
      String requester = state.path("requester").asText();
      String word = state.path("state").asText();
      return new Thing(
              "Microsoft.Exchange.Data.Directory.Management.ServerComponentStatePresentationObject+RequesterDetails",
              "System.Object")
          .with("Requester", requester)
          .with("State", Words.componentState(word))
          .with("Timestamp", at)
          .with("Component", name)
          .as(
              "Requestor:"
                  + requester
                  + "; State:"
                  + word
                  + "; Timestamp:"
                  + dev.pophealth.exchange.standin.value.Culture.EN_US.date(at.wall()));
    }
  }

  /** {@code Set-ServerComponentState}. */
  static final class Set extends ExchangeCmdlet {
    Set(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      Server server = server(in, in.text("Identity"));
      String component = name(this, in);
      String requester =
          REQUESTERS.stream()
              .filter(in.text("Requester")::equalsIgnoreCase)
              .findFirst()
              .orElseThrow(
                  () ->
                      in.fail(
                          exchange(
                              in,
                              "ArgumentException",
                              "requesterUnknown",
                              in.text("Requester"),
                              String.join(", ", REQUESTERS))));
      if (!in.shouldProcess("Set-ServerComponentState", server.name(), false)) {
        return List.of();
      }
      ArrayNode states = server.node().withObject("/components").withArray("/" + component);
      Optional<ObjectNode> mine = Optional.empty();
      for (JsonNode state : states) {
        if (state.path("requester").asText().equals(requester)) {
          mine = Optional.of((ObjectNode) state);
        }
      }
      ObjectNode state = mine.orElseGet(states::addObject);
      state
          .put("requester", requester)
          .put("state", in.text("State"))
          .put("at", world().now().toString());
      state.remove("only");
      if (in.flag("LocalOnly") || in.flag("RemoteOnly")) {
        state.put("only", in.flag("LocalOnly") ? "local" : "remote");
      }
      world()
          .transcript()
          .effect(server.name(), component + " is " + in.text("State") + " by " + requester);
      if (server.componentActive(component)) {
        world().done("activate " + component, server);
      }
      return List.of();
    }
  }
}
