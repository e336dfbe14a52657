/** Pages for people, written from the contracts. */
package org.unhabitat.baraza.contracts;
