/** Events of the school: one is prepared, announced, held, accounted for and accepted, or moved, or cancelled. */
package org.nastavnik.event;
