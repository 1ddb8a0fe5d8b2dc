/** Who speaks at an event: asked, reminded, replaced; those without an account answer by a signed link. */
package org.nastavnik.event.speaker;
