package dev.pophealth.pop3.customer;

import dev.pophealth.pop3.Bounds;
import dev.pophealth.pop3.ConnectionSecurity;
import dev.pophealth.pop3.Login;
import dev.pophealth.pop3.Mechanism;
import dev.pophealth.pop3.Pop3Reply;
import dev.pophealth.pop3.verdict.Event;
import dev.pophealth.pop3.wire.Deadline;
import dev.pophealth.pop3.wire.GuardedSocketFactory;
import dev.pophealth.pop3.wire.LineGuard;
import dev.pophealth.pop3.wire.TlsGuard;
import dev.pophealth.pop3.wire.WireException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does what an application that uses jakarta.mail does: delivers a message, looks for it, reads and
 * removes it. Every byte goes over our own wire, so that deadline, bounds and trust hold. For one
 * probe.
 */
public final class CustomerClient implements AutoCloseable {

  private static final int LINE = 64 << 10;
  private static final int LOOKED_AT = 50;

  /** Mail servers talk in lines of their own; only their length counts. */
  private static final LineGuard ANY_LINE = (bytes, offset, length) -> {};

  private final CustomerLogin login;
  private final Supplier<TlsGuard> tlsFromTheStart;
  private final Supplier<TlsGuard> tlsLater;
  private final Consumer<GuardedSocketFactory> talkingOver;
  private final Deadline deadline;
  private final Duration patience;
  private final MarkedMessage message = new MarkedMessage();
  private Optional<ReplyGuard.Refusal> refusal = Optional.empty();

  /**
   * A client for one message. To be closed.
   *
   * @param login who logs in; asked for the secret here, once
   * @param mechanism how: as the dialogue was let in
   * @param tlsFromTheStart gives a guard for each handshake at the beginning of a connection
   * @param tlsLater gives a guard for each handshake after STLS
   * @param talkingOver is told each connection, to be able to cancel it
   * @param deadline when all is over
   * @param patience how long a silence must last to be one
   * @throws WireException when jakarta.mail cannot log in that way, or there is no secret
   */
  public CustomerClient(
      Login login,
      Mechanism mechanism,
      Supplier<TlsGuard> tlsFromTheStart,
      Supplier<TlsGuard> tlsLater,
      Consumer<GuardedSocketFactory> talkingOver,
      Deadline deadline,
      Duration patience)
      throws WireException {
    this.login = CustomerLogin.of(login, mechanism);
    this.tlsFromTheStart = tlsFromTheStart;
    this.tlsLater = tlsLater;
    this.talkingOver = talkingOver;
    this.deadline = deadline;
    this.patience = patience;
  }

  /** A server as this client sees it. */
  public record Place(InetAddress address, int port, String host, ConnectionSecurity security) {}

  /** What came of a look for the message. */
  public enum Look {
    /** It is not there yet. */
    NOT_THERE,
    /** It was there, as it was sent, and is removed. */
    INTACT,
    /** It was there, but altered, and is removed. */
    ALTERED
  }

  /**
   * Delivers the message.
   *
   * @throws WireException when the mail server does not take it
   */
  public void deliver(Place server, String from, String to) throws WireException {
    try (GuardedSocketFactory sockets = sockets(server, ANY_LINE, LINE)) {
      Session session = session("smtp", server, sockets);
      try (Transport transport = session.getTransport("smtp")) {
        MimeMessage mail = message.composed(session, from, to);
        transport.connect(server.host(), server.port(), null, null);
        transport.sendMessage(mail, mail.getAllRecipients());
      } catch (MessagingException | RuntimeException e) {
        throw undelivered(e, sockets);
      }
    }
  }

  /** Whatever happens at the mail server is no fault of POP3. */
  private static WireException undelivered(Exception e, GuardedSocketFactory sockets) {
    Event wire = sockets.failure().map(WireException::event).orElse(Event.DELIVERY_REFUSED);
    return new WireException(
        switch (wire) {
          case SILENCE, DRIP, DEADLINE -> Event.DELIVERY_TIMEOUT;
          case CANCELLED -> Event.CANCELLED;
          default -> Event.DELIVERY_REFUSED;
        },
        String.valueOf(e.getMessage()));
  }

  /**
   * Looks for the message; reads and removes it when it is there.
   *
   * @throws WireException when the client fails
   */
  public Look look(Place server, Bounds bounds) throws WireException {
    long total = (long) bounds.listing() + bounds.message();
    ReplyGuard guard = new ReplyGuard(bounds.message(), login.redaction());
    try (GuardedSocketFactory sockets = sockets(server, guard, total)) {
      Session session = session("pop3", server, sockets);
      try (Store store = session.getStore("pop3")) {
        store.connect(server.host(), server.port(), login.user(), login.secret());
        return found(store);
      } catch (MessagingException | IOException | RuntimeException e) {
        refusal = guard.refusal();
        throw told(e, sockets);
      }
    }
  }

  private Look found(Store store) throws MessagingException, IOException {
    Folder inbox = store.getFolder("INBOX");
    inbox.open(Folder.READ_WRITE);
    boolean remove = false;
    try {
      int count = inbox.getMessageCount();
      for (int i = count; i > Math.max(0, count - LOOKED_AT); i--) {
        Message one = inbox.getMessage(i);
        if (message.isIn(one)) {
          boolean intact = message.isIntact(one);
          one.setFlag(Flags.Flag.DELETED, true);
          remove = true;
          return intact ? Look.INTACT : Look.ALTERED;
        }
      }
      return Look.NOT_THERE;
    } finally {
      inbox.close(remove);
    }
  }

  private GuardedSocketFactory sockets(Place server, LineGuard guard, long total) {
    GuardedSocketFactory sockets =
        new GuardedSocketFactory(
            server.address(),
            server.port(),
            server.host(),
            server.security() == ConnectionSecurity.TLS ? tlsFromTheStart.get() : null,
            deadline,
            patience,
            guard,
            LINE,
            total);
    talkingOver.accept(sockets);
    return sockets;
  }

  private Session session(String protocol, Place server, GuardedSocketFactory sockets) {
    Properties settings = new Properties();
    String mail = "mail." + protocol + ".";
    settings.put(mail + "socketFactory", sockets);
    settings.put(mail + "socketFactory.fallback", "false");
    settings.put("mail.smtp.localhost", "localhost");
    login.choose(settings);
    if (server.security() == ConnectionSecurity.STLS) {
      settings.put(mail + "starttls.enable", "true");
      settings.put(mail + "starttls.required", "true");
      settings.put(mail + "ssl.socketFactory", sockets.upgrading(tlsLater.get()));
      settings.put(mail + "ssl.checkserveridentity", "false"); // our guard has checked it
    }
    return Session.getInstance(settings);
  }

  /** The wire knows better than the client what went wrong. */
  private WireException told(Exception e, GuardedSocketFactory sockets) {
    return sockets
        .failure()
        .orElseGet(
            () ->
                new WireException(
                    Event.CUSTOMER_CLIENT, login.redaction().of(String.valueOf(e.getMessage()))));
  }

  /** What the POP3 server refused when the last look failed, if that was it. */
  public Optional<Pop3Reply> refusal() {
    return refusal.map(ReplyGuard.Refusal::reply);
  }

  /** The command that was refused, without arguments; empty where none was. */
  public String refusedCommand() {
    return refusal.map(ReplyGuard.Refusal::command).orElse("");
  }

  /** Overwrites what can be. */
  @Override
  public void close() {
    login.close();
  }
}
