package dev.pophealth.health;

/** The status of one copy of a database on one server. (D4; Exchange, names and values; fact 5) */
public enum CopyStatus {
  /** Active, and serving. */
  MOUNTED("Mounted", Activity.ACTIVE),
  /** Active, and not serving. */
  DISMOUNTED("Dismounted", Activity.ACTIVE),
  /** Active soon. */
  MOUNTING("Mounting", Activity.ACTIVE),
  /** Active still. */
  DISMOUNTING("Dismounting", Activity.ACTIVE),
  /** Passive, and ready to be activated. */
  HEALTHY("Healthy", Activity.INACTIVE),
  /** Passive, and broken. */
  FAILED("Failed", Activity.INACTIVE),
  /** Passive, being filled. */
  SEEDING("Seeding", Activity.INACTIVE),
  /** Passive, being copied to another server. */
  SEEDING_SOURCE("SeedingSource", Activity.INACTIVE),
  /** Passive, held by an administrator. */
  SUSPENDED("Suspended", Activity.INACTIVE),
  /** Passive, starting up. */
  INITIALIZING("Initializing", Activity.INACTIVE),
  /** Passive, being compared with the active one. */
  RESYNCHRONIZING("Resynchronizing", Activity.INACTIVE),
  /** Passive, out of touch with the active one, and was healthy. */
  DISCONNECTED_AND_HEALTHY("DisconnectedAndHealthy", Activity.INACTIVE),
  /** Passive, out of touch with the active one, and was resynchronizing. */
  DISCONNECTED_AND_RESYNCHRONIZING("DisconnectedAndResynchronizing", Activity.INACTIVE),
  /** Passive, broken and held. */
  FAILED_AND_SUSPENDED("FailedAndSuspended", Activity.INACTIVE),
  /** Passive, one page being repaired. */
  SINGLE_PAGE_RESTORE("SinglePageRestore", Activity.INACTIVE),
  /** The replication service does not answer: whether the copy is active is not known. */
  SERVICE_DOWN("ServiceDown", Activity.NOT_KNOWN),
  /** A word that is not known here, so not known to be safe. */
  UNKNOWN("Unknown", Activity.NOT_KNOWN);

  private enum Activity {
    ACTIVE,
    INACTIVE,
    NOT_KNOWN
  }

  private static final VendorWords<CopyStatus> WORDS =
      VendorWords.of(values(), CopyStatus::word, UNKNOWN);

  private final String word;
  private final Activity activity;

  CopyStatus(String word, Activity activity) {
    this.word = word;
    this.activity = activity;
  }

  /**
   * The status of a vendor's word. Total: letter case and white space are ignored; a word that is
   * not known is {@link #UNKNOWN}.
   *
   * @param word the word as read
   */
  public static CopyStatus parse(String word) {
    return WORDS.parse(word);
  }

  /** The vendor's word. */
  public String word() {
    return word;
  }

  /** Whether this is an active copy: Mounted, Dismounted, Mounting or Dismounting. */
  public boolean active() {
    return activity == Activity.ACTIVE;
  }

  /**
   * Whether this is known not to be an active copy. Not the opposite of {@link #active()}:
   * ServiceDown and Unknown are neither.
   */
  public boolean knownInactive() {
    return activity == Activity.INACTIVE;
  }
}
