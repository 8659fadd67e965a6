package dev.pophealth.exchange.standin.eval;

import java.util.Map;
import java.util.TreeMap;

/** Short names of cmdlets, as {@code Get-Alias} lists them. */
final class Aliases {

  private static final Map<String, String> BOTH = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private static final Map<String, String> WINDOWS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  static {
    BOTH.put("?", "Where-Object");
    BOTH.put("where", "Where-Object");
    BOTH.put("%", "ForEach-Object");
    BOTH.put("foreach", "ForEach-Object");
    BOTH.put("select", "Select-Object");
    BOTH.put("sort", "Sort-Object");
    BOTH.put("group", "Group-Object");
    BOTH.put("measure", "Measure-Object");
    BOTH.put("fl", "Format-List");
    BOTH.put("ft", "Format-Table");
    BOTH.put("echo", "Write-Output");
    BOTH.put("write", "Write-Output");
    BOTH.put("gc", "Get-Content");
    BOTH.put("cat", "Get-Content");
    BOTH.put("type", "Get-Content");
    BOTH.put("gci", "Get-ChildItem");
    BOTH.put("dir", "Get-ChildItem");
    BOTH.put("ls", "Get-ChildItem");
    BOTH.put("icm", "Invoke-Command");
    BOTH.put("gcm", "Get-Command");
    BOTH.put("gmo", "Get-Module");
    BOTH.put("sls", "Select-String");
    BOTH.put("gsv", "Get-Service");
    BOTH.put("sasv", "Start-Service");
    BOTH.put("spsv", "Stop-Service");
    BOTH.put("gcim", "Get-CimInstance");
    BOTH.put("icim", "Invoke-CimMethod");
    BOTH.put("ncms", "New-CimSession");
    BOTH.put("ipmo", "Import-Module");
    BOTH.put("nsn", "New-PSSession");
    BOTH.put("rsn", "Remove-PSSession");
    BOTH.put("ipsn", "Import-PSSession");
    BOTH.put("ipcsv", "Import-Csv");
    BOTH.put("sleep", "Start-Sleep");
    WINDOWS.put("gwmi", "Get-WmiObject");
    WINDOWS.put("asnp", "Add-PSSnapin");
  }

  private Aliases() {}

  static String resolve(String name, Edition edition) {
    String known = BOTH.get(name);
    if (known == null && edition == Edition.WINDOWS) {
      known = WINDOWS.get(name);
    }
    return known == null ? name : known;
  }
}
