/** A bot of one's own. */
module dev.pophealth.examples.opsbot {
  requires com.fasterxml.jackson.databind;
  requires dev.pophealth.core;
  requires java.net.http;
  requires jdk.httpserver;
  requires static org.jspecify;

  opens dev.pophealth.examples.opsbot to
      com.fasterxml.jackson.databind;
}
