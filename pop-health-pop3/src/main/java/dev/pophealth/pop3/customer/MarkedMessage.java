package dev.pophealth.pop3.customer;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A message that can be told from all others, and whose text shows what is done to it on the way:
 * lines that begin with dots, letters that are not ASCII, blanks at a line's end.
 */
final class MarkedMessage {

  private static final String HEADER = "X-Pop-Health-Probe";

  private final String mark = UUID.randomUUID().toString();
  private final String text =
      "This message was sent by a probe of pop-health, which removes it again.\r\n"
          + ".\r\n"
          + "..two dots, grüße, 日本語 \r\n"
          + mark
          + "\r\n";

  MimeMessage composed(Session session, String from, String to) throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(from));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject("pop-health probe " + mark, StandardCharsets.US_ASCII.name());
    message.setHeader(HEADER, mark);
    message.setText(text, StandardCharsets.UTF_8.name());
    message.saveChanges();
    return message;
  }

  boolean isIn(Message message) throws MessagingException {
    String[] marks = message.getHeader(HEADER);
    return marks != null && marks.length == 1 && marks[0].strip().equals(mark);
  }

  /** Whether it came back as it went. */
  boolean isIntact(Message message) throws MessagingException, IOException {
    return message.getContent() instanceof String came
        && came.replace("\r\n", "\n")
            .stripTrailing()
            .equals(text.replace("\r\n", "\n").stripTrailing());
  }
}
