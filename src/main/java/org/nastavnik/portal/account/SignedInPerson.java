package org.nastavnik.portal.account;

import java.io.Serializable;
import java.security.Principal;

/**
 * Whoever signed in.
 *
 * @param stamp that of the account at that time; once the account's has risen, the session is over
 */
public record SignedInPerson(String userId, int stamp) implements Principal, Serializable {

  @Override
  public String getName() {
    return userId;
  }
}
