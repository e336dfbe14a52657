/** Pages as files to print and keep. */
package org.unhabitat.baraza.kit.pdf;
