package dev.pophealth.pop3.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A client that knows nothing of POP3: it sends and reads octets. */
final class RawClient implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 20_000;

  private final Socket tcp;
  private Socket socket;

  RawClient(ScriptedServer server) throws IOException {
    tcp = new Socket();
    tcp.connect(server.address(), TIMEOUT_MILLIS);
    tcp.setSoTimeout(TIMEOUT_MILLIS);
    socket = tcp;
  }

  void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  /** One octet, or -1 at the end. */
  int octet() throws IOException {
    return socket.getInputStream().read();
  }

  /** One octet from below TLS, or -1 at the end. */
  int rawOctet() throws IOException {
    return tcp.getInputStream().read();
  }

  /** So many octets, one character each, or fewer at the end. */
  String octets(int count) throws IOException {
    return new String(socket.getInputStream().readNBytes(count), StandardCharsets.ISO_8859_1);
  }

  /** What one reading gives. */
  String packet() throws IOException {
    byte[] octets = new byte[65_536];
    int count = socket.getInputStream().read(octets);
    return new String(octets, 0, Math.max(0, count), StandardCharsets.ISO_8859_1);
  }

  void sendBytes(byte[] octets) throws IOException {
    socket.getOutputStream().write(octets);
  }

  /** A line without its end, in UTF-8. */
  String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int octet = octet();
    while (octet >= 0 && octet != '\n') {
      line.write(octet);
      octet = octet();
    }
    return line.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  /** All that comes until the server closes. */
  String rest() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  SSLSocket startTls(SSLContext context, String host) throws IOException {
    SSLSocket tls =
        (SSLSocket) context.getSocketFactory().createSocket(tcp, host, tcp.getPort(), true);
    var parameters = tls.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    tls.setSSLParameters(parameters);
    socket = tls;
    tls.startHandshake();
    return tls;
  }

  /** How many octets are here already. */
  int available() throws IOException {
    return socket.getInputStream().available();
  }

  void closeOutput() throws IOException {
    socket.shutdownOutput();
  }

  @Override
  public void close() throws IOException {
    tcp.close();
  }
}
