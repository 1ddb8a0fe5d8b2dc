/** A person's own account: the sign-in kept by the session, the first password, the person's page. */
package org.nastavnik.portal.account;
