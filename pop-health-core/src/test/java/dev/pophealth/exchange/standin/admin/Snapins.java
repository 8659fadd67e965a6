package dev.pophealth.exchange.standin.admin;

import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Comparisons;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Word;
import dev.pophealth.exchange.standin.world.World;
import java.util.ArrayList;
import java.util.List;

/** Snap-ins and modules: how the cmdlets of Exchange come into a shell, and what is there. */
final class Snapins {

  private static final List<String> SNAPINS =
      List.of(
          "Microsoft.Exchange.Management.PowerShell.E2010",
          "Microsoft.Exchange.Management.PowerShell.SnapIn");

  private Snapins() {}

  /** {@code Add-PSSnapin}. */
  static final class AddSnapin extends WindowsCmdlet {
    AddSnapin(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      for (String name : in.texts("Name")) {
        boolean installed =
            world().root().path("managementTools").asBoolean(true)
                || world().server(in.session().machine()).isPresent();
        boolean known = SNAPINS.stream().anyMatch(snapin -> Comparisons.like(snapin, name, false));
        if (installed && known) {
          in.session().load(name);
        } else {
          in.error(
              error(
                  in,
                  "System.Management.Automation.PSArgumentException",
                  "AddPSSnapInRead,Microsoft.PowerShell.Commands.AddPSSnapinCommand",
                  "InvalidArgument",
                  name,
                  "noSnapin",
                  name));
        }
      }
      return List.of();
    }
  }

  /** {@code Import-Module}: those of Windows are there already. */
  static final class ImportModule extends WindowsCmdlet {
    ImportModule(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      for (String name : in.texts("Name")) {
        if (!name.matches("(?i)FailoverClusters|CimCmdlets|Microsoft\\.PowerShell\\.\\w+")) {
          in.error(
              error(
                  in,
                  "System.IO.FileNotFoundException",
                  "Modules_ModuleNotFound,Microsoft.PowerShell.Commands.ImportModuleCommand",
                  "ResourceUnavailable",
                  name,
                  "noModule",
                  name));
        }
      }
      return List.of();
    }
  }

  /** {@code Get-Command}: whether a cmdlet is there. */
  static final class GetCommand extends WindowsCmdlet {
    GetCommand(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      List<Value> found = new ArrayList<>();
      for (String name : in.texts("Name")) {
        List<String> known =
            in.session().cmdletNames().stream()
                .filter(one -> Comparisons.like(one, name, false))
                .toList();
        if (known.isEmpty() && !name.contains("*")) {
          in.error(
              error(
                  in,
                  "System.Management.Automation.CommandNotFoundException",
                  "CommandNotFoundException,Microsoft.PowerShell.Commands.GetCommandCommand",
                  "ObjectNotFound",
                  name,
                  "commandNotFound",
                  name));
        }
        for (String one : known) {
          found.add(
              new Thing(
                      "System.Management.Automation.CmdletInfo",
                      "System.Management.Automation.CommandInfo",
                      "System.Object")
                  .with(
                      "CommandType",
                      new Word("System.Management.Automation.CommandTypes", "Cmdlet", 8))
                  .with("Name", one)
                  .with("Version", "1.0.0.0")
                  .with("Source", "")
                  .as(one)
                  .showing("CommandType:15", "Name:50", "Version:10", "Source"));
        }
      }
      return found;
    }
  }

  /** {@code Get-PSSnapin} and {@code Get-Module}: what was loaded. */
  static final class GetLoaded extends WindowsCmdlet {
    GetLoaded(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      List<Value> found = new ArrayList<>();
      List<String> names = in.texts("Name");
      List<String> there = in.flag("Registered") ? SNAPINS : in.session().loaded();
      for (String one : there) {
        if (names.isEmpty()
            || names.stream().anyMatch(name -> Comparisons.like(one, name, false))) {
          found.add(
              new Thing("System.Management.Automation.PSSnapInInfo", "System.Object")
                  .with("Name", one)
                  .with("PSVersion", "1.0")
                  .as(one));
        }
      }
      if (found.isEmpty() && !names.isEmpty() && in.command().equals("Get-PSSnapin")) {
        in.error(
            error(
                in,
                "System.Management.Automation.PSArgumentException",
                "GetPSSnapInRead,Microsoft.PowerShell.Commands.GetPSSnapinCommand",
                "InvalidArgument",
                names.get(0),
                "noSnapin",
                names.get(0)));
      }
      return found;
    }
  }
}
