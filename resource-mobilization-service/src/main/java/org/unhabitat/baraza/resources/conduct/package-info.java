/**
 * What holds for every command of this service: who may give it, that a second person clears and
 * approves, and that nothing is said to have happened on a day that has not come.
 */
package org.unhabitat.baraza.resources.conduct;
