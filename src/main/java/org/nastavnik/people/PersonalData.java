package org.nastavnik.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
    return tables().stream().filter(table -> table.files() != null)
        .collect(LinkedHashSet::new, (all, table) -> all.addAll(ids(table, table.files(), userId)), Set::addAll);
  }

  /** What papers may have been issued about to the person. */
  public Set<UUID> paperSubjects(String userId) {
    return tables().stream().filter(table -> table.papers() != null)
        .collect(LinkedHashSet::new, (all, table) -> all.addAll(ids(table, table.papers(), userId)), Set::addAll);
  }

  /** What would become of each kind of rows; kinds without any are left out. */
  public List<Portion> portions(String userId) {
    Map<String, Portion> portions = new LinkedHashMap<>();
    for (PersonalTable table : tables()) {
      long count = database.sql("select count(*) from %s where %s".formatted(table.name(), table.where())).param("person", userId)
          .query(Long.class).single();
      if (count > 0) {
        portions.merge(table.name() + table.fate(), new Portion(table.name(), table.fate(), count),
            (one, other) -> new Portion(one.name(), one.fate(), one.count() + other.count()));
      }
    }
    return List.copyOf(portions.values());
  }

  List<UUID> ids(PersonalTable table, String column, String userId) {
    return database.sql("select %s from %s where %s and %s is not null".formatted(column, table.name(), table.where(), column))
        .param("person", userId).query(UUID.class).list();
  }

  List<PersonalTable> tables() {
    return records.orderedStream().flatMap(feature -> feature.personalTables().stream()).toList();
  }

  Set<String> signedTexts() {
    return records.orderedStream().collect(LinkedHashSet::new, (all, feature) -> all.addAll(feature.signedTexts()), Set::addAll);
  }
}
