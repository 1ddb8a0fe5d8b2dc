/** The Regulation of a project: drafted, agreed, approved, and made known to every branch. */
package org.nastavnik.regulation;
