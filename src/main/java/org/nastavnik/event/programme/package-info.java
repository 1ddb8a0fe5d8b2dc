/** What an event is about: its programme, what participants get to read, and which partners take part. */
package org.nastavnik.event.programme;
