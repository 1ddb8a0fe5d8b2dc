package org.nastavnik.portal.audit;

import java.time.LocalDateTime;

/**
 * Something somebody did.
 *
 * @param when in the organisation's zone
 * @param who name of the person, or the user id where the account is gone
 * @param deed in a noun or two
 * @param object what it was done to
 * @param about what the process is about in which it was done; null where none is, or where it must not be known of its doer
 * @param instance id of that process, null like {@code about}
 * @param detail what else there is to know; empty where nothing
 */
record AuditLine(LocalDateTime when, String who, String userId, String deed, String object, String about, String instance, String detail) {}
