package org.unhabitat.baraza.kit.paging;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.IdentifiableType;
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

  /**
   * The same value as {@link #sorted}, to be selected: Hibernate fails on a foreign key there
   * (ClassCastException in its translation to SQL). A constant comes as itself.
   */
  String selected(String path) {
    return attributeType(path) == Texts.class ? value(path) : "e." + path;
  }

  /**
   * The attribute as something that can be compared; of texts the English one. The identifier of an
   * associated record is read from the foreign key, whose index a join would not use.
   */
  String value(String path) {
    if (attributeType(path) == Texts.class) {
      return "function('jsonb_extract_path_text' as String, e." + path + ", 'en')";
    }
    int dot = path.lastIndexOf('.');
    return dot > 0 && isKeyOf(path.substring(0, dot), path.substring(dot + 1))
        ? "fk(e." + path.substring(0, dot) + ")"
        : "e." + path;
  }

  /** The attribute as something to search in; of texts all languages. */
  String searched(String path) {
    return attributeType(path) == Texts.class
        ? "function('all_texts' as String, e." + path + ")"
        : "e." + path;
  }

  private boolean isKeyOf(String association, String attribute) {
    return attribute(association) instanceof SingularAttribute<?, ?> toOne
        && toOne.getPersistentAttributeType() == PersistentAttributeType.MANY_TO_ONE
        && toOne.getType() instanceof IdentifiableType<?> other
        && other.hasSingleIdAttribute()
        && other.getSingularAttribute(attribute).isId();
  }

  private Class<?> attributeType(String path) {
    return typeOf(attribute(path)).getJavaType();
  }

  private Attribute<?, ?> attribute(String path) {
    Type<?> owner = entity;
    Attribute<?, ?> attribute = null;
    for (String name : path.split("\\.", -1)) {
      if (!(owner instanceof ManagedType<?> managed)) {
        throw new IllegalArgumentException(path + " leads nowhere in " + entity.getName());
      }
      attribute = managed.getAttribute(name);
      owner = typeOf(attribute);
    }
    return attribute;
  }

  private static Type<?> typeOf(Attribute<?, ?> attribute) {
    return attribute instanceof SingularAttribute<?, ?> singular
        ? singular.getType()
        : ((PluralAttribute<?, ?, ?>) attribute).getElementType();
  }
}
