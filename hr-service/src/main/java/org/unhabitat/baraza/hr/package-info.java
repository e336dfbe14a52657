/** The human-resources service: who works at UN-Habitat, and what each of them has to learn. */
package org.unhabitat.baraza.hr;
