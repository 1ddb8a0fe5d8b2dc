package org.nastavnik.portal.account;

import org.nastavnik.workflow.InvalidInput;

/** A password somebody chose, typed twice. */
record NewPassword(String password, String repeat) {

  NewPassword {
    password = password == null ? "" : password;
  }

  /** The password, if both are the same. */
  String agreed() {
    if (!password.equals(repeat)) {
      throw InvalidInput.of("repeat", "password.differs");
    }
    return password;
  }
}
