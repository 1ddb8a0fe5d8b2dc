package org.nastavnik.event.attendance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Under which name somebody once joined a meeting, so that next time nobody need say it. */
@Entity
@Table(name = "event_nickname")
class Nickname {

  @Id
  private String name;

  private String userId;

  protected Nickname() {}

  Nickname(String name, String userId) {
    this.name = name;
    this.userId = userId;
  }

  String name() {
    return name;
  }

  String userId() {
    return userId;
  }
}
