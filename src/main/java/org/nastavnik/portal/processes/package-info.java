/** The administrator's view of the engine: where work stands in each process, what failed, and the move to a newer diagram. */
package org.nastavnik.portal.processes;
