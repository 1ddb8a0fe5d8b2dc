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
import java.util.Optional;
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

  /** Among so many rows the headings are looked for. */
  private static final int TITLES = 10;

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
    USER, LAST_NAME, FIRST_NAME, EMAIL, BRANCH, POST, ROLES, PATRONYMIC, FULL_NAME;

    /** Those of the table to fill in. */
    static final List<Column> OFFERED = List.of(USER, LAST_NAME, FIRST_NAME, EMAIL, BRANCH, POST, ROLES);

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
   * @param notes what to look at, though it may be meant so
   */
  record Line(int number, PersonForm person, String branch, List<String> problems, List<String> notes) {

    /** Names of the roles, as far as they are ours. */
    public String roles() {
      return Roles.ALL.stream().filter(person.groups()::contains).map(PeopleImport::nameOfRole)
          .collect(Collectors.joining(", "));
    }
  }

  /**
   * The rows of a table, in its order.
   *
   * @param unread headings of the columns that are not taken
   */
  record Preview(List<Line> lines, List<String> unread) {

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

  /** What a row is compared with: who is there already, by user name, name and mail, and the rows above. */
  private static final class Others {

    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byMail = new HashMap<>();
    private final Set<String> above = new HashSet<>();

    private Others(List<PeopleRegister.Known> known) {
      for (PeopleRegister.Known person : known) {
        byId.put(person.userId().toLowerCase(Locale.ROOT), person.userId());
        byName.putIfAbsent(person.name(), person.userId());
        if (person.email() != null) {
          byMail.putIfAbsent(person.email(), person.userId());
        }
      }
    }

    private String free(String lastName, String firstName) {
      return UserNames.of(lastName, firstName, name -> byId.containsKey(name) || above.contains(name));
    }

    /** What is wrong with the user name; an empty text for nothing. */
    private String wrongId(PersonForm person) {
      String id = person.userId().toLowerCase(Locale.ROOT);
      if (!id.isEmpty() && !above.add(id)) {
        return Messages.text("people.import.twice", person.userId());
      }
      return byId.containsKey(id) ? Messages.text("people.idTaken", person.userId()) : "";
    }

    /** User name of another person of that name. */
    private Optional<String> namesake(PersonForm person) {
      return other(byName, person.lastName() + " " + person.firstName(), person.userId());
    }

    /** User name of another person with that mail. */
    private Optional<String> sharesMail(PersonForm person) {
      return person.email() == null ? Optional.empty() : other(byMail, person.email(), person.userId());
    }

    private static Optional<String> other(Map<String, String> known, String what, String userId) {
      return userId.isEmpty() ? Optional.empty()
          : Optional.ofNullable(known.putIfAbsent(what.toLowerCase(Locale.ROOT), userId)).filter(other -> !other.equalsIgnoreCase(userId));
    }
  }

  Preview preview(List<PeopleTable.Row> table) {
    int head = head(table);
    List<String> headings = table.get(head).cells();
    Map<Column, Integer> places = places(headings);
    requireAll(places);
    Map<String, List<Branch>> known = branchesByName();
    Others others = new Others(register.everybody());
    List<Line> lines = table.stream().skip(head + 1L).filter(row -> cells(row.cells(), places).values().stream().anyMatch(cell -> !cell.isEmpty()))
        .map(row -> line(row.number(), cells(row.cells(), places), known, others)).toList();
    if (lines.isEmpty()) {
      throw InvalidInput.of("file", "people.import.empty");
    }
    return new Preview(lines, headings.stream().filter(heading -> !heading.isEmpty())
        .filter(heading -> Stream.of(Column.values()).noneMatch(column -> column.goesBy(heading))).toList());
  }

  /** Titles may stand above the headings: the first of the rows that have most of them. */
  private static int head(List<PeopleTable.Row> table) {
    int head = 0;
    for (int row = 1; row < Math.min(table.size(), TITLES); row++) {
      if (places(table.get(row).cells()).size() > places(table.get(head).cells()).size()) {
        head = row;
      }
    }
    return head;
  }

  private Line line(int number, Map<Column, String> cells, Map<String, List<Branch>> known, Others others) {
    List<String> problems = new ArrayList<>();
    String branch = branch(cells.get(Column.BRANCH), known, problems);
    String fullName = cells.get(Column.FULL_NAME);
    String lastName = cells.get(Column.LAST_NAME).isEmpty() ? fullName.split("\\s+", 2)[0] : cells.get(Column.LAST_NAME);
    String firstName = cells.get(Column.FIRST_NAME).isEmpty() ? afterFirstWord(fullName) : cells.get(Column.FIRST_NAME);
    String called = (firstName + " " + cells.get(Column.PATRONYMIC)).strip();
    boolean unnamed = cells.get(Column.USER).isEmpty();
    String userId = unnamed ? others.free(lastName, called) : cells.get(Column.USER);
    PersonForm person = new PersonForm(userId, lastName, called, cells.get(Column.EMAIL), cells.get(Column.POST), branch,
        roles(cells.get(Column.ROLES), problems));
    validator.validate(person).stream().map(ConstraintViolation::getMessage).sorted().forEach(problems::add);
    Stream.of(others.wrongId(person)).filter(problem -> !problem.isEmpty()).forEach(problems::add);
    List<String> notes = new ArrayList<>();
    // The same list once more would open everybody's second account, where no user name says who is meant.
    others.namesake(person).ifPresent(other -> (unnamed ? problems : notes)
        .add(Messages.text(unnamed ? "people.import.sameNameUnnamed" : "people.import.sameName", other)));
    others.sharesMail(person).ifPresent(other -> notes.add(Messages.text("people.import.sameMail", other)));
    return new Line(number, person, person.isOfBranch() || isUnknown(cells.get(Column.BRANCH)) ? cells.get(Column.BRANCH) : Messages.text("people.central"),
        problems, notes);
  }

  private static String afterFirstWord(String text) {
    String[] words = text.split("\\s+", 2);
    return words.length > 1 ? words[1] : "";
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
    return places;
  }

  private static void requireAll(Map<Column, Integer> places) {
    Stream<Column> needed = places.containsKey(Column.FULL_NAME) ? Stream.of(Column.ROLES) : Stream.of(Column.LAST_NAME, Column.FIRST_NAME, Column.ROLES);
    String missing = needed.filter(column -> !places.containsKey(column)).map(Column::heading).collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw InvalidInput.of("file", "people.import.columnsMissing", missing);
    }
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
        known.computeIfAbsent(asWritten(name), fresh -> new ArrayList<>()).add(branch);
      }
    }
    return known;
  }

  private static String branch(String name, Map<String, List<Branch>> known, List<String> problems) {
    List<Branch> fitting = known.getOrDefault(asWritten(name), List.of());
    if (fitting.size() == 1) {
      return fitting.get(0).id().toString();
    }
    if (fitting.isEmpty() && !isUnknown(name)) {
      return "";
    }
    problems.add(fitting.isEmpty() ? noBranch(name, known) : Messages.text("people.import.manyBranches", name));
    return "";
  }

  /** Staff of the central library belong to no branch: nothing stands there, or its name. */
  private static boolean isUnknown(String branch) {
    return !branch.isEmpty() && Stream.of(RUSSIAN, Locale.ENGLISH).noneMatch(language -> Messages.text(language, "people.central").equalsIgnoreCase(branch));
  }

  /** Е and ё are one letter. */
  private static String asWritten(String name) {
    return name.toLowerCase(Locale.ROOT).replace('ё', 'е');
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
