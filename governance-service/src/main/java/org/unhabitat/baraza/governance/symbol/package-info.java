/**
 * Symbols of documents and resolutions: kept as they are written, compared leniently.
 *
 * <p>Forms are inconsistent in real papers: {@code HSP/OECPR.2021/INF.1} and {@code
 * HSP/OECPR.2023/INF/1} are one series, {@code HSP/HA/1/7} is the older way of {@code HSP/HA.1/7},
 * and blanks stray anywhere. What a person wrote is never changed.
 */
package org.unhabitat.baraza.governance.symbol;
