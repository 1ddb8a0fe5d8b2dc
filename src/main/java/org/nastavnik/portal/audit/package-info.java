/** Who did what: the engine's log of operations and what the house writes down itself, as one. */
package org.nastavnik.portal.audit;
