/** The first page behind the sign-in: what waits for a person, what is next, how the project stands. */
package org.nastavnik.portal.home;
