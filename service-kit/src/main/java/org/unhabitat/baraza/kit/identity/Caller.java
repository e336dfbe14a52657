package org.unhabitat.baraza.kit.identity;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.unhabitat.baraza.kit.problem.NotAllowed;

/** The person or program behind the call that is being answered. */
@ApplicationScoped
public class Caller {
  /** The actor of what the suite does by itself, e.g. on an event. */
  public static final String SYSTEM = "system";

  private static final String ALL_UNITS = "*";
  private static final String ALL_FUNCTIONS = "*";
  private static final String UNITS = "units";
  private static final String FUNCTIONS = "functions";

  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The subject of the token; {@link #SYSTEM} where nobody called. */
  public String id() {
    return isKnown() ? identity.getPrincipal().getName() : SYSTEM;
  }

  /** Whether the caller has the role. */
  public boolean has(String role) {
    return isKnown() && identity.hasRole(role);
  }

  /** Whether the caller has one of the roles. */
  public boolean hasAny(String... roles) {
    for (String role : roles) {
      if (has(role)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Refuses a caller who has none of the roles.
   *
   * @throws NotAllowed which names them
   */
  public void requireRole(String... roles) {
    if (!hasAny(roles)) {
      throw new NotAllowed("it takes the role " + String.join(" or ", roles));
    }
  }

  /**
   * The organisation units, by code, whose records the caller may act on; the claim {@code units}.
   */
  public Set<String> units() {
    Set<String> units = isKnown() ? identity.getAttribute(UNITS) : null;
    return units == null ? Set.of() : units;
  }

  /** The identity with the units and functions of its token, which nobody has to read twice. */
  static SecurityIdentity withUnits(SecurityIdentity identity) {
    return QuarkusSecurityIdentity.builder(identity)
        .addAttribute(UNITS, claim(identity, UNITS))
        .addAttribute(FUNCTIONS, claim(identity, FUNCTIONS))
        .build();
  }

  private static Set<String> claim(SecurityIdentity identity, String name) {
    Set<String> values = new LinkedHashSet<>();
    if (identity.getPrincipal() instanceof JsonWebToken token
        && token.getClaim(name) instanceof JsonArray given) {
      given.getValuesAs(JsonString.class).forEach(value -> values.add(value.getString()));
    }
    return Collections.unmodifiableSet(values);
  }

  /** The reviewing functions that the caller clears for; the claim {@code functions}. */
  public Set<String> functions() {
    Set<String> functions = isKnown() ? identity.getAttribute(FUNCTIONS) : null;
    return functions == null ? Set.of() : functions;
  }

  /**
   * Refuses a caller who clears for none of the reviewing functions; the suite itself may.
   *
   * @param wanted as the claim writes them, e.g. {@code gender-and-social-inclusion}
   * @throws NotAllowed which names them, where neither one nor every function is the caller's
   */
  public void requireFunction(String... wanted) {
    Set<String> functions = functions();
    if (isKnown()
        && !functions.contains(ALL_FUNCTIONS)
        && Arrays.stream(wanted).noneMatch(functions::contains)) {
      throw new NotAllowed("you do not clear for the function " + String.join(" or ", wanted));
    }
  }

  /** Whether the caller may act on the records of every unit. */
  public boolean coversAllUnits() {
    return !isKnown() || units().contains(ALL_UNITS);
  }

  /** Whether the caller may act on the records of the unit; the suite itself may. */
  public boolean covers(String unit) {
    return coversAllUnits() || units().contains(unit);
  }

  /**
   * Refuses a caller who may not act on the unit's records.
   *
   * @throws NotAllowed where the unit is not among the caller's
   */
  public void requireUnit(String unit) {
    if (!covers(unit)) {
      throw new NotAllowed("you do not act for the organisation unit " + unit);
    }
  }

  private boolean isKnown() {
    return Arc.container().requestContext().isActive() && !identity.isAnonymous();
  }
}
