/** The shortest program that uses pop-health. */
module dev.pophealth.examples.quickstart {
  requires dev.pophealth.core;
}
