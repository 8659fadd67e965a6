package dev.pophealth.pop3.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What a server remembers of its connections; bounded. */
final class Book {

  private final Deque<Recording> recordings = new ArrayDeque<>();
  private final List<Surprise> surprises = new ArrayList<>();
  private int connections;

  synchronized Recording newConnection() {
    Recording recording = new Recording(++connections);
    recordings.addLast(recording);
    if (recordings.size() > ScriptedServer.MAX_SESSIONS) {
      recordings.removeFirst();
    }
    return recording;
  }

  synchronized void surprised(Surprise surprise) {
    if (surprises.size() < ScriptedServer.MAX_SURPRISES) {
      surprises.add(surprise);
    }
  }

  synchronized int connections() {
    return connections;
  }

  synchronized List<Session> sessions() {
    return recordings.stream().map(Recording::session).toList();
  }

  synchronized List<Surprise> surprises() {
    return List.copyOf(surprises);
  }
}
