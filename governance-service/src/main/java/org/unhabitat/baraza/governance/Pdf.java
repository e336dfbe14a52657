package org.unhabitat.baraza.governance;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A page as a file to print and keep. */
public final class Pdf {
  /** Media type. */
  public static final String TYPE = "application/pdf";

  private Pdf() {}

  /**
   * The page in A4.
   *
   * @param page well-formed XHTML; nothing outside it is fetched
   */
  public static byte[] of(String page) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      new PdfRendererBuilder()
          .useFastMode()
          .useDefaultPageSize(210, 297, BaseRendererBuilder.PageSizeUnits.MM)
          .useUriResolver((base, uri) -> null)
          .withHtmlContent(page, null)
          .toStream(out)
          .run();
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
