/**
 * Every list of every service in one way: filters, an allow-listed sort, keyset cursors, a capped
 * count, and the same list as CSV or workbook. A page costs the same wherever it lies, because no
 * query skips rows.
 */
package org.unhabitat.baraza.kit.paging;
