package org.nastavnik.portal.admin;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.ListedPerson;
import org.nastavnik.people.Roles;

/**
 * A person as the administrator writes them down.
 *
 * @param branch id of a branch, or empty for the staff of the central library
 */
record PersonForm(
    @NotBlank(message = "{people.idMissing}") @Pattern(regexp = "|[A-Za-z0-9]{2,64}", message = "{people.idWrong}") String userId,
    @NotBlank(message = "{people.lastNameMissing}") @Size(max = 100, message = "{account.tooLong}") String lastName,
    @NotBlank(message = "{people.firstNameMissing}") @Size(max = 100, message = "{account.tooLong}") String firstName,
    @Email(message = "{account.noMail}") @Size(max = 200, message = "{account.tooLong}") String email,
    @Size(max = 300, message = "{account.tooLong}") String post, String branch, Set<String> groups) {

  PersonForm {
    userId = stripped(userId);
    lastName = stripped(lastName);
    firstName = stripped(firstName);
    email = stripped(email).isEmpty() ? null : email.strip();
    post = stripped(post).isEmpty() ? null : post.strip();
    branch = stripped(branch);
    groups = groups == null ? Set.of() : groups.stream().filter(Roles.ALL::contains).collect(Collectors.toSet());
  }

  static PersonForm of(ListedPerson person) {
    return new PersonForm(person.userId(), person.lastName(), person.firstName(), person.email(), person.post(),
        person.branchId() == null ? null : person.branchId().toString(), Set.copyOf(person.groups()));
  }

  boolean isOfBranch() {
    return !branch.isEmpty();
  }

  /** Null for the staff of the central library. */
  BranchId branchId() {
    return isOfBranch() ? BranchId.of(branch) : null;
  }

  private static String stripped(String text) {
    return text == null ? "" : text.strip();
  }
}
