package dev.pophealth.pop3.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLSocketFactory;

/**
 * Puts TLS below a guarded socket. Gives the same socket back, so that the guard goes on seeing
 * lines; it is no {@code SSLSocket}, and the client has nothing to configure.
 */
final class UpgradingSocketFactory extends SSLSocketFactory {

  private final GuardedSocketFactory wire;
  private final TlsGuard guard;

  UpgradingSocketFactory(GuardedSocketFactory wire, TlsGuard guard) {
    this.wire = wire;
    this.guard = guard;
  }

  @Override
  public Socket createSocket(Socket plain, String host, int port, boolean autoClose)
      throws IOException {
    if (!(plain instanceof GuardedSocket guarded) || guarded.factory() != wire) {
      throw new SocketException("not the guarded socket of this factory: nothing to upgrade");
    }
    wire.upgrade(guard);
    return plain;
  }

  @Override
  public Socket createSocket() throws IOException {
    throw new SocketException("TLS is begun on a guarded socket only");
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return createSocket();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket();
  }

  @Override
  public Socket createSocket(InetAddress there, int port) throws IOException {
    return createSocket();
  }

  @Override
  public Socket createSocket(InetAddress there, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket();
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return new String[0];
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return new String[0];
  }
}
