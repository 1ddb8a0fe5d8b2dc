/** What crosses features: sign-in, home, layout, the demo's start. */
package org.nastavnik.portal;
