package org.unhabitat.baraza.kit.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.unhabitat.baraza.kit.texts.Language;

/**
 * Prints a page into a file to keep. What a font is needed for is embedded, whatever the language
 * of the page: people and places are written as they write themselves. For Latin, Greek, Cyrillic
 * and Arabic letters the fonts come along, for Chinese a TrueType font of the machine is taken,
 * where there is one. A service that prints has the renderer, its support of scripts that run from
 * the right, and the fonts among its dependencies.
 */
@Singleton
public class Pdf {
  /** Media type. */
  public static final String TYPE = "application/pdf";

  /** No style has to name it: it is looked into for the letters that no other font has. */
  private static final String CHINESE = "Chinese";

  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  /** A character by which a font shows that it writes Chinese. */
  private static final int CHINESE_CHARACTER = 0x9879;

  private static final int DEEPEST = 5;

  private final Path fontFolder;

  /** How high fonts are: with it, a font is read only for a page that has its letters. */
  private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

  private volatile Optional<Path> chineseFont;

  Pdf(
      @ConfigProperty(name = "baraza.pdf.fonts", defaultValue = "/usr/share/fonts")
          Path fontFolder) {
    this.fontFolder = fontFolder;
  }

  /** The language itself, or English where no font at hand writes it. */
  public Language printable(Language wanted) {
    return wanted != Language.ZH || chineseFont().isPresent() ? wanted : Language.EN;
  }

  /**
   * The page in A4. Its style names the families {@code DejaVu Sans} or {@code DejaVu Serif} (which
   * has no Arabic).
   *
   * @param page well-formed XHTML; nothing outside it is fetched
   * @param language one that is {@link #printable}
   */
  public byte[] print(String page, Language language) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PdfRendererBuilder builder =
          new PdfRendererBuilder()
              .useFastMode()
              .useDefaultPageSize(210, 297, BaseRendererBuilder.PageSizeUnits.MM)
              .useUriResolver((base, uri) -> null)
              .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
              .useUnicodeBidiReorderer(new ICUBidiReorderer())
              .defaultTextDirection(
                  language.isRightToLeft()
                      ? BaseRendererBuilder.TextDirection.RTL
                      : BaseRendererBuilder.TextDirection.LTR)
              .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics)
              .withHtmlContent(page, null)
              .toStream(out);
      for (String family : List.of("Sans", "Serif")) {
        embed(builder, family, "", REGULAR);
        embed(builder, family, "-Bold", BOLD);
      }
      chineseFont()
          .ifPresent(
              font ->
                  builder.useFont(
                      font.toFile(),
                      CHINESE,
                      REGULAR,
                      BaseRendererBuilder.FontStyle.NORMAL,
                      true,
                      EnumSet.of(BaseRendererBuilder.FSFontUseCase.FALLBACK_PRE)));
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

  private Optional<Path> chineseFont() {
    if (chineseFont == null) {
      chineseFont = fonts().stream().filter(Pdf::writesChinese).findFirst();
    }
    return chineseFont;
  }

  /** Regular ones first; which of two is taken does not depend on the order of the disk. */
  private List<Path> fonts() {
    if (!Files.isDirectory(fontFolder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(fontFolder, DEEPEST)) {
      return files
          .filter(file -> file.toString().endsWith(".ttf"))
          .sorted(Comparator.comparing(Pdf::isVariant).thenComparing(Comparator.naturalOrder()))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isVariant(Path font) {
    return font.getFileName().toString().matches(".*(Bold|Italic|Oblique|Light|Mono|Condensed).*");
  }

  private static boolean writesChinese(Path font) {
    try (TrueTypeFont read =
        new TTFParser().parse(new RandomAccessReadBufferedFile(font.toFile()))) {
      CmapLookup letters = read.getUnicodeCmapLookup(false);
      return letters != null && letters.getGlyphId(CHINESE_CHARACTER) != 0;
    } catch (IOException unreadable) {
      return false;
    }
  }
}
