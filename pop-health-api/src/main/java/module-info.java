/**
 * What users of pop-health see: health sets, recoveries, and nothing of how they are worked out.
 */
module dev.pophealth.api {
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports dev.pophealth.health;
  exports dev.pophealth.port;
  exports dev.pophealth.recovery;
}
