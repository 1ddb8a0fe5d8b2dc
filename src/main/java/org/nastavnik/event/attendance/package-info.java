/** Who was there and for how long, from the report of the meeting platform or entered by hand. */
package org.nastavnik.event.attendance;
