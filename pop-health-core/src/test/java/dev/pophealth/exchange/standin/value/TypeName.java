package dev.pophealth.exchange.standin.value;

import java.util.Locale;

/**
 * A type, by its full name.
 *
 * @param name as .NET writes it
 */
public record TypeName(String name) implements Value {

  /** The type that a script calls {@code written}: short names and letter case as in PowerShell. */
  public static TypeName of(String written) {
    String bare = written.replace(" ", "");
    String known =
        switch (bare.toLowerCase(Locale.ROOT).replaceFirst("^system\\.(?!management)", "")) {
          case "string" -> "System.String";
          case "int", "int32" -> "System.Int32";
          case "long", "int64" -> "System.Int64";
          case "double" -> "System.Double";
          case "bool", "boolean" -> "System.Boolean";
          case "datetime" -> "System.DateTime";
          case "timespan" -> "System.TimeSpan";
          case "array", "object[]" -> "System.Object[]";
          case "string[]" -> "System.String[]";
          case "hashtable", "collections.hashtable" -> "System.Collections.Hashtable";
          case "pscustomobject", "psobject" -> "System.Management.Automation.PSCustomObject";
          case "xml", "xml.xmldocument" -> "System.Xml.XmlDocument";
          case "scriptblock" -> "System.Management.Automation.ScriptBlock";
          case "console" -> "System.Console";
          case "convert" -> "System.Convert";
          case "environment" -> "System.Environment";
          case "text.encoding" -> "System.Text.Encoding";
          case "text.utf8encoding" -> "System.Text.UTF8Encoding";
          case "exception" -> "System.Exception";
          case "void" -> "System.Void";
          default -> bare.matches("(?i)(system|microsoft)\\..*") ? bare : "System." + bare;
        };
    return new TypeName(known);
  }

  /** The last part of the name. */
  public String simple() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  @Override
  public String typeName() {
    return "System.RuntimeType";
  }
}
