/** Takes a project out of the house: its documents and its tables in one archive. */
package org.nastavnik.portal.export;
