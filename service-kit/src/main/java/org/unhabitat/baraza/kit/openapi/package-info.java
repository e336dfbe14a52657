/** What the OpenAPI documents of all services say in the same way. */
package org.unhabitat.baraza.kit.openapi;
