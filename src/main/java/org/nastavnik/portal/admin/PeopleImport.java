package org.nastavnik.portal.admin;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.people.Branch;
import org.nastavnik.people.Branches;
import org.nastavnik.people.PeopleRegister;
import org.nastavnik.people.Roles;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.springframework.stereotype.Component;

/** Makes people of the rows of a table, and says of each row what is wrong with it. Stores nothing. */
@Component
class PeopleImport {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private static final int NEAREST = 3;

  private final PeopleRegister register;
  private final Branches branches;
  private final Validator validator;

  PeopleImport(PeopleRegister register, Branches branches, Validator validator) {
    this.register = register;
    this.branches = branches;
    this.validator = validator;
  }

  /** What a table may tell of a person; messages {@code people.column.<name>} hold the headings it goes by. */
  enum Column {
    USER, LAST_NAME, FIRST_NAME, EMAIL, BRANCH, POST, ROLES;

    private static final Set<Column> NEEDED = Set.of(USER, LAST_NAME, FIRST_NAME, ROLES);

    private boolean goesBy(String heading) {
      return Stream.of(RUSSIAN, Locale.ENGLISH).flatMap(language -> Stream.of(Messages.text(language, "people.column." + name()).split("\\|")))
          .anyMatch(heading.strip()::equalsIgnoreCase);
    }

    public String heading() {
      return Messages.text("people.column." + name()).split("\\|")[0];
    }
  }

  /**
   * A row as it would be taken.
   *
   * @param number of the row as spreadsheet programs count it
   */
  record Line(int number, PersonForm person, String branch, List<String> problems) {

    /** Names of the roles, as far as they are ours. */
    public String roles() {
      return Roles.ALL.stream().filter(person.groups()::contains).map(PeopleImport::nameOfRole)
          .collect(Collectors.joining(", "));
    }
  }

  /** The rows of a table, in its order. */
  record Preview(List<Line> lines) {

    List<PersonForm> people() {
      return lines.stream().map(Line::person).toList();
    }

    public boolean isFine() {
      return wrong() == 0;
    }

    public long wrong() {
      return lines.stream().filter(line -> !line.problems().isEmpty()).count();
    }
  }

  Preview preview(List<PeopleTable.Row> table) {
    Map<Column, Integer> places = places(table.get(0).cells());
    Map<String, List<Branch>> known = branchesByName();
    Set<String> taken = register.userIds();
    Set<String> seen = new HashSet<>();
    return new Preview(table.stream().skip(1).map(row -> line(row.number(), cells(row.cells(), places), known, taken, seen)).toList());
  }

  private Line line(int number, Map<Column, String> cells, Map<String, List<Branch>> known, Set<String> taken, Set<String> seen) {
    List<String> problems = new ArrayList<>();
    String branch = branch(cells.get(Column.BRANCH), known, problems);
    PersonForm person = new PersonForm(cells.get(Column.USER), cells.get(Column.LAST_NAME), cells.get(Column.FIRST_NAME),
        cells.get(Column.EMAIL), cells.get(Column.POST), branch, roles(cells.get(Column.ROLES), problems));
    validator.validate(person).stream().map(ConstraintViolation::getMessage).sorted().forEach(problems::add);
    String id = person.userId().toLowerCase(Locale.ROOT);
    if (!id.isEmpty() && !seen.add(id)) {
      problems.add(Messages.text("people.import.twice", person.userId()));
    } else if (taken.contains(id)) {
      problems.add(Messages.text("people.idTaken", person.userId()));
    }
    return new Line(number, person, cells.get(Column.BRANCH), problems);
  }

  private static Map<Column, Integer> places(List<String> headings) {
    Map<Column, Integer> places = new HashMap<>();
    for (Column column : Column.values()) {
      for (int place = headings.size() - 1; place >= 0; place--) {
        if (column.goesBy(headings.get(place))) {
          places.put(column, place);
        }
      }
    }
    String missing = Column.NEEDED.stream().filter(column -> !places.containsKey(column)).sorted().map(Column::heading)
        .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw InvalidInput.of("file", "people.import.columnsMissing", missing);
    }
    return places;
  }

  private static Map<Column, String> cells(List<String> row, Map<Column, Integer> places) {
    Map<Column, String> cells = new HashMap<>();
    for (Column column : Column.values()) {
      Integer place = places.get(column);
      cells.put(column, place == null || place >= row.size() ? "" : row.get(place));
    }
    return cells;
  }

  private Map<String, List<Branch>> branchesByName() {
    Map<String, List<Branch>> known = new HashMap<>();
    for (Branch branch : branches.all()) {
      for (String name : List.of(branch.name(), nameOf(branch))) {
        known.computeIfAbsent(name.toLowerCase(Locale.ROOT), fresh -> new ArrayList<>()).add(branch);
      }
    }
    return known;
  }

  private static String branch(String name, Map<String, List<Branch>> known, List<String> problems) {
    if (name.isEmpty()) {
      return "";
    }
    List<Branch> fitting = known.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    if (fitting.size() == 1) {
      return fitting.get(0).id().toString();
    }
    problems.add(fitting.isEmpty() ? noBranch(name, known) : Messages.text("people.import.manyBranches", name));
    return "";
  }

  private static String noBranch(String name, Map<String, List<Branch>> known) {
    String nearest = known.values().stream().flatMap(List::stream).distinct()
        .sorted(Comparator.comparingInt((Branch branch) -> distance(name, branch)).thenComparing(PeopleImport::nameOf)).limit(NEAREST)
        .map(PeopleImport::nameOf).collect(Collectors.joining("; "));
    return nearest.isEmpty() ? Messages.text("people.import.noBranchAtAll", name) : Messages.text("people.import.noBranch", name, nearest);
  }

  private static int distance(String name, Branch branch) {
    return Math.min(Likeness.distance(name, branch.name()), Likeness.distance(name, nameOf(branch)));
  }

  private static String nameOf(Branch branch) {
    return branch.name() + ", " + branch.settlement();
  }

  private static Set<String> roles(String names, List<String> problems) {
    Set<String> roles = new HashSet<>();
    for (String name : names.split("[,;/]")) {
      String wanted = name.strip();
      Roles.ALL.stream().filter(role -> isNamed(role, wanted)).findFirst().ifPresentOrElse(roles::add,
          () -> problems.add(Messages.text(wanted.isEmpty() ? "people.import.roleMissing" : "people.import.noRole", wanted, roleNames())));
    }
    return roles;
  }

  private static String roleNames() {
    return Roles.ALL.stream().map(PeopleImport::nameOfRole).collect(Collectors.joining(", "));
  }

  private static String nameOfRole(String role) {
    return Messages.text("role.one." + role);
  }

  /** A row as it may be filled in, in the order of the columns. */
  List<String> example() {
    return List.of("ivanova", Messages.text("people.import.example.lastName"), Messages.text("people.import.example.firstName"),
        "ivanova@library.example", branches.all().stream().findFirst().map(PeopleImport::nameOf).orElse(""),
        Messages.text("people.import.example.post"), nameOfRole(Roles.LIBRARIAN));
  }

  private static boolean isNamed(String role, String wanted) {
    return role.equalsIgnoreCase(wanted) || Stream.of(RUSSIAN, Locale.ENGLISH).anyMatch(language -> Stream.of("role.", "role.one.")
        .anyMatch(kind -> Messages.text(language, kind + role).equalsIgnoreCase(wanted)));
  }
}
