package org.nastavnik.people;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ForgottenPeople extends JpaRepository<ForgottenPerson, Integer> {

  List<ForgottenPerson> findAllByOrderByNumberDesc();

  @Query("select coalesce(max(person.number), 0) from ForgottenPerson person")
  int lastNumber();
}
