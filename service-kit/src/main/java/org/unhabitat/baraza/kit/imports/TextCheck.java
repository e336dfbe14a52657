package org.unhabitat.baraza.kit.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Finds the line where a file stops being text in UTF-8. Checked before the first row counts, so
 * that a photograph, a workbook or a file in another encoding is told from a table with strange
 * values.
 */
final class TextCheck {
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer chars = CharBuffer.allocate(32 * 1024);
  private int line = 1;

  private TextCheck() {}

  /**
   * @throws UnreadableFile where the file is no text in UTF-8
   */
  static void check(InputStream in) throws IOException {
    new TextCheck().checkAll(in);
  }

  private void checkAll(InputStream in) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(32 * 1024);
    boolean isEnd = false;
    while (!isEnd) {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      isEnd = read < 0;
      bytes.position(bytes.position() + Math.max(read, 0));
      bytes.flip();
      decode(bytes, isEnd);
      bytes.compact();
    }
  }

  private void decode(ByteBuffer bytes, boolean isEnd) {
    CoderResult result;
    do {
      result = decoder.decode(bytes, chars, isEnd);
      chars.flip();
      while (chars.hasRemaining()) {
        look(chars.get());
      }
      chars.clear();
      if (result.isError()) {
        throw new UnreadableFile(line, "is not text in UTF-8; save the file as CSV UTF-8");
      }
    } while (result.isOverflow());
  }

  private void look(char character) {
    if (character == '\n') {
      line++;
    } else if (Character.isISOControl(character) && character != '\r' && character != '\t') {
      throw new UnreadableFile(line, "holds control characters; this is no text file");
    }
  }
}
