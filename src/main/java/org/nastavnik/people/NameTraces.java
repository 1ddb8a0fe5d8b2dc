package org.nastavnik.people;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Every place of the database, the engine's tables included, where a person's id or name may stand. */
@Component
class NameTraces {

  /** Columns that hold a user id and nothing else. */
  private static final Pattern IDS = Pattern.compile(".*_by|.*user_id_?|author|reader|reviewer|juror|librarian|(wished_)?mentor|account"
      + "|responsible|coordinator|receiver|assignee_|owner_|assigner_id_|principal_name");
  /** Values of process variables and of what was changed, which may also be a group. */
  private static final Set<String> VALUES = Set.of("act_ru_variable.text_", "act_hi_varinst.text_", "act_hi_detail.text_",
      "act_hi_op_log.org_value_", "act_hi_op_log.new_value_");
  private static final Pattern NOT_OURS = Pattern.compile("flyway.*|act_(ge|re)_.*|branch|forgotten_person");

  private final JdbcOperations database;

  NameTraces(JdbcOperations database) {
    this.database = database;
  }

  private record Column(String table, String name, String quotedTable, String quotedName) {

    String key() {
      return table + "." + name;
    }

    boolean holdsIds() {
      return IDS.matcher(name).matches();
    }
  }

  /** Puts another id in the place of one. */
  void exchangeId(String id, String other) {
    boolean alsoGroup = Roles.ALL.contains(id);
    for (Column column : columns()) {
      if (column.holdsIds() || VALUES.contains(column.key()) && !alsoGroup) {
        database.update("update %s set %2$s = ? where %2$s = ?".formatted(column.quotedTable(), column.quotedName()), other, id);
      }
    }
    database.update("update letter set subject_key = concat(substring(subject_key from 1 for char_length(subject_key) - ?), ?) where subject_key like ? escape '!'",
        id.length(), other, "%:" + id.replaceAll("[!%_]", "!$0"));
  }

  /**
   * Replaces pieces of text wherever they stand.
   *
   * @param except columns, as {@code table.column}, that stay as they are
   */
  void exchangeTexts(Map<String, String> texts, Set<String> except) {
    List<String> olds = List.copyOf(texts.keySet());
    List<Object> values = new ArrayList<>();
    olds.forEach(old -> values.addAll(List.of(old, texts.get(old))));
    values.addAll(olds);
    for (Column column : columns()) {
      if (!except.contains(column.key())) {
        String name = column.quotedName();
        String replaced = IntStream.range(0, olds.size()).mapToObj(each -> "replace(").collect(Collectors.joining())
            + name + ", ?, ?)".repeat(olds.size());
        String found = olds.stream().map(old -> "position(? in " + name + ") > 0").collect(Collectors.joining(" or "));
        database.update("update " + column.quotedTable() + " set " + name + " = " + replaced + " where " + found, values.toArray());
      }
    }
  }

  private List<Column> columns() {
    return database.execute((ConnectionCallback<List<Column>>) connection -> {
      DatabaseMetaData about = connection.getMetaData();
      String quote = about.getIdentifierQuoteString();
      Map<String, Column> columns = new LinkedHashMap<>();
      for (String table : tables(about, connection.getSchema())) {
        Set<String> follow = followers(about, connection.getSchema(), table);
        try (ResultSet row = about.getColumns(null, connection.getSchema(), table, "%")) {
          while (row.next()) {
            String name = row.getString("COLUMN_NAME");
            int type = row.getInt("DATA_TYPE");
            if ((type == Types.VARCHAR || type == Types.LONGVARCHAR) && !follow.contains(name)) {
              columns.put(table + "." + name, new Column(table.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT),
                  quote + table + quote, quote + name + quote));
            }
          }
        }
      }
      return List.copyOf(columns.values());
    });
  }

  private static List<String> tables(DatabaseMetaData about, String schema) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet row = about.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (row.next()) {
        String table = row.getString("TABLE_NAME");
        if (!NOT_OURS.matcher(table.toLowerCase(Locale.ROOT)).matches()) {
          tables.add(table);
        }
      }
    }
    return tables;
  }

  /** Columns that refer to another table follow what they refer to. */
  private static Set<String> followers(DatabaseMetaData about, String schema, String table) throws SQLException {
    Set<String> follow = new HashSet<>();
    try (ResultSet row = about.getImportedKeys(null, schema, table)) {
      while (row.next()) {
        follow.add(row.getString("FKCOLUMN_NAME"));
      }
    }
    return follow;
  }
}
