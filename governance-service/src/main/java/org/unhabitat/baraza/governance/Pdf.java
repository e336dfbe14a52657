package org.unhabitat.baraza.governance;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.unhabitat.baraza.kit.texts.Language;

/**
 * Prints a page into a file to keep. Latin and Cyrillic letters are embedded from a font that comes
 * along; for Arabic and Chinese a TrueType font of the machine is embedded, where there is one.
 */
@ApplicationScoped
public class Pdf {
  /** Media type. */
  public static final String TYPE = "application/pdf";

  private static final String LATIN_FONT =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** A letter by which a font shows that it writes the language; the others need none. */
  private static final Map<Language, Integer> LETTERS =
      Map.of(Language.AR, 0x0636, Language.ZH, 0x9879);

  private static final int DEEPEST = 5;

  private final Path fontFolder;
  private final Map<Language, Optional<Path>> found = new ConcurrentHashMap<>();

  Pdf(
      @ConfigProperty(name = "baraza.pdf.fonts", defaultValue = "/usr/share/fonts")
          Path fontFolder) {
    this.fontFolder = fontFolder;
  }

  /** The language itself, or English where no font of the machine writes it. */
  public Language printable(Language wanted) {
    return !LETTERS.containsKey(wanted) || fontFor(wanted).isPresent() ? wanted : Language.EN;
  }

  /**
   * The page in A4.
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
              .useFont(() -> PDDocument.class.getResourceAsStream(LATIN_FONT), "Liberation Sans")
              .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
              .useUnicodeBidiReorderer(new ICUBidiReorderer())
              .defaultTextDirection(
                  language.isRightToLeft()
                      ? BaseRendererBuilder.TextDirection.RTL
                      : BaseRendererBuilder.TextDirection.LTR)
              .withHtmlContent(page, null)
              .toStream(out);
      if (LETTERS.containsKey(language)) {
        fontFor(language).ifPresent(font -> builder.useFont(font.toFile(), "Script of the page"));
      }
      builder.run();
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Optional<Path> fontFor(Language language) {
    return found.computeIfAbsent(
        language,
        asked -> fonts().stream().filter(font -> writes(font, LETTERS.get(asked))).findFirst());
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

  private static boolean writes(Path font, int letter) {
    try (TrueTypeFont read =
        new TTFParser().parse(new RandomAccessReadBufferedFile(font.toFile()))) {
      CmapLookup letters = read.getUnicodeCmapLookup(false);
      return letters != null && letters.getGlyphId(letter) != 0;
    } catch (IOException unreadable) {
      return false;
    }
  }
}
