package dev.pophealth.pop3.replay;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** What the plays of one server share: gates, time, the certificate, the book, and the end. */
final class Backstage {

  private final @Nullable SSLContext tls;
  private final Map<String, Gate> gates = new TreeMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Book book = new Book();

  Backstage(@Nullable SSLContext tls) {
    this.tls = tls;
  }

  Book book() {
    return book;
  }

  Gate gate(String name) {
    synchronized (gates) {
      Gate gate = gates.computeIfAbsent(Gate.checkedName(name), unused -> new Gate());
      if (isClosed()) {
        gate.open();
      }
      return gate;
    }
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Wakes all who wait. */
  void close() {
    closed.countDown();
    synchronized (gates) {
      gates.values().forEach(Gate::open);
    }
  }

  /** Waits, unless it is all over. */
  void pause(Duration time) throws InterruptedException {
    if (closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new InterruptedException();
    }
  }

  /** Waits to be let in, unless it is all over. */
  void waitAt(String gate) throws InterruptedException {
    gate(gate).enter();
    if (isClosed()) {
      throw new InterruptedException();
    }
  }

  SSLSocket secure(Socket tcp, InputStream readAlready) throws IOException {
    SSLContext context = Objects.requireNonNull(tls, "tls");
    return (SSLSocket) context.getSocketFactory().createSocket(tcp, readAlready, false);
  }
}
