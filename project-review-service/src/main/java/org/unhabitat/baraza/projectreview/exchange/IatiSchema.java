package org.unhabitat.baraza.projectreview.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.unhabitat.baraza.kit.imports.ImportFile;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The official schema of IATI 2.03, where an installation has it: the IATI Secretariat publishes
 * it, and it is no part of this program. Files that come in are held against it as a stream.
 */
@ApplicationScoped
class IatiSchema {
  /** Of more faults than that a file is not worth a list. */
  private static final int MOST_FAULTS = 10_000;

  private final Optional<javax.xml.validation.Schema> schema;

  IatiSchema(
      @ConfigProperty(name = "baraza.project-review.iati.schema") Optional<String> schemaFile) {
    this.schema = schemaFile.map(Path::of).filter(Files::exists).map(IatiSchema::load);
  }

  /** What is wrong with the file, by line; empty where nothing is or no schema is there. */
  NavigableMap<Integer, String> faults(ImportFile file) throws IOException {
    NavigableMap<Integer, String> faults = new TreeMap<>();
    if (schema.isEmpty()) {
      return faults;
    }
    try (InputStream in = file.open()) {
      Validator validator = schema.get().newValidator();
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      validator.setErrorHandler(new Collecting(faults));
      validator.validate(new StreamSource(in));
    } catch (SAXException notWellFormed) {
      // The reader of the activities meets the same place, and says so.
      faults.putIfAbsent(Integer.MAX_VALUE, "is no well-formed XML");
    }
    return faults;
  }

  private static javax.xml.validation.Schema load(Path file) {
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      URI address = file.toAbsolutePath().normalize().toUri();
      return factory.newSchema(new StreamSource(address.toString()));
    } catch (SAXException broken) {
      throw new IllegalStateException(file + " is no XML Schema", broken);
    }
  }

  /**
   * Keeps the first fault of each line.
   *
   * @param faults takes them
   */
  private record Collecting(NavigableMap<Integer, String> faults) implements ErrorHandler {
    @Override
    public void warning(SAXParseException warning) {
      // Warnings are about the schema, not about the file.
    }

    @Override
    public void error(SAXParseException error) {
      if (faults.size() < MOST_FAULTS) {
        faults.putIfAbsent(Math.max(error.getLineNumber(), 1), error.getMessage());
      }
    }

    @Override
    public void fatalError(SAXParseException error) throws SAXException {
      throw error;
    }
  }
}
