package dev.pophealth.exchange.standin.admin;

import dev.pophealth.exchange.standin.eval.Cmdlet;
import dev.pophealth.exchange.standin.world.World;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** All cmdlets that need the world. */
public final class AdminCmdlets {

  private AdminCmdlets() {}

  /** What makes those of Exchange, by name. */
  public static Map<String, Supplier<Cmdlet>> exchange(World world) {
    Map<String, Supplier<Cmdlet>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.put("Get-ClientAccessServer", () -> new Servers.Get(world, "ClientAccess"));
    all.put("Get-ClientAccessService", () -> new Servers.Get(world, "ClientAccess"));
    all.put("Get-DatabaseAvailabilityGroup", () -> new Servers.GetGroup(world));
    all.put("Get-ExchangeServer", () -> new Servers.Get(world, ""));
    all.put("Get-HealthReport", () -> new Health.GetHealthReport(world));
    all.put("Get-Mailbox", () -> new Databases.GetMailbox(world));
    all.put("Get-MailboxDatabase", () -> new Databases.GetDatabase(world));
    all.put("Get-MailboxDatabaseCopyStatus", () -> new Databases.GetCopyStatus(world));
    all.put("Get-MailboxServer", () -> new Servers.Get(world, "Mailbox"));
    all.put("Get-MonitoringItemIdentity", () -> new Health.GetMonitoringItemIdentity(world));
    all.put("Get-PopSettings", () -> new Pop.GetSettings(world));
    all.put("Get-ServerComponentState", () -> new Components.Get(world));
    all.put("Get-ServerHealth", () -> new Health.GetServerHealth(world));
    all.put("Invoke-MonitoringProbe", () -> new InvokeMonitoringProbe(world));
    all.put("Move-ActiveMailboxDatabase", () -> new Databases.Move(world));
    all.put("Set-ADServerSettings", () -> new Servers.SetView(world));
    all.put("Set-MailboxServer", () -> new Servers.SetMailboxServer(world));
    all.put("Set-PopSettings", () -> new Pop.SetSettings(world));
    all.put("Set-ServerComponentState", () -> new Components.Set(world));
    all.put("Test-PopConnectivity", () -> new Pop.Test(world));
    all.put("Test-ServiceHealth", () -> new Health.TestServiceHealth(world));
    return all;
  }

  /** What makes those of Windows, by name. */
  public static Map<String, Supplier<Cmdlet>> windows(World world) {
    Map<String, Supplier<Cmdlet>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.put("Add-PSSnapin", () -> new Snapins.AddSnapin(world));
    all.put("Get-ChildItem", () -> new FileCmdlets.GetChildItem(world));
    all.put("Get-CimInstance", () -> new Cim.Get(world, false));
    all.put("Get-Command", () -> new Snapins.GetCommand(world));
    all.put("Get-Content", () -> new FileCmdlets.GetContent(world));
    all.put("Get-Module", () -> new Snapins.GetLoaded(world));
    all.put("Get-PSSnapin", () -> new Snapins.GetLoaded(world));
    all.put("Get-Service", () -> new Services.Get(world));
    all.put("Get-WinEvent", () -> new WinEvents(world));
    all.put("Get-WmiObject", () -> new Cim.Get(world, true));
    all.put("Import-Csv", () -> new FileCmdlets.ImportCsv(world));
    all.put("Import-Module", () -> new Snapins.ImportModule(world));
    all.put("Import-PSSession", () -> new Sessions.Import(world));
    all.put("Invoke-CimMethod", () -> new Cim.Invoke(world));
    all.put("Invoke-Command", () -> new InvokeCommand(world));
    all.put("New-CimSession", () -> new Cim.NewSession(world));
    all.put("New-PSSession", () -> new Sessions.New(world));
    all.put("Remove-CimSession", () -> new Sessions.Remove(world));
    all.put("Remove-PSSession", () -> new Sessions.Remove(world));
    all.put("Restart-Computer", () -> new Computers.Restart(world));
    all.put("Restart-Service", () -> new Services.Change(world, true, true));
    all.put("Resume-ClusterNode", () -> new Computers.Node(world, false));
    all.put("Select-String", () -> new FileCmdlets.SelectString(world));
    all.put("Start-Service", () -> new Services.Change(world, false, true));
    all.put("Stop-Service", () -> new Services.Change(world, true, false));
    all.put("Suspend-ClusterNode", () -> new Computers.Node(world, true));
    all.put("Test-Connection", () -> new Computers.Test(world));
    all.put("Test-Path", () -> new FileCmdlets.TestPath(world));
    return all;
  }
}
