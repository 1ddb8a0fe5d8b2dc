package org.nastavnik.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody was forgotten, by whom and when; not who. */
@Entity
@Table(name = "forgotten_person")
class ForgottenPerson {

  @Id
  private int number;

  private Instant forgottenAt;
  private String forgottenBy;
  private long erasedRows;

  protected ForgottenPerson() {}

  ForgottenPerson(int number, String forgottenBy, Instant forgottenAt) {
    this.number = number;
    this.forgottenBy = forgottenBy;
    this.forgottenAt = forgottenAt;
  }

  void erased(long rows) {
    erasedRows = rows;
  }

  /** The user id that stands from now on where the person's stood. */
  String pseudonym() {
    return "participant" + number;
  }

  Forgetting.Past view() {
    return new Forgetting.Past(number, forgottenAt, forgottenBy, erasedRows);
  }
}
