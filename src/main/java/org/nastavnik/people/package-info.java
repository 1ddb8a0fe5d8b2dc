/** Branches, staff and roles; the engine's identity service is the one user store. */
package org.nastavnik.people;
