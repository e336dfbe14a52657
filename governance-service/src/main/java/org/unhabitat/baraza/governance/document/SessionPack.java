package org.unhabitat.baraza.governance.document;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;
import org.unhabitat.baraza.governance.PageLabels;
import org.unhabitat.baraza.kit.pdf.Pdf;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * The papers of a session as one PDF: a table of contents, the papers in the order of the agenda,
 * and one number on each page. Pages are kept in a temporary file meanwhile: a session has more of
 * them than a small memory holds.
 */
final class SessionPack implements AutoCloseable {
  private static final float NUMBER_SIZE = 9;
  private static final float NUMBER_FROM_BOTTOM = 14;

  /** How often the table of contents is written until its own length is right in it. */
  private static final int MOST_WRITINGS = 3;

  private final SessionPapers session;
  private final Pdf pdf;
  private final PDDocument pack = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
  private final PDFMergerUtility merger = new PDFMergerUtility();
  private final List<Part> parts = new ArrayList<>();

  private SessionPack(SessionPapers session, Pdf pdf) {
    this.session = session;
    this.pdf = pdf;
  }

  /**
   * Prints a pack.
   *
   * @param content gives the file that has the hash
   * @param file takes the pack
   */
  static void print(SessionPapers session, Function<String, byte[]> content, Pdf pdf, Path file)
      throws IOException {
    try (SessionPack pack = new SessionPack(session, pdf)) {
      for (SessionPapers.Item item : session.items()) {
        pack.add(item, content);
      }
      pack.writeTo(file);
    }
  }

  /**
   * The papers of an agenda item.
   *
   * @param number of the item; null for papers without one
   */
  record Part(String number, Texts titles, List<Entry> entries) {}

  /**
   * A paper in the table of contents.
   *
   * @param page its first one, from 1 on; null where it is not in the pack
   */
  record Entry(SessionPaper paper, Integer page) {
    /** The language it is in; nothing where it is not in the pack. */
    public String language() {
      return paper.version() == null ? "" : paper.version().language().code();
    }
  }

  /** Adds the papers of an agenda item, which is listed also without any. */
  private void add(SessionPapers.Item item, Function<String, byte[]> content) {
    List<Entry> entries = new ArrayList<>();
    for (SessionPaper paper : item.papers()) {
      int before = pack.getNumberOfPages();
      if (paper.version() == null) {
        entries.add(new Entry(paper, null));
      } else if (isAppended(content.apply(paper.version().sha256()))) {
        entries.add(new Entry(paper, before));
      } else {
        entries.add(new Entry(paper.unreadable(), null));
      }
    }
    parts.add(new Part(item.number(), item.titles(), entries));
  }

  /** A file that its reader cannot open, or that is encrypted, is listed and left out. */
  private boolean isAppended(byte[] file) {
    int before = pack.getNumberOfPages();
    try (PDDocument paper = Loader.loadPDF(file)) {
      leaveOutWhatRuns(paper.getDocumentCatalog());
      paper.setAllSecurityToBeRemoved(true);
      merger.appendDocument(pack, paper);
      return pack.getNumberOfPages() > before;
    } catch (IOException | RuntimeException broken) {
      while (pack.getNumberOfPages() > before) {
        pack.removePage(before);
      }
      return false;
    }
  }

  /**
   * A pack is for reading: scripts, forms and what is embedded stay in the papers themselves, and
   * so do names of places, which are the same in many papers.
   */
  private static void leaveOutWhatRuns(PDDocumentCatalog catalog) {
    for (COSName name :
        List.of(COSName.OPEN_ACTION, COSName.AA, COSName.ACRO_FORM, COSName.NAMES)) {
      catalog.getCOSObject().removeItem(name);
    }
    catalog.setDocumentOutline(null);
  }

  private void writeTo(Path file) throws IOException {
    int front = putContentsInFront();
    numberPages();
    pack.getDocumentCatalog().setDocumentOutline(outline(front));
    pack.getDocumentInformation().setTitle(session.titles().in(session.language()));
    pack.save(file.toFile());
  }

  private int putContentsInFront() throws IOException {
    int papers = pack.getNumberOfPages();
    int front = 1;
    for (int writing = 1; ; writing++) {
      try (PDDocument contents = Loader.loadPDF(pdf.print(contents(front), session.language()))) {
        if (contents.getNumberOfPages() != front && writing < MOST_WRITINGS) {
          front = contents.getNumberOfPages();
          continue;
        }
        front = contents.getNumberOfPages();
        merger.appendDocument(pack, contents);
        break;
      }
    }
    PDPageTree pages = pack.getPages();
    for (int i = 0; i < front && papers > 0; i++) {
      PDPage page = pages.get(papers + i);
      pages.remove(page);
      pages.insertBefore(page, pages.get(i));
    }
    return front;
  }

  private String contents(int front) {
    List<Part> numbered =
        parts.stream()
            .map(
                part ->
                    new Part(
                        part.number(),
                        part.titles(),
                        part.entries().stream()
                            .map(
                                entry ->
                                    new Entry(
                                        entry.paper(),
                                        entry.page() == null ? null : entry.page() + front + 1))
                            .toList()))
            .toList();
    return Templates.sessionPack(
            session.body(),
            session.titles(),
            session.reference(),
            numbered,
            new PageLabels(session.language()))
        .render();
  }

  private PDDocumentOutline outline(int front) {
    PDDocumentOutline outline = new PDDocumentOutline();
    for (Part part : parts) {
      for (Entry entry : part.entries()) {
        if (entry.page() != null) {
          PDOutlineItem item = new PDOutlineItem();
          item.setTitle(
              entry.paper().symbol() + " " + entry.paper().titles().in(session.language()));
          item.setDestination(pack.getPage(front + entry.page()));
          outline.addLast(item);
        }
      }
    }
    return outline;
  }

  private void numberPages() throws IOException {
    PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    int total = pack.getNumberOfPages();
    int number = 0;
    for (PDPage page : pack.getPages()) {
      number++;
      String text = number + " / " + total;
      float textWidth = font.getStringWidth(text) / 1000 * NUMBER_SIZE;
      PDRectangle box = page.getCropBox();
      boolean lies = page.getRotation() % 180 != 0;
      try (PDPageContentStream stamp =
          new PDPageContentStream(pack, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
        stamp.transform(asShown(box, page.getRotation()));
        stamp.beginText();
        stamp.setFont(font, NUMBER_SIZE);
        stamp.newLineAtOffset(
            ((lies ? box.getHeight() : box.getWidth()) - textWidth) / 2, NUMBER_FROM_BOTTOM);
        stamp.showText(text);
        stamp.endText();
      }
    }
  }

  /** Moves to the corner that is at the bottom left when the page is shown. */
  private static Matrix asShown(PDRectangle box, int rotation) {
    return switch (Math.floorMod(rotation, 360)) {
      case 90 -> new Matrix(0, 1, -1, 0, box.getUpperRightX(), box.getLowerLeftY());
      case 180 -> new Matrix(-1, 0, 0, -1, box.getUpperRightX(), box.getUpperRightY());
      case 270 -> new Matrix(0, -1, 1, 0, box.getLowerLeftX(), box.getUpperRightY());
      default -> new Matrix(1, 0, 0, 1, box.getLowerLeftX(), box.getLowerLeftY());
    };
  }

  @Override
  public void close() throws IOException {
    pack.close();
  }

  @CheckedTemplate(basePath = "document")
  static class Templates {
    static native TemplateInstance sessionPack(
        Texts body, Texts titles, String reference, List<Part> parts, PageLabels page);
  }
}
