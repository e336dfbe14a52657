package org.unhabitat.baraza.kit.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A page as a file to print and keep. A service that makes one has the renderer, its support of
 * scripts that run from the right, and the fonts among its dependencies.
 */
public final class Pdf {
  /** Media type. */
  public static final String TYPE = "application/pdf";

  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private Pdf() {}

  /**
   * The page in A4. The families {@code DejaVu Sans} and {@code DejaVu Serif}, which have Latin,
   * Greek, Cyrillic, Arabic and more, are embedded where the page's style names them; what a reader
   * of the file would need a font for otherwise is Latin only.
   *
   * @param page well-formed XHTML; nothing outside it is fetched
   */
  public static byte[] of(String page) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PdfRendererBuilder builder =
          new PdfRendererBuilder()
              .useFastMode()
              .useDefaultPageSize(210, 297, BaseRendererBuilder.PageSizeUnits.MM)
              .useUriResolver((base, uri) -> null)
              .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
              .useUnicodeBidiReorderer(new ICUBidiReorderer())
              .withHtmlContent(page, null)
              .toStream(out);
      for (String family : new String[] {"Sans", "Serif"}) {
        embed(builder, family, "", REGULAR);
        embed(builder, family, "-Bold", BOLD);
      }
      builder.run();
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void embed(PdfRendererBuilder builder, String family, String style, int weight) {
    builder.useFont(
        () -> Pdf.class.getResourceAsStream(FONTS + "DejaVu" + family + style + ".ttf"),
        "DejaVu " + family,
        weight,
        BaseRendererBuilder.FontStyle.NORMAL,
        true);
  }
}
