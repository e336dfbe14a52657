package org.unhabitat.baraza.governance.communication;

import java.util.UUID;

/** The series of an issue, as the issue names it. */
record SeriesReference(UUID id, String code) {
  static SeriesReference of(CommunicationSeries series) {
    return new SeriesReference(series.id(), series.code());
  }
}
