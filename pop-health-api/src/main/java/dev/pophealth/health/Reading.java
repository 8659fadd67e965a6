package dev.pophealth.health;

/**
 * What a look has read. A reading is evidence, not yet a verdict: where its answer does not depend
 * on what was asked, the reading gives it; else the question does.
 *
 * <p>Foreign words in a reading are cut at 2,000 characters, the last of which is then an ellipsis;
 * control characters become blanks.
 */
public sealed interface Reading
    permits ProbeReading,
        MonitorReading,
        CopyStatusReading,
        ActivationReading,
        PopSettingsReading,
        ServiceReading,
        ServerUpReading,
        ComponentReading,
        MailboxServersReading,
        RecoveryHistoryReading,
        PeersReading,
        ToldReading {

  /** The reading on one line of technical English, for logs and reports. */
  String summary();
}
