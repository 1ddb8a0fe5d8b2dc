package org.nastavnik.consultation;

import java.util.List;
import org.nastavnik.people.PersonalRecords;
import org.nastavnik.people.PersonalTable;
import org.springframework.stereotype.Component;

/** What a person asked and answered; what was said stays useful without saying who did. */
@Component
class PersonalQuestions implements PersonalRecords {

  @Override
  public List<PersonalTable> personalTables() {
    return List.of(
        PersonalTable.erased("mentor_topic", "mentor = :person").showing("topic"),
        PersonalTable.anonymised("consultation", "librarian = :person")
            .showing("asked_at, topic, question, answer, rating, feedback, mentoring_consent_at, publication_consent_at"),
        PersonalTable.anonymised("consultation", "mentor = :person").showing("assigned_at, topic, question, answer, held_at"),
        PersonalTable.anonymised("consultation_setback", "mentor = :person").showing("kind, reason"));
  }
}
