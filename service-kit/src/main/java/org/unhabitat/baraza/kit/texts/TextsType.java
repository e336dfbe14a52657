package org.unhabitat.baraza.kit.texts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.Map;
import org.hibernate.HibernateException;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.UserType;

/**
 * Keeps {@link Texts} in a {@code jsonb} column.
 *
 * <p>Not Hibernate's own JSON mapping: that writes with the mapper of the application, so that a
 * setting meant for the web would change what the database holds.
 */
public final class TextsType implements UserType<Texts> {
  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public int getSqlType() {
    return SqlTypes.JSON;
  }

  @Override
  public Class<Texts> returnedClass() {
    return Texts.class;
  }

  @Override
  public Texts nullSafeGet(ResultSet row, int position, WrapperOptions options)
      throws SQLException {
    String json = row.getString(position);
    return json == null ? null : read(json);
  }

  @Override
  public void nullSafeSet(
      PreparedStatement statement, Texts texts, int position, WrapperOptions options)
      throws SQLException {
    if (texts == null) {
      statement.setNull(position, Types.OTHER);
    } else {
      statement.setObject(position, write(texts), Types.OTHER);
    }
  }

  @Override
  public Texts deepCopy(Texts texts) {
    return texts;
  }

  @Override
  public boolean isMutable() {
    return false;
  }

  private static Texts read(String json) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    try {
      JSON.readTree(json)
          .properties()
          .forEach(
              entry ->
                  Language.of(entry.getKey())
                      .ifPresent(language -> texts.put(language, entry.getValue().textValue())));
    } catch (JsonProcessingException unreadable) {
      throw new HibernateException("a column of texts holds no JSON", unreadable);
    }
    return Texts.of(texts);
  }

  private static String write(Texts texts) {
    ObjectNode json = JSON.createObjectNode();
    texts.byLanguage().forEach((language, text) -> json.put(language.code(), text));
    return json.toString();
  }
}
