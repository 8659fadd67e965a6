package dev.pophealth.pop3.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;

/** What a client takes for a socket. Time-outs that it sets are beside the point: there is one. */
final class GuardedSocket extends Socket {

  private final GuardedSocketFactory wire;
  private boolean connected;
  private volatile boolean closed;
  private int timeout;

  GuardedSocket(GuardedSocketFactory wire) {
    this.wire = wire;
  }

  GuardedSocketFactory factory() {
    return wire;
  }

  @Override
  public void connect(SocketAddress there) throws IOException {
    wire.connect();
    connected = true;
  }

  @Override
  public void connect(SocketAddress there, int time) throws IOException {
    connect(there);
  }

  @Override
  public InputStream getInputStream() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return wire.read(one, 0, 1) < 1 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        return wire.read(into, offset, length);
      }

      @Override
      public int available() {
        return wire.available();
      }

      @Override
      public void close() throws IOException {
        GuardedSocket.this.close();
      }
    };
  }

  @Override
  public OutputStream getOutputStream() {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        wire.write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        wire.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        GuardedSocket.this.close();
      }
    };
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    wire.close();
    super.close();
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public boolean isConnected() {
    return connected;
  }

  @Override
  public InetAddress getInetAddress() {
    return wire.address();
  }

  @Override
  public int getPort() {
    return wire.port();
  }

  @Override
  public SocketAddress getRemoteSocketAddress() {
    return new InetSocketAddress(wire.address(), wire.port());
  }

  @Override
  public synchronized void setSoTimeout(int time) {
    timeout = time;
  }

  @Override
  public synchronized int getSoTimeout() {
    return timeout;
  }

  @Override
  public void setTcpNoDelay(boolean on) {
    // It is on.
  }
}
