/**
 * What member states look into, without signing in: what became of every paragraph that a governing
 * body adopted, its sessions and the documents that are issued (HSP/HA.2/Res.10, paragraph 1).
 * Everything comes from the public part of governance's API, which knows nothing else.
 */
package org.unhabitat.baraza.console.window;
