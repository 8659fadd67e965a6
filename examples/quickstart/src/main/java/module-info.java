/** The shortest programs that use pop-health. */
module dev.pophealth.examples.quickstart {
  requires dev.pophealth.core;
  requires dev.pophealth.pop3;
}
