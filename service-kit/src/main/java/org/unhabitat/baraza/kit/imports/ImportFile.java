package org.unhabitat.baraza.kit.imports;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A file that has arrived as a whole, and can be read more than once. It lies on disk rather than
 * in memory, and no transaction is open while it trickles in.
 */
public final class ImportFile implements Closeable {
  private final Path path;
  private final long bytes;
  private final String sha256;

  private ImportFile(Path path, long bytes, String sha256) {
    this.path = path;
    this.bytes = bytes;
    this.sha256 = sha256;
  }

  static ImportFile receive(InputStream body, long largest) throws IOException {
    Path path = Files.createTempFile("import", ".part");
    try {
      MessageDigest digest = sha256Digest();
      long bytes = 0;
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
        byte[] buffer = new byte[64 * 1024];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
          bytes += read;
          if (bytes > largest) {
            throw new FileTooLarge(largest);
          }
          out.write(buffer, 0, read);
        }
      }
      return new ImportFile(path, bytes, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(path);
      throw failed;
    }
  }

  /** The file from its beginning. */
  public InputStream open() throws IOException {
    return new BufferedInputStream(Files.newInputStream(path), 64 * 1024);
  }

  /**
   * The file as XML, from its beginning; neither a document type nor an external entity is
   * followed.
   *
   * @param in what {@link #open} gave, closed by the caller
   */
  public static XMLStreamReader xml(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(in);
  }

  long bytes() {
    return bytes;
  }

  String sha256() {
    return sha256;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
