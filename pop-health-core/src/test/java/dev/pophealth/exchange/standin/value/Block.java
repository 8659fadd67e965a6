package dev.pophealth.exchange.standin.value;

import dev.pophealth.exchange.standin.syntax.ScriptBlock;

/** A script block that has not run yet. */
public record Block(ScriptBlock block) implements Value {
  @Override
  public String typeName() {
    return "System.Management.Automation.ScriptBlock";
  }
}
