package org.unhabitat.baraza.localstack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** What the stack takes for a built service: it is ready at once and does nothing else. */
final class StandInService {
  private StandInService() {}

  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    http.createContext(
        "/q/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    http.start();
    System.out.println("database " + System.getenv("QUARKUS_DATASOURCE_JDBC_URL"));
  }
}
