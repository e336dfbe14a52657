/**
 * Who calls, with which roles and for which organisation units. Endpoints are denied unless they
 * name a role; whether a single record may be seen or changed is asked here by get and list alike.
 */
package org.unhabitat.baraza.kit.identity;
