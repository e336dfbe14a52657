/** Any record of any service: its fields, what may be done with it, and its history. */
package org.unhabitat.baraza.console.record;
