package org.nastavnik.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nastavnik.people.PersonalTable.Fate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that is kept about one person, as the features say: to take along, and to see what would become of it. */
@Service
@Transactional(readOnly = true)
public class PersonalData {

  private final ObjectProvider<PersonalRecords> records;
  private final JdbcClient database;

  PersonalData(ObjectProvider<PersonalRecords> records, JdbcClient database) {
    this.records = records;
    this.database = database;
  }

  /** @param columns names as the database has them, in lower case */
  public record Listing(String name, List<String> columns, List<List<Object>> rows) {}

  /** How many rows of a table have which fate. */
  public record Portion(String name, Fate fate, long count) {}

  /** What the person may take along, a table each; those without rows are left out. */
  public List<Listing> of(String userId) {
    return tables().stream().filter(table -> table.shown() != null).map(table -> listing(table, userId))
        .filter(listing -> !listing.rows().isEmpty()).toList();
  }

  private Listing listing(PersonalTable table, String userId) {
    List<Map<String, Object>> found = database.sql("select %s from %s where %s".formatted(table.shown(), table.name(), table.where()))
        .param("person", userId).query().listOfRows();
    List<String> columns = found.isEmpty() ? List.of() : found.get(0).keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    return new Listing(table.name(), columns, found.stream().<List<Object>>map(row -> new ArrayList<>(row.values())).toList());
  }

  /** The files the person brought. */
  public Set<UUID> files(String userId) {
    return ids(PersonalTable::files, userId);
  }

  /** What papers may have been issued about to the person. */
  public Set<UUID> paperSubjects(String userId) {
    return ids(PersonalTable::papers, userId);
  }

  private Set<UUID> ids(Function<PersonalTable, String> column, String userId) {
    String ids = tables().stream().filter(table -> column.apply(table) != null).map(table -> ids(table, column.apply(table)))
        .collect(Collectors.joining(" union "));
    return ids.isEmpty() ? Set.of() : database.sql(ids).param("person", userId).query(UUID.class).set();
  }

  /** What would become of each kind of rows; kinds without any are left out. */
  public List<Portion> portions(String userId) {
    Map<String, Portion> portions = new LinkedHashMap<>();
    counts(userId).stream().filter(portion -> portion.count() > 0).forEach(portion -> portions.merge(portion.name() + portion.fate(), portion,
        (one, other) -> new Portion(one.name(), one.fate(), one.count() + other.count())));
    return List.copyOf(portions.values());
  }

  /** Of every table, in one statement. */
  private List<Portion> counts(String userId) {
    List<PersonalTable> tables = tables();
    String counts = IntStream.range(0, tables.size()).mapToObj(place -> "select %d as place, count(*) as found from %s where %s"
        .formatted(place, tables.get(place).name(), tables.get(place).where())).collect(Collectors.joining(" union all ")) + " order by place";
    return database.sql(counts).param("person", userId).query((row, number) -> {
      PersonalTable table = tables.get(row.getInt("place"));
      return new Portion(table.name(), table.fate(), row.getLong("found"));
    }).list();
  }

  List<UUID> ids(PersonalTable table, String column, String userId) {
    return database.sql(ids(table, column)).param("person", userId).query(UUID.class).list();
  }

  private static String ids(PersonalTable table, String column) {
    return "select %s from %s where (%s) and %s is not null".formatted(column, table.name(), table.where(), column);
  }

  List<PersonalTable> tables() {
    return records.orderedStream().flatMap(feature -> feature.personalTables().stream()).toList();
  }

  Set<String> signedTexts() {
    return records.orderedStream().collect(LinkedHashSet::new, (all, feature) -> all.addAll(feature.signedTexts()), Set::addAll);
  }
}
