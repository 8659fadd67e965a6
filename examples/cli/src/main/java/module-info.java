/** pop-health as one command. */
module dev.pophealth.examples.cli {
  requires com.fasterxml.jackson.databind;
  requires dev.pophealth.core;
  requires dev.pophealth.pop3;
  requires info.picocli;
  requires static org.jspecify;

  opens dev.pophealth.examples.cli to
      com.fasterxml.jackson.databind,
      info.picocli;
}
