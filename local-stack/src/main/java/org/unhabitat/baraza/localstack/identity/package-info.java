/**
 * Who can sign in on a local stack: an OpenID Connect provider for invented persons, without
 * passwords. Nothing in a service knows that it is not the real one; it must never be reachable
 * from another machine.
 */
package org.unhabitat.baraza.localstack.identity;
