package org.unhabitat.baraza.kit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonGenerator.Feature;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Constants are kebab-case outside: {@code IN_CLEARANCE} is written {@code in-clearance}. */
@Singleton
public class EnumNames implements ObjectMapperCustomizer {

  /** The name of a constant in JSON, in query parameters and in event types. */
  public static String onTheWire(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant that is written so, if the type has one. */
  public static <E extends Enum<E>> Optional<E> fromTheWire(Class<E> type, String written) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> onTheWire(constant).equals(written))
        .findFirst();
  }

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.configure(Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
    mapper.disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    mapper.registerModule(module());
  }

  private static SimpleModule module() {
    SimpleModule module = new SimpleModule("kebab-case constants");
    module.addSerializer(new Writer());
    module.addKeySerializer(Enum.class, new KeyWriter());
    module.setDeserializerModifier(
        new BeanDeserializerModifier() {
          @Override
          public JsonDeserializer<?> modifyEnumDeserializer(
              DeserializationConfig config,
              JavaType type,
              BeanDescription description,
              JsonDeserializer<?> standard) {
            return new Reader(type.getRawClass());
          }
        });
    return module;
  }

  private static final class Writer extends StdSerializer<Enum<?>> {
    private Writer() {
      super(Enum.class, false);
    }

    @Override
    public void serialize(Enum<?> constant, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(onTheWire(constant));
    }
  }

  @SuppressWarnings("rawtypes")
  private static final class KeyWriter extends StdSerializer<Enum> {
    private KeyWriter() {
      super(Enum.class, false);
    }

    @Override
    public void serialize(Enum constant, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeFieldName(onTheWire(constant));
    }
  }

  private static final class Reader extends JsonDeserializer<Object> {
    private final Class<?> type;

    private Reader(Class<?> type) {
      this.type = type;
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
      String written = in.getValueAsString();
      for (Object constant : type.getEnumConstants()) {
        if (onTheWire((Enum<?>) constant).equals(written)) {
          return constant;
        }
      }
      return context.handleWeirdStringValue(type, written, "unknown constant");
    }
  }
}
