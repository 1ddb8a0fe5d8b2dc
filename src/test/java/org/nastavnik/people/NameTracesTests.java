package org.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class NameTracesTests {

  @Test
  void findsEveryTraceOnH2() {
    findsEveryTrace(new DriverManagerDataSource("jdbc:h2:mem:traces;DB_CLOSE_DELAY=-1"));
  }

  @Test
  void findsEveryTraceOnPostgreSql() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      findsEveryTrace(postgres.getPostgresDatabase());
    }
  }

  private static void findsEveryTrace(DataSource source) {
    JdbcTemplate database = new JdbcTemplate(source);
    List.of("create table letter (receiver varchar(320), subject_key varchar(300), params varchar)",
        "create table sheet (juror varchar(64) primary key, kind varchar(20))",
        "create table points (juror varchar(64) references sheet (juror) on update cascade, remark varchar)",
        "create table signature (reader varchar(64), reader_name varchar(300))",
        "create table ACT_RU_VARIABLE (TEXT_ varchar(4000))",
        "insert into letter values ('vera', 'Task:2022-05-06:vera', '{\"owner\":\"Вера Берёзкина <vera@library.example>\"}')",
        "insert into letter values ('veranda', 'Task:2022-05-06:veranda', null)",
        "insert into sheet values ('vera', 'vera')", "insert into points values ('vera', 'Берёзкина Вера просила')",
        "insert into signature values ('vera', 'Вера Берёзкина')", "insert into ACT_RU_VARIABLE values ('vera')").forEach(database::execute);

    NameTraces traces = new NameTraces(database);
    traces.exchangeId("vera", "participant-1");
    traces.exchangeTexts(Map.of("Вера Берёзкина", "Участник № 1", "Берёзкина Вера", "Участник № 1", "vera@library.example", ""),
        Set.of("signature.reader_name"));

    assertThat(database.queryForList("select receiver, subject_key, params from letter order by receiver").stream().map(row -> new ArrayList<>(row.values())))
        .map(Object::toString).containsExactly("[participant-1, Task:2022-05-06:participant-1, {\"owner\":\"Участник № 1 <>\"}]", "[veranda, Task:2022-05-06:veranda, null]");
    assertThat(database.queryForMap("select * from sheet").values()).as("only what holds ids").containsExactly("participant-1", "vera");
    assertThat(database.queryForMap("select * from points").values()).containsExactly("participant-1", "Участник № 1 просила");
    assertThat(database.queryForMap("select * from signature").values()).as("signed").containsExactly("participant-1", "Вера Берёзкина");
    assertThat(database.queryForObject("select TEXT_ from ACT_RU_VARIABLE", String.class)).isEqualTo("participant-1");
  }
}
