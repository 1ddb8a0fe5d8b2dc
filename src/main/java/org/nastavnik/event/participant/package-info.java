/** Who takes part in events: registrations, feedback and certificates. */
package org.nastavnik.event.participant;
