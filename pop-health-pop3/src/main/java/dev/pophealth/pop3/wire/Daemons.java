package dev.pophealth.pop3.wire;

/** Threads that keep no program alive, and no class loader or thread-local value of their maker. */
final class Daemons {

  private Daemons() {}

  static Thread thread(Runnable task, String name) {
    Thread thread = new Thread(null, task, name, 0, false);
    thread.setDaemon(true);
    return thread;
  }
}
