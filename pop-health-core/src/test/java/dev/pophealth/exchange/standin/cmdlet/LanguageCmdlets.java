package dev.pophealth.exchange.standin.cmdlet;

import dev.pophealth.exchange.standin.eval.Cmdlet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** All cmdlets that need no world around them. */
public final class LanguageCmdlets {

  private LanguageCmdlets() {}

  /** What makes each, by name. */
  public static Map<String, Supplier<Cmdlet>> all() {
    Map<String, Supplier<Cmdlet>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.put("Add-Member", Objects.AddMember::new);
    all.put("ConvertFrom-Csv", Objects.FromCsv::new);
    all.put("ConvertFrom-Json", ConvertFromJson::new);
    all.put("ConvertTo-Csv", ConvertToCsv::new);
    all.put("ConvertTo-Json", ConvertToJson::new);
    all.put("ForEach-Object", ForEachObject::new);
    all.put("Format-List", () -> new FormatObject(true));
    all.put("Format-Table", () -> new FormatObject(false));
    all.put("Get-Date", Dates.Get::new);
    all.put("Group-Object", GroupObject::new);
    all.put("Join-Path", Objects.JoinPath::new);
    all.put("Measure-Object", MeasureObject::new);
    all.put("New-Object", Objects.New::new);
    all.put("New-TimeSpan", Dates.NewSpan::new);
    all.put("Out-Null", Writers.Nowhere::new);
    all.put("Out-String", OutString::new);
    all.put("Select-Object", SelectObject::new);
    all.put("Set-StrictMode", Objects.StrictMode::new);
    all.put("Sort-Object", SortObject::new);
    all.put("Split-Path", Objects.SplitPath::new);
    all.put("Start-Sleep", Dates.Sleep::new);
    all.put("Where-Object", WhereObject::new);
    all.put("Write-Error", Writers.Failure::new);
    all.put("Write-Host", Writers.Host::new);
    all.put("Write-Output", Writers.Output::new);
    all.put("Write-Progress", Writers.Nowhere::new);
    all.put("Write-Verbose", Writers.Verbose::new);
    all.put("Write-Warning", Writers.Warning::new);
    return all;
  }
}
