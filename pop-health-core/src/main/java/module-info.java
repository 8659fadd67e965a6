/** The decision engine, what it decides about, and what surrounds it. */
module dev.pophealth.core {
  requires transitive dev.pophealth.api;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.csv;
  requires com.google.common;
  requires java.xml;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports dev.pophealth.check;
  exports dev.pophealth.engine;
  exports dev.pophealth.exchange;
  exports dev.pophealth.lines;
  exports dev.pophealth.monitor;
  exports dev.pophealth.monitor.schedule;
  exports dev.pophealth.policy;
  exports dev.pophealth.pop;
  exports dev.pophealth.report;
  exports dev.pophealth.run;
  exports dev.pophealth.run.dispatch;
  exports dev.pophealth.run.fake;
  exports dev.pophealth.run.journal;
  exports dev.pophealth.run.process;
  exports dev.pophealth.run.rules;
  exports dev.pophealth.simulation;
  exports dev.pophealth.triage;
}
