/** The user's guide on the portal: what stands in {@code docs/guide}, for whoever is signed in. */
package org.nastavnik.portal.help;
