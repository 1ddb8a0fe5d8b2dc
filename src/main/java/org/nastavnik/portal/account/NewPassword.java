package org.nastavnik.portal.account;

import org.nastavnik.workflow.InvalidInput;

/** A password somebody chose, typed twice. */
record NewPassword(String password, String repeat) {

  static final String REPEAT = "repeat";

  NewPassword {
    password = password == null ? "" : password;
  }

  /** The password, if both are the same. */
  String agreed() {
    if (!password.equals(repeat)) {
      throw InvalidInput.of(REPEAT, "password.differs");
    }
    return password;
  }
}
