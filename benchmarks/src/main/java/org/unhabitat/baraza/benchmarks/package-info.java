/** Loads for benchmarks, each in a process of its own beside the suite. */
package org.unhabitat.baraza.benchmarks;
