/** Rendered documents as they were issued, and the files people bring. */
package org.nastavnik.document;
