package org.nastavnik.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What somebody chose about letters. */
@Entity
@Table(name = "letter_wish")
class StoredWish {

  @Id
  private String userId;

  @Enumerated(EnumType.STRING)
  private LetterWish wish;

  protected StoredWish() {}

  StoredWish(String userId, LetterWish wish) {
    this.userId = userId;
    this.wish = wish;
  }

  LetterWish wish() {
    return wish;
  }
}
