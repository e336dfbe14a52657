/** Which commands are open to the caller on a record now, and why the others are not. */
package org.unhabitat.baraza.kit.action;
