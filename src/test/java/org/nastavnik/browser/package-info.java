/** The pages as people see them: in a real browser, on the running server. */
package org.nastavnik.browser;
