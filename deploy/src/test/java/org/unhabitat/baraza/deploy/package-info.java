/**
 * Reads the rendered manifests as a cluster would, and holds them against the rules of operations.
 *
 * <p>A {@link org.unhabitat.baraza.deploy.Rendering} is what {@code kubectl apply -k} would send.
 * It is read strictly (no unknown field, no wrong type), and every {@link
 * org.unhabitat.baraza.deploy.Rule} of the restricted pod-security profile and of our own
 * operations must hold in it. For every rule there is a planted fault that it finds.
 */
package org.unhabitat.baraza.deploy;
