package org.unhabitat.baraza.kit.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.unhabitat.baraza.kit.texts.Language;

/** What a printed page shows, whoever reads it. */
class PdfTest {
  private static final int ENOUGH_FOR_A_FEW_NAMES = 30_000;

  private final Pdf withChinese;

  PdfTest() throws URISyntaxException {
    withChinese = new Pdf(Path.of(PdfTest.class.getResource("/fonts").toURI()));
  }

  private static String page(String... paragraphs) {
    return """
    <html><head><title>Minutes</title>
    <style>body { font: 10pt/1.4 "DejaVu Sans", sans-serif; }</style></head>
    <body><p>%s</p></body></html>
    """
        .formatted(String.join("</p><p>", paragraphs));
  }

  @ParameterizedTest
  @EnumSource
  void aPageOfAnyLanguageWritesPeopleAsTheyWriteThemselves(Language language) throws IOException {
    // What was printed before does not matter: fonts are read where their letters are needed.
    withChinese.print(page("Minutes"), language);
    byte[] file =
        withChinese.print(
            page("Kofi Mensah", "Ольга Образцова", "ليلى مثال", "<b>陈美玲</b>", "项目审查委员会"), language);
    assertTrue(file.length < ENOUGH_FOR_A_FEW_NAMES, file.length + " bytes");
    try (PDDocument document = Loader.loadPDF(file)) {
      String text =
          Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
      for (String written :
          List.of("Kofi Mensah", "Ольга Образцова", "ليلى", "مثال", "陈美玲", "项目审查委员会")) {
        assertTrue(text.contains(written), written + " in " + text);
      }
      for (PDPage page : document.getPages()) {
        for (COSName font : page.getResources().getFontNames()) {
          assertTrue(page.getResources().getFont(font).isEmbedded(), font.getName());
        }
      }
    }
  }

  @Test
  void aFontThatNoLetterNeedsIsNotInTheFile() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(withChinese.print(page("Kofi Mensah"), Language.EN))) {
      for (COSName font : document.getPage(0).getResources().getFontNames()) {
        String name = document.getPage(0).getResources().getFont(font).getName();
        assertFalse(name.contains("Droid"), name);
      }
    }
  }

  @Test
  void withoutAFontForItAPageInChineseIsPrintedInEnglish(@TempDir Path noFonts) {
    assertEquals(Language.ZH, withChinese.printable(Language.ZH));
    assertEquals(Language.EN, new Pdf(noFonts).printable(Language.ZH));
    assertEquals(Language.AR, new Pdf(noFonts).printable(Language.AR));
    assertEquals(Language.EN, new Pdf(noFonts.resolve("none")).printable(Language.ZH));
  }
}
