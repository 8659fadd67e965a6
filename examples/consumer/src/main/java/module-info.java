/** Somebody else's module. */
module org.example.consumer {
  requires dev.pophealth.core;
  requires dev.pophealth.pop3;
}
