/** Amounts of money: exact decimals with their currency. */
package org.unhabitat.baraza.kit.money;
