package org.unhabitat.baraza.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a machine must offer before members start; every lack is a sentence that says what to do.
 */
final class Requirements {
  private static final long DISK_SPACE = 1L << 30;
  private static final Pattern LSOF = Pattern.compile("p(\\d+)\\s+c(.+)");
  private static final Pattern SS = Pattern.compile("\\(\"([^\"]+)\",pid=(\\d+)");

  private Requirements() {}

  static List<String> lacks(RunDirectory run, List<Member> members) {
    List<String> lacks = new ArrayList<>();
    try {
      Files.createDirectories(run.home());
      long space = Files.getFileStore(run.home()).getUsableSpace();
      if (space < DISK_SPACE) {
        lacks.add(
            "Less than 1 GiB is free on the disk of %s (%d MiB)."
                .formatted(run.home(), space >> 20));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Member member : members) {
      if (isTaken(member.port())) {
        lacks.add(
            "Port %d, for %s, is taken by %s."
                .formatted(member.port(), member.name(), holder(member.port())));
      }
    }
    return lacks;
  }

  private static boolean isTaken(int port) {
    try (Socket socket = new Socket("localhost", port)) {
      return socket.isConnected();
    } catch (IOException nobodyAnswers) {
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return !socket.isBound();
      } catch (IOException cannotBind) {
        return true;
      }
    }
  }

  /** Name and number of the process behind a port, as far as this machine and user can tell. */
  private static String holder(int port) {
    Matcher lsof = LSOF.matcher(output("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fpc"));
    if (lsof.find()) {
      return "%s (process %s)".formatted(lsof.group(2), lsof.group(1));
    }
    Matcher ss = SS.matcher(output("ss", "-Hltnp", "sport = :" + port));
    if (ss.find()) {
      return "%s (process %s)".formatted(ss.group(1), ss.group(2));
    }
    return "a process that only its owner or root can name";
  }

  private static String output(String... command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException notInstalled) {
      return "";
    }
  }
}
