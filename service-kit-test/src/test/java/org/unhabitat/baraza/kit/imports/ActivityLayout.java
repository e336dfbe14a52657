package org.unhabitat.baraza.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A file that is no table. */
@ApplicationScoped
class ActivityLayout implements ImportLayout<String> {
  @Override
  public String name() {
    return "activities";
  }

  @Override
  public String role() {
    return "project-officer";
  }

  @Override
  public void read(ImportFile file, Rows<String> rows) throws IOException, XMLStreamException {
    try (InputStream in = file.open()) {
      XMLStreamReader xml = ImportFile.xml(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("activity")) {
          rows.row(xml.getLocation().getLineNumber(), xml.getElementText());
        }
      }
    }
  }

  @Override
  public RowOutcome apply(String title) {
    return RowOutcome.accepted().attaching("titles", List.of(title));
  }
}
