package dev.pophealth.examples.benchmarks;

import dev.pophealth.pop3.ConnectionSecurity;
import dev.pophealth.pop3.Login;
import dev.pophealth.pop3.Pop3Check;
import dev.pophealth.pop3.Pop3Client;
import dev.pophealth.pop3.Pop3Result;
import dev.pophealth.pop3.Secret;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Properties;
import org.apache.commons.net.pop3.POP3Client;

/** Ways to do the same: greeting, CAPA, USER, PASS, CAPA, STAT, QUIT. */
enum ProbePeer {
  /** By hand: write a line, read to the end of its answer, and nothing else. */
  BARE_SOCKET {
    @Override
    void probe(int port) throws IOException {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setTcpNoDelay(true);
        InputStream in = socket.getInputStream();
        OutputStream out = socket.getOutputStream();
        byte[] buffer = new byte[512];
        until(in, buffer, "\r\n");
        for (String[] step : STEPS) {
          out.write((step[0] + "\r\n").getBytes(StandardCharsets.US_ASCII));
          until(in, buffer, step[1]);
        }
      }
    }
  },
  /** Ours. */
  POP_HEALTH {
    @Override
    void probe(int port) throws IOException {
      Pop3Result result =
          CLIENT.probe(
              Pop3Check.deepTest("127.0.0.1", LOGIN)
                  .port(port)
                  .security(ConnectionSecurity.PLAIN)
                  .build());
      if (!result.ok()) {
        throw new IOException(result.english());
      }
    }
  },
  /** jakarta.mail, used plainly; it asks CAPA once. */
  JAKARTA_MAIL {
    @Override
    void probe(int port) throws Exception {
      try (Store store = SESSION.getStore("pop3")) {
        store.connect("127.0.0.1", port, "alice", "secret");
        try (Folder inbox = store.getFolder("INBOX")) {
          inbox.open(Folder.READ_ONLY);
          inbox.getMessageCount();
        }
      }
    }
  },
  /** commons-net. */
  COMMONS_NET {
    @Override
    void probe(int port) throws IOException {
      POP3Client client = new POP3Client();
      client.connect("127.0.0.1", port);
      client.setTcpNoDelay(true);
      client.capa();
      if (!client.login("alice", "secret")) {
        throw new IOException("not logged in");
      }
      client.capa();
      client.status();
      client.logout();
      client.disconnect();
    }
  };

  private static final String[][] STEPS = {
    {"CAPA", "\r\n.\r\n"},
    {"USER alice", "\r\n"},
    {"PASS secret", "\r\n"},
    {"CAPA", "\r\n.\r\n"},
    {"STAT", "\r\n"},
    {"QUIT", "\r\n"}
  };
  private static final Login LOGIN =
      Login.password("alice", () -> Secret.of("secret".toCharArray())).allowingPlainText();
  private static final Pop3Client CLIENT = Pop3Client.create(InstantSource.system(), 100_000);
  private static final Session SESSION = Session.getInstance(new Properties());

  abstract void probe(int port) throws Exception;

  private static void until(InputStream in, byte[] buffer, String end) throws IOException {
    int length = 0;
    while (true) {
      int count = in.read(buffer, length, buffer.length - length);
      if (count < 0) {
        throw new IOException("closed");
      }
      length += count;
      if (length >= end.length() && endsWith(buffer, length, end)) {
        return;
      }
    }
  }

  private static boolean endsWith(byte[] buffer, int length, String end) {
    for (int i = 0; i < end.length(); i++) {
      if (buffer[length - end.length() + i] != end.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
