package dev.pophealth.exchange.standin.admin;

import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.eval.Leaving;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Word;
import dev.pophealth.exchange.standin.world.Server;
import dev.pophealth.exchange.standin.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cmdlets about whole machines and nodes of a cluster. */
final class Computers {

  private Computers() {}

  /** {@code Restart-Computer}: without a name it restarts the machine where it is typed. */
  static final class Restart extends WindowsCmdlet {

    private static final Duration STEP = Duration.ofSeconds(5);

    Restart(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      for (String name : machines(in)) {
        if (!in.shouldProcess(
            "Enable the Local shutdown access rights and restart the computer.", name, false)) {
          continue;
        }
        if (plainMachine(in, name)) {
          world().harm(in.session().machine(), "the administrator's own machine restarts");
          throw new Leaving.Exit(1);
        }
        Optional<Server> server = reachable(in, name);
        if (server.isEmpty()) {
          in.error(refused(in, name, in.session().messages().text("rpcUnavailable")));
        } else if (server.get().node().path("loggedOnUsers").asBoolean() && !in.flag("Force")) {
          in.error(refused(in, name, in.session().messages().text("usersLoggedOn")));
        } else {
          server.get().restart();
          await(in, server.get(), name);
        }
      }
      return List.of();
    }

    private void await(Invocation in, Server server, String name) {
      Duration left = Duration.ofSeconds(in.flag("Wait") ? in.number("Timeout", 86400) : 0);
      while (!server.up() && !left.isZero() && !left.isNegative()) {
        world().elapse(STEP);
        left = left.minus(STEP);
      }
      if (in.flag("Wait") && !server.up()) {
        in.error(
            error(
                in,
                "Microsoft.PowerShell.Commands.RestartComputerTimeoutException",
                "RestartComputerTimeout,Microsoft.PowerShell.Commands.RestartComputerCommand",
                "OperationTimeout",
                name,
                "restartTimeout",
                name));
      }
    }

    private static dev.pophealth.exchange.standin.eval.ErrorRecord refused(
        Invocation in, String name, String why) {
      return error(
          in,
          "System.InvalidOperationException",
          "RestartcomputerFailed,Microsoft.PowerShell.Commands.RestartComputerCommand",
          "OperationStopped",
          name,
          "restartFailed",
          name,
          why);
    }
  }

  /** {@code Test-Connection}. */
  static final class Test extends WindowsCmdlet {
    Test(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      List<Value> answers = new ArrayList<>();
      boolean all = true;
      for (String name :
          in.given("ComputerName") ? in.texts("ComputerName") : in.texts("TargetName")) {
        boolean up = reachable(in, name).isPresent() || plainMachine(in, name);
        all &= up;
        if (up) {
          answers.add(
              Thing.custom()
                  .with("Address", name)
                  .with("ResponseTime", new dev.pophealth.exchange.standin.value.Whole(1)));
        } else if (!in.flag("Quiet")) {
          in.error(
              error(
                  in,
                  "System.Net.NetworkInformation.PingException",
                  "TestConnectionException,Microsoft.PowerShell.Commands.TestConnectionCommand",
                  "ResourceUnavailable",
                  name,
                  "pingFailed",
                  name));
        }
      }
      return in.flag("Quiet") ? List.of(Flag.of(all)) : answers;
    }
  }

  /** {@code Suspend-ClusterNode} and {@code Resume-ClusterNode}. */
  static final class Node extends WindowsCmdlet {

    private final boolean suspend;

    Node(World world, boolean suspend) {
      super(world);
      this.suspend = suspend;
    }

    @Override
    List<Value> act(Invocation in) {
      List<Value> nodes = new ArrayList<>();
      List<String> names =
          in.texts("Name").isEmpty() ? List.of(in.session().machine()) : in.texts("Name");
      for (String name : names) {
        Server server =
            world()
                .server(name)
                .filter(one -> Servers.group(world(), one).isPresent())
                .orElseThrow(
                    () ->
                        in.fail(
                            error(
                                in,
                                "Microsoft.FailoverClusters.PowerShell.ClusterCmdletException",
                                "ClusterObjectNotFound," + in.command(),
                                "ObjectNotFound",
                                name,
                                "noClusterNode",
                                name)));
        if (!in.shouldProcess(in.command(), name, false)) {
          continue;
        }
        String state = suspend ? "Paused" : "Up";
        server.node().put("clusterNode", state);
        world().transcript().effect(server.name(), "cluster node is " + state);
        nodes.add(
            new Thing("Microsoft.FailoverClusters.PowerShell.ClusterNode", "System.Object")
                .with("Name", server.name())
                .with(
                    "State",
                    new Word(
                        "Microsoft.FailoverClusters.PowerShell.ClusterNodeState",
                        state,
                        suspend ? 2 : 0))
                .with("Cluster", new Text(Servers.group(world(), server).orElse("")))
                .as(server.name())
                .showing("Name:20", "State:10"));
      }
      return nodes;
    }
  }
}
