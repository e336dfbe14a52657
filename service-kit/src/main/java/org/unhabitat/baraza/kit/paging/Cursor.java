package org.unhabitat.baraza.kit.paging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.unhabitat.baraza.kit.problem.InvalidRequest;

/**
 * The place in a list after which the next page begins: the last item's sort value and id.
 *
 * <p>On the wire it is sealed with a digest over itself and the query it belongs to, so that a
 * damaged cursor, or one of another query, is noticed. It opens nothing: filters and rights are
 * applied on every page anew.
 */
record Cursor(Object value, Object id) {
  private static final int SEAL_LENGTH = 12;
  private static final int LONGEST = 3_000;
  private static final char SEPARATOR = '\0';

  /**
   * @param query what distinguishes the query from every other
   */
  String write(String query) {
    byte[] place =
        (Scalars.write(value) + SEPARATOR + Scalars.write(id)).getBytes(StandardCharsets.UTF_8);
    byte[] sealed =
        ByteBuffer.allocate(SEAL_LENGTH + place.length).put(seal(query, place)).put(place).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /**
   * @throws InvalidRequest where the text is no cursor of this very query
   */
  static Cursor read(String text, String query, Class<?> valueType, Class<?> idType) {
    if (text.length() > LONGEST) {
      throw foreign();
    }
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(text);
      if (sealed.length <= SEAL_LENGTH) {
        throw foreign();
      }
      byte[] place = Arrays.copyOfRange(sealed, SEAL_LENGTH, sealed.length);
      if (!MessageDigest.isEqual(Arrays.copyOf(sealed, SEAL_LENGTH), seal(query, place))) {
        throw foreign();
      }
      String written =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(place)).toString();
      int separator = written.indexOf(SEPARATOR);
      if (separator < 0 || written.indexOf(SEPARATOR, separator + 1) >= 0) {
        throw foreign();
      }
      return new Cursor(
          Scalars.read(valueType, written.substring(0, separator)),
          Scalars.read(idType, written.substring(separator + 1)));
    } catch (IllegalArgumentException | CharacterCodingException unreadable) {
      throw foreign();
    }
  }

  private static InvalidRequest foreign() {
    return InvalidRequest.at(
        "/cursor", "is not a cursor of this list with this sort and these filters");
  }

  private static byte[] seal(String query, byte[] place) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(query.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return Arrays.copyOf(digest.digest(place), SEAL_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
