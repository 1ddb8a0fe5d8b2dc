/** Where an event is shown to everybody: its announcement and its video, on the library's site and on the portal. */
package org.nastavnik.event.publication;
