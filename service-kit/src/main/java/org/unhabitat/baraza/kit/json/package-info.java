/** How values look in JSON, in requests, answers and events alike. */
package org.unhabitat.baraza.kit.json;
