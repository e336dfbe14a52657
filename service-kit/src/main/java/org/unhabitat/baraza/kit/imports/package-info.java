/**
 * Files become records: read as a stream, row by row, with a report line by line. Either every row
 * counts or none does, or the good ones count alone; a preview says what would happen. A service
 * contributes {@link org.unhabitat.baraza.kit.imports.ImportLayout}s and a resource of three lines.
 */
package org.unhabitat.baraza.kit.imports;
