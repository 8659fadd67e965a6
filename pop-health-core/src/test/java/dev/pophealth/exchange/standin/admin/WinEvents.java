package dev.pophealth.exchange.standin.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Conversions;
import dev.pophealth.exchange.standin.value.Moment;
import dev.pophealth.exchange.standin.value.Table;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import dev.pophealth.exchange.standin.world.Server;
import dev.pophealth.exchange.standin.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * {@code Get-WinEvent}: the recovery action results of Managed Availability ({@code
 * recoveryActions} in the state), newest first. Of XPath filters it knows {@code *}, the age in
 * {@code timediff(@SystemTime)}, and nothing else.
 */
final class WinEvents extends WindowsCmdlet {

  static final String RESULTS = "Microsoft-Exchange-ManagedAvailability/RecoveryActionResults";

  private static final List<String> LOGS =
      List.of(
          RESULTS,
          "Microsoft-Exchange-ManagedAvailability/RecoveryActionLogs",
          "Microsoft-Exchange-ManagedAvailability/Monitoring",
          "System",
          "Application");

  WinEvents(World world) {
    super(world);
  }

  @Override
  List<Value> act(Invocation in) {
    String machine = in.given("ComputerName") ? in.text("ComputerName") : in.session().machine();
    Optional<Server> server = reachable(in, machine);
    if (server.isEmpty() && !plainMachine(in, machine)) {
      throw in.fail(
          error(
              in,
              "System.Diagnostics.Eventing.Reader.EventLogException",
              "System.Diagnostics.Eventing.Reader.EventLogException,Microsoft.PowerShell.Commands.GetWinEventCommand",
              "NotSpecified",
              "",
              "rpcUnavailable"));
    }
    Table filter =
        in.items("FilterHashtable").stream()
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .findFirst()
            .orElseGet(Table::new);
    EventQuery query = EventQuery.of(in, filter);
    String log = query.log();
    if (LOGS.stream().noneMatch(log::equalsIgnoreCase)
        || (server.isEmpty() && log.contains("Exchange"))) {
      throw in.fail(
          error(
              in,
              "System.Exception",
              "NoMatchingLogsFound,Microsoft.PowerShell.Commands.GetWinEventCommand",
              "ObjectNotFound",
              machine,
              "noEventLog",
              machine,
              log));
    }
    List<Value> events = new ArrayList<>();
    if (log.equalsIgnoreCase(RESULTS) && server.isPresent()) {
      Instant oldest = oldest(filter);
      int number = 1;
      for (ObjectNode action : world().objects("recoveryActions")) {
        String xml = xml(server.get(), action, number);
        boolean mine = server.get().isCalled(action.path("server").asText());
        if (mine
            && !written(action).isBefore(oldest)
            && query.fits(xml, written(action), world().now())) {
          events.add(event(in, server.get(), action, number, xml));
        }
        number++;
      }
    }
    if (!in.flag("Oldest")) {
      Collections.reverse(events);
    }
    if (events.isEmpty()) {
      in.error(
          error(
              in,
              "System.Exception",
              "NoMatchingEventsFound,Microsoft.PowerShell.Commands.GetWinEventCommand",
              "ObjectNotFound",
              "",
              "noEvents"));
    }
    return events.subList(0, (int) Math.min(events.size(), in.number("MaxEvents", Long.MAX_VALUE)));
  }

  private static Instant oldest(Table filter) {
    return filter.get("StartTime").flatMap(Conversions::moment).map(Moment::at).orElse(Instant.MIN);
  }

  private static Instant written(ObjectNode action) {
    return Instant.parse(
        action.path(action.path("state").asText().equals("Started") ? "start" : "end").asText());
  }

  private static Thing event(
      Invocation in, Server server, ObjectNode action, int number, String xml) {
    int id =
        action.path("state").asText().equals("Started")
            ? 500
            : action.path("result").asText().equals("Succeeded") ? 501 : 502;
    return new Thing("System.Diagnostics.Eventing.Reader.EventLogRecord", "System.Object")
        .with(
            "Message",
            action.path("id").asText()
                + " "
                + action.path("resource").asText()
                + " "
                + action.path("state").asText())
        .with("Id", new Whole(id))
        .with("Level", new Whole(4))
        .with("LevelDisplayName", "Information")
        .with("RecordId", new Whole(number))
        .with("ProviderName", "Microsoft-Exchange-ManagedAvailability")
        .with("LogName", RESULTS)
        .with("MachineName", server.fqdn())
        .with("TimeCreated", new Moment(written(action), in.session().setting().zone()))
        .method("ToXml", arguments -> new Text(xml))
        .showing("TimeCreated:22", "Id:8", "LevelDisplayName:16", "Message");
  }

  private static String xml(Server server, ObjectNode action, int number) {
    StringBuilder xml =
        new StringBuilder(
            "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>");
    xml.append(
        "<Provider Name='Microsoft-Exchange-ManagedAvailability' Guid='{c424a887-a89f-455f-8319-960917152221}'/>");
    xml.append("<EventID>501</EventID><Level>4</Level><TimeCreated SystemTime='")
        .append(written(action))
        .append("'/>");
    xml.append("<EventRecordID>")
        .append(number)
        .append("</EventRecordID><Channel>")
        .append(RESULTS)
        .append("</Channel>");
    xml.append("<Computer>").append(server.fqdn()).append("</Computer></System><UserData>");
    xml.append(
        "<EventXML xmlns:auto-ns2='http://schemas.microsoft.com/win/2004/08/events' xmlns='myNs'>");
    element(xml, "Id", action.path("id").asText());
    element(xml, "InstanceId", action.path("instance").asText("150825.105109.70508.001"));
    element(xml, "ResourceName", action.path("resource").asText());
    element(xml, "StartTime", action.path("start").asText());
    element(xml, "EndTime", action.path("end").asText());
    element(xml, "State", action.path("state").asText("Finished"));
    element(xml, "Result", action.path("result").asText("Succeeded"));
    element(xml, "RequestorName", action.path("requestor").asText());
    element(xml, "ExceptionName", action.path("exception").asText("[null]"));
    element(xml, "ExceptionMessage", action.path("exceptionMessage").asText("[null]"));
    element(xml, "Context", action.path("context").asText("[null]"));
    return xml.append("</EventXML></UserData></Event>").toString();
  }

  private static void element(StringBuilder xml, String name, String text) {
    String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    xml.append('<').append(name).append('>').append(safe).append("</").append(name).append('>');
  }
}
