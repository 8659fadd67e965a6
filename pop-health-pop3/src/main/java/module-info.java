/**
 * POP3 probes: the protocol as data, and the dialogue that tells which part of a service is ill.
 */
@SuppressWarnings("module") // javac dislikes a name that ends in a digit; the protocol's does
module dev.pophealth.pop3 {
  requires transitive dev.pophealth.api;
  requires jakarta.mail;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports dev.pophealth.pop3;
  exports dev.pophealth.pop3.replay;
}
