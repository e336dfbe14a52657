package org.unhabitat.baraza.kit.paging;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.regex.Pattern;
import org.unhabitat.baraza.kit.texts.Texts;

/** The attributes of an entity as HQL over the alias {@code e}. */
final class Paths {
  private static final Pattern PATH = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");

  private final EntityType<?> entity;

  Paths(Metamodel metamodel, Class<?> entity) {
    this.entity = metamodel.entity(entity);
  }

  /** A path becomes part of a query's text, so nothing else may pass for one. */
  static String requirePath(String path) {
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException("not a path of attributes: " + path);
    }
    return path;
  }

  String entityName() {
    return entity.getName();
  }

  Class<?> idType() {
    return entity.getIdType().getJavaType();
  }

  /** The type of what {@link #sorted} gives. */
  Class<?> sortedType(String path) {
    Class<?> type = attributeType(path);
    return type == Texts.class || type.isEnum() ? String.class : type;
  }

  /**
   * The attribute as something that can be ordered. A constant goes by its name, as it is kept:
   * compared as part of a pair, Hibernate would take it for its ordinal.
   */
  String sorted(String path) {
    return attributeType(path).isEnum() ? "cast(e." + path + " as String)" : value(path);
  }

  /** The attribute as something that can be compared; of texts the English one. */
  String value(String path) {
    return attributeType(path) == Texts.class
        ? "function('jsonb_extract_path_text' as String, e." + path + ", 'en')"
        : "e." + path;
  }

  /** The attribute as something to search in; of texts all languages. */
  String searched(String path) {
    return attributeType(path) == Texts.class
        ? "function('all_texts' as String, e." + path + ")"
        : "e." + path;
  }

  private Class<?> attributeType(String path) {
    Type<?> type = entity;
    for (String name : path.split("\\.", -1)) {
      if (!(type instanceof ManagedType<?> managed)) {
        throw new IllegalArgumentException(path + " leads nowhere in " + entity.getName());
      }
      Attribute<?, ?> attribute = managed.getAttribute(name);
      if (attribute instanceof SingularAttribute<?, ?> singular) {
        type = singular.getType();
      } else {
        type = ((PluralAttribute<?, ?, ?>) attribute).getElementType();
      }
    }
    return type.getJavaType();
  }
}
