/** The Regulation on the portal: its text, what changed between two versions, who agreed it, who has read it. */
package org.nastavnik.regulation.page;
