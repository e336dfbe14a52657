/** What every service needs and none may write twice. Knows no service. */
package org.unhabitat.baraza.kit;
