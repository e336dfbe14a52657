package org.unhabitat.baraza.kit.texts;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

/** None of the texts is longer; the one that is gets the blame. */
@Documented
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TextLength.Check.class)
public @interface TextLength {
  /** How many characters a text may have in any language. */
  int max();

  /** What is said of a text that is too long. */
  String message() default "must have at most {max} characters";

  /** See {@link Constraint}. */
  Class<?>[] groups() default {};

  /** See {@link Constraint}. */
  Class<? extends Payload>[] payload() default {};

  /** Looks at each language's text; a missing value is for {@code @NotNull} to refuse. */
  final class Check implements ConstraintValidator<TextLength, Texts> {
    private int max;

    @Override
    public void initialize(TextLength constraint) {
      this.max = constraint.max();
    }

    @Override
    public boolean isValid(Texts texts, ConstraintValidatorContext context) {
      if (texts == null) {
        return true;
      }
      boolean valid = true;
      context.disableDefaultConstraintViolation();
      for (Map.Entry<Language, String> text : texts.byLanguage().entrySet()) {
        if (text.getValue().codePointCount(0, text.getValue().length()) > max) {
          valid = false;
          context
              .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
              .addPropertyNode(text.getKey().code())
              .addConstraintViolation();
        }
      }
      return valid;
    }
  }
}
