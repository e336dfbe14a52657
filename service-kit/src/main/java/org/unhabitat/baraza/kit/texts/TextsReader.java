package org.unhabitat.baraza.kit.texts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@link Texts} so that a wrong language or a missing text is pointed at by its own name. */
final class TextsReader extends StdDeserializer<Texts> {
  TextsReader() {
    super(Texts.class);
  }

  @Override
  public Texts deserialize(JsonParser in, DeserializationContext context) throws IOException {
    if (!in.hasToken(JsonToken.START_OBJECT)) {
      return (Texts) context.handleUnexpectedToken(Texts.class, in);
    }
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (String code = in.nextFieldName(); code != null; code = in.nextFieldName()) {
      in.nextToken();
      read(code, in, texts);
    }
    if (texts.getOrDefault(Language.EN, "").isBlank()) {
      throw at(Language.EN.code(), in, "the English text is required");
    }
    return Texts.of(texts);
  }

  private static void read(String code, JsonParser in, Map<Language, String> texts)
      throws IOException {
    Optional<Language> language = Language.of(code);
    if (language.isEmpty()) {
      throw at(code, in, "is not a language; there are ar, zh, en, fr, ru, es");
    }
    if (in.hasToken(JsonToken.VALUE_NULL)) {
      return;
    }
    if (!in.hasToken(JsonToken.VALUE_STRING)) {
      throw at(code, in, "is not a valid text");
    }
    String text = in.getText();
    try {
      // A text is checked on its own so that the pointer names its language.
      Texts.english("-").with(language.get(), text.isBlank() ? "-" : text);
    } catch (IllegalArgumentException refused) {
      throw at(code, in, refused.getMessage());
    }
    texts.put(language.get(), text);
  }

  private static JsonMappingException at(String code, JsonParser in, String detail) {
    JsonMappingException wrong =
        JsonMappingException.from(in, detail, new IllegalArgumentException(detail));
    wrong.prependPath(Texts.class, code);
    return wrong;
  }
}
