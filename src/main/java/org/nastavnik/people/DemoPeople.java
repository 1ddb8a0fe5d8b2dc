package org.nastavnik.people;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented people with the accounts of the demo, the simulation and the tests. Password of each: {@code demo}. */
@Component
public class DemoPeople {

  public static final String PASSWORD = "demo";

  private static final List<String> FIRST_NAMES = List.of("Анна", "Вера", "Галина", "Дарья", "Елена", "Жанна", "Зоя",
      "Ирина", "Кира", "Лариса", "Марина", "Нина", "Ольга", "Полина", "Раиса", "Светлана", "Тамара", "Ульяна");
  private static final List<String> LAST_NAMES = List.of("Абрикосова", "Берёзкина", "Васильчикова", "Грушева", "Дубравина",
      "Ежевикина", "Журавлёва", "Зарницына", "Калинина", "Лесникова", "Малинина", "Незабудкина", "Осинина",
      "Полевая", "Рябинина", "Снегирёва", "Тропинина", "Черёмухина", "Шиповникова", "Яблокова", "Ясенева");

  private final Accounts accounts;
  private int named;

  DemoPeople(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Opens the accounts {@code director}, {@code coordinator}, {@code methodologist1}…{@code 4}, {@code reviewer1}…{@code 3},
   * {@code jury1}…, {@code librarian01}… (one a branch) and {@code admin}; those that exist stay as they are.
   */
  @Transactional
  public void open(List<BranchId> branches, int jurors) {
    named = 0;
    person("director", "Директор", null, Roles.DIRECTOR);
    person("coordinator", "Заведующая методическим отделом", null, Roles.COORDINATOR);
    several("methodologist", 4, "Ведущий методист", Roles.METHODOLOGIST);
    several("reviewer", 3, "Заведующая отделом", Roles.REVIEWER);
    several("jury", jurors, "Член жюри", Roles.JURY);
    for (int number = 1; number <= branches.size(); number++) {
      person("librarian%02d".formatted(number), "Библиотекарь", branches.get(number - 1), Roles.LIBRARIAN);
    }
    person("admin", "Администратор системы", null, Roles.ADMIN);
  }

  private void several(String prefix, int count, String post, String role) {
    for (int number = 1; number <= count; number++) {
      person(prefix + number, post, null, role);
    }
  }

  private void person(String userId, String post, BranchId branch, String role) {
    String first = FIRST_NAMES.get(named % FIRST_NAMES.size());
    String last = LAST_NAMES.get(named % LAST_NAMES.size());
    named++;
    accounts.open(new NewPerson(userId, first, last, userId + "@library.example", PASSWORD, branch, post, List.of(role)));
  }
}
