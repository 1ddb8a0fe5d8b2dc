package org.nastavnik.portal.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.camunda.bpm.engine.identity.User;

/** What people may change of themselves. */
record ProfileForm(
    @NotBlank(message = "{account.nameMissing}") @Size(max = 100, message = "{account.tooLong}") String firstName,
    @NotBlank(message = "{account.nameMissing}") @Size(max = 100, message = "{account.tooLong}") String lastName,
    @Email(message = "{account.noMail}") @Size(max = 200, message = "{account.tooLong}") String email) {

  ProfileForm {
    firstName = firstName == null ? null : firstName.strip();
    lastName = lastName == null ? null : lastName.strip();
    email = email == null || email.isBlank() ? null : email.strip();
  }

  static ProfileForm of(User user) {
    return new ProfileForm(user.getFirstName(), user.getLastName(), user.getEmail());
  }
}
