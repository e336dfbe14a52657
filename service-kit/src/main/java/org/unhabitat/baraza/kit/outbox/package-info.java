/**
 * From transaction to topic. The transaction of a change writes its history row and its outbox row;
 * after the commit the relay sends, waits for the broker's word and marks. Nothing else sends.
 */
package org.unhabitat.baraza.kit.outbox;
