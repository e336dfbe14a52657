package org.unhabitat.baraza.projectreview.reviewmeeting;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The minutes as a file to sign and keep. */
final class MinutesPdf {
  static final String TYPE = "application/pdf";

  private MinutesPdf() {}

  static byte[] of(Minutes minutes) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      new PdfRendererBuilder()
          .useFastMode()
          .useDefaultPageSize(210, 297, BaseRendererBuilder.PageSizeUnits.MM)
          .withHtmlContent(minutes.asPage(), null)
          .toStream(out)
          .run();
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
