package org.unhabitat.baraza.localstack.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A TCP port of this machine that nobody listened on a moment ago. */
final class FreePort {
  private FreePort() {}

  /**
   * Somebody else may take the port before the caller does, so a caller that can choose again
   * should.
   */
  static int find() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
