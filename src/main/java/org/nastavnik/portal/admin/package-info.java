/** The administrator's pages. */
package org.nastavnik.portal.admin;
