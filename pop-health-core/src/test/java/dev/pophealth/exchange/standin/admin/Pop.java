package dev.pophealth.exchange.standin.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Span;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import dev.pophealth.exchange.standin.value.Word;
import dev.pophealth.exchange.standin.world.Probes;
import dev.pophealth.exchange.standin.world.Server;
import dev.pophealth.exchange.standin.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cmdlets of the POP3 service. */
final class Pop {

  private static final Map<String, String> WORDS =
      Map.of(
          "LoginType", "Microsoft.Exchange.Data.Directory.SystemConfiguration.LoginOptions",
          "LogFileRollOverSettings",
              "Microsoft.Exchange.Data.Directory.SystemConfiguration.LogFileRollOver",
          "ExtendedProtectionPolicy",
              "Microsoft.Exchange.Data.Directory.SystemConfiguration.ExtendedProtectionTokenCheckingMode");

  private Pop() {}

  private static Server popServer(AdminCmdlet cmdlet, Invocation in) {
    String name =
        in.given("Server") || in.get("Server").isPresent()
            ? in.text("Server")
            : in.session().machine();
    Server server = cmdlet.server(in, name);
    if (!server.has("ClientAccess")) {
      throw cmdlet.notFound(in, name);
    }
    return server;
  }

  /** {@code Get-PopSettings}. */
  static final class GetSettings extends ExchangeCmdlet {
    GetSettings(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      Server server = popServer(this, in);
      Thing settings =
          new Thing(
              "Microsoft.Exchange.Data.Directory.SystemConfiguration.Pop3AdConfiguration",
              "System.Object");
      settings.with("ProtocolName", "POP3").with("Name", "1");
      server
          .node()
          .path("pop")
          .properties()
          .forEach(entry -> settings.with(entry.getKey(), value(entry.getKey(), entry.getValue())));
      settings
          .with("Server", server.name())
          .with("Identity", server.name() + "\\1")
          .as(server.name() + "\\1");
      return List.of(
          settings.showing(
              "UnencryptedOrTLSBindings:26",
              "SSLBindings:26",
              "LoginType:15",
              "X509CertificateName:20"));
    }

    private static Value value(String name, JsonNode node) {
      if (node.isArray()) {
        List<Value> items = new ArrayList<>();
        node.forEach(item -> items.add(new Text(item.asText())));
        return new Items(items);
      } else if (node.isBoolean()) {
        return Flag.of(node.asBoolean());
      } else if (node.isNumber()) {
        return new Whole(node.asLong());
      } else if (name.endsWith("Timeout")) {
        return Conversions.span(new Text(node.asText()))
            .map(span -> (Value) span)
            .orElse(Nothing.NULL);
      }
      return WORDS.containsKey(name)
          ? new Word(WORDS.getOrDefault(name, ""), node.asText(), 0)
          : node.isNull() ? Nothing.NULL : new Text(node.asText());
    }
  }

  /** {@code Set-PopSettings}: what it changes takes effect when the service is restarted. */
  static final class SetSettings extends ExchangeCmdlet {

    private static final Set<String> ASIDE =
        Set.of("Server", "Confirm", "WhatIf", "DomainController");

    SetSettings(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      Server server = popServer(this, in);
      if (!in.shouldProcess("Set-PopSettings", server.name() + "\\1", false)) {
        return List.of();
      }
      ObjectNode pop = server.node().withObject("/pop");
      String before = pop.toString();
      in.parameters()
          .forEach(
              (name, value) -> {
                if (!ASIDE.contains(name)
                    && !name.matches(".*(Action|Variable)|Verbose|Debug|OutBuffer")) {
                  put(pop, name, value);
                  world().transcript().effect(server.name(), name + " is " + Texts.within(value));
                }
              });
      in.warn(
          before.equals(pop.toString())
              ? in.session().messages().text("nothingModified", server.name() + "\\1")
              : in.session().messages().text("popRestartNeeded", server.name()));
      return List.of();
    }

    private static void put(ObjectNode pop, String name, Value value) {
      if (value instanceof Flag flag) {
        pop.put(name, flag.set());
      } else if (value instanceof Whole whole) {
        pop.put(name, whole.number());
      } else if (value instanceof Span span) {
        pop.put(name, span.text());
      } else if (value instanceof Items items) {
        var array = pop.putArray(name);
        items.items().forEach(item -> array.add(Texts.within(item)));
      } else {
        pop.put(name, Texts.within(value));
      }
    }
  }

  /** {@code Test-PopConnectivity}. */
  static final class Test extends ExchangeCmdlet {
    Test(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      String name =
          in.given("ClientAccessServer") ? in.text("ClientAccessServer") : in.session().machine();
      Server server = server(in, name);
      Probes.Finding finding = new Probes(world()).run("PopCTPProbe", server);
      return List.of(
          new Thing("Microsoft.Exchange.Monitoring.CasTransactionOutcome", "System.Object")
              .with("CasServer", server.fqdn())
              .with("LocalSite", "Default-First-Site-Name")
              .with("Scenario", "Test POP3 Connectivity")
              .with(
                  "Result",
                  Thing.custom()
                      .with("Value", finding.green() ? "Success" : "Failure")
                      .as(finding.green() ? "Success" : "*FAILURE*"))
              .with(
                  "Latency",
                  new Span(finding.green() ? Duration.ofMillis(218) : Duration.ofMillis(-1)))
              .with("Error", finding.error())
              .showing(
                  "CasServer:12",
                  "LocalSite:12",
                  "Scenario:25",
                  "Result:10",
                  "Latency(MS)=Latency:12",
                  "Error"));
    }
  }
}
