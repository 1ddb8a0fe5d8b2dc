/** The branches of a project: who takes part in what, who is falling behind, and where they are. */
package org.nastavnik.portal.branches;
