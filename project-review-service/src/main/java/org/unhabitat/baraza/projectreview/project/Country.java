package org.unhabitat.baraza.projectreview.project;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/** A country or area, by its ISO 3166-1 alpha-3 code. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Country.Check.class)
@interface Country {
  String message() default "must be an ISO 3166-1 alpha-3 code such as KEN";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Knows the assigned codes, and leaves XAA to XZZ to those who use them, as ISO does. */
  final class Check implements ConstraintValidator<Country, String> {
    private static final Set<String> ASSIGNED = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3);

    @Override
    public boolean isValid(String code, ConstraintValidatorContext context) {
      return code == null || isCountry(code);
    }

    static boolean isCountry(String code) {
      return ASSIGNED.contains(code) || code.matches("X[A-Z]{2}");
    }
  }
}
