package org.nastavnik.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of people as the administrator reads it, account and staff in one; two statements however long it is. */
@Service
@Transactional(readOnly = true)
public class PeopleRegister {

  private static final String PEOPLE = """
      select u.ID_, u.FIRST_, u.LAST_, u.EMAIL_, s.post, s.active, s.own_password, s.link_expires_at, s.branch_id, b.name, b.settlement, count(*) over () as found
      from ACT_ID_USER u left join staff s on s.user_id = u.ID_ left join branch b on b.id = s.branch_id
      """;

  /** Е and ё are one letter, wherever the database puts them. */
  private static final String BY_NAME = " order by replace(lower(u.LAST_), 'ё', 'е'), replace(lower(u.FIRST_), 'ё', 'е'), u.ID_";

  private final JdbcClient database;

  PeopleRegister(JdbcClient database) {
    this.database = database;
  }

  /**
   * One page of the list.
   *
   * @param found how many there are on all pages
   */
  public record Found(List<ListedPerson> people, int found) {}

  public Found find(PeopleSearch search) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    if (!search.text().isEmpty()) {
      conditions.add("lower(concat(u.LAST_, ' ', u.FIRST_, ' ', u.LAST_, ' ', u.ID_, ' ', u.EMAIL_)) like :text escape '!'");
      values.put("text", "%" + search.text().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
    }
    if (!search.group().isEmpty()) {
      conditions.add("exists (select 1 from ACT_ID_MEMBERSHIP m where m.USER_ID_ = u.ID_ and m.GROUP_ID_ = :group)");
      values.put("group", search.group());
    }
    if (search.branch() != null) {
      conditions.add("s.branch_id = :branch");
      values.put("branch", search.branch().id());
    }
    if (search.active() != null) {
      conditions.add("s.active = :active");
      values.put("active", search.active());
    }
    return list(conditions, values, PeopleSearch.PAGE_SIZE, search.page() * PeopleSearch.PAGE_SIZE);
  }

  public Optional<ListedPerson> person(String userId) {
    return list(List.of("u.ID_ = :id"), Map.of("id", userId), 1, 0).people().stream().findFirst();
  }

  /**
   * Whom there is already.
   *
   * @param name surname first, in lower case as {@code email}
   * @param email or null
   */
  public record Known(String userId, String name, String email) {}

  /** Everybody, in the order of their user ids. */
  public List<Known> everybody() {
    return database.sql("select ID_, lower(concat(LAST_, ' ', FIRST_)), lower(EMAIL_) from ACT_ID_USER order by ID_")
        .query((row, number) -> new Known(row.getString(1), row.getString(2), row.getString(3))).list();
  }

  /** How many people who may sign in belong to each branch; those without any are left out. */
  public Map<BranchId, Integer> countByBranch() {
    Map<BranchId, Integer> counts = new HashMap<>();
    database.sql("select branch_id, count(*) from staff where branch_id is not null and active = true group by branch_id")
        .query(row -> {
          counts.put(new BranchId(row.getObject(1, UUID.class)), row.getInt(2));
        });
    return counts;
  }

  private Found list(List<String> conditions, Map<String, Object> values, int size, int from) {
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    int[] found = {0};
    List<ListedPerson> people = database
        .sql(PEOPLE + where + BY_NAME + " limit " + size + " offset " + from)
        .params(values)
        .query((row, number) -> {
          found[0] = row.getInt("found");
          return person(row);
        }).list();
    return new Found(withGroups(people), found[0]);
  }

  private List<ListedPerson> withGroups(List<ListedPerson> people) {
    if (people.isEmpty()) {
      return people;
    }
    record Membership(String userId, String group) {}
    Map<String, List<String>> groups = database.sql("select USER_ID_, GROUP_ID_ from ACT_ID_MEMBERSHIP where USER_ID_ in (:ids) order by GROUP_ID_")
        .param("ids", people.stream().map(ListedPerson::userId).toList())
        .query((row, number) -> new Membership(row.getString(1), row.getString(2))).list().stream()
        .collect(Collectors.groupingBy(Membership::userId, Collectors.mapping(Membership::group, Collectors.toList())));
    return people.stream().map(person -> person.in(groups.getOrDefault(person.userId(), List.of()))).toList();
  }

  private static ListedPerson person(ResultSet row) throws SQLException {
    UUID branch = row.getObject("branch_id", UUID.class);
    return new ListedPerson(row.getString("ID_"), text(row, "FIRST_"), text(row, "LAST_"), text(row, "EMAIL_"), text(row, "post"),
        branch == null ? null : new BranchId(branch), branch == null ? null : row.getString("name") + ", " + row.getString("settlement"),
        row.getBoolean("active"), row.getBoolean("own_password"),
        row.getTimestamp("link_expires_at") == null ? null : row.getTimestamp("link_expires_at").toInstant(), List.of());
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }
}
