package org.unhabitat.baraza.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that break something while clients write. Each takes a {@link Trial}. Those that are also
 * tagged {@code long} are left out of {@code mvn verify}; {@code acceptance/faults} runs all.
 */
@Tag("fault")
@ExtendWith({RunningSuite.class, FaultReport.class})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface FaultTest {}
