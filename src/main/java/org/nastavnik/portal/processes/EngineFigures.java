package org.nastavnik.portal.processes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What the engine's queries cannot add up: how many wait at each step, and since when. Counts steps that have begun, and those
 * whose job has still to begin or end them; what merely contains steps does not wait, and a timer not before its date.
 */
@Component
class EngineFigures {

  private static final String WAITING = """
      (select A.PROC_DEF_ID_, A.PROC_INST_ID_, A.ACT_ID_, A.ACT_TYPE_, coalesce(T.DUEDATE_, A.START_TIME_) SINCE_ from ACT_HI_ACTINST A
       left join ACT_RU_JOB T on A.ACT_TYPE_ = 'intermediateTimer' and T.EXECUTION_ID_ = A.EXECUTION_ID_ and T.TYPE_ = 'timer'
       where A.END_TIME_ is null and A.ACT_TYPE_ not in ('subProcess', 'multiInstanceBody', 'transaction')
       union all
       select J.PROCESS_DEF_ID_, J.PROCESS_INSTANCE_ID_, E.ACT_ID_, 'job', coalesce(J.CREATE_TIME_, J.DUEDATE_)
       from ACT_RU_JOB J join ACT_RU_EXECUTION E on E.ID_ = J.EXECUTION_ID_ where J.HANDLER_TYPE_ = 'async-continuation') W
      """;
  private static final String BY_STEP = """
      select PROC_DEF_ID_, ACT_ID_, max(ACT_TYPE_) TYPE_, count(*) NOW_, min(SINCE_) LONGEST_,
        percentile_disc(0.5) within group (order by SINCE_) MEDIAN_
      from""" + " " + WAITING + "group by PROC_DEF_ID_, ACT_ID_";
  private static final String OF_INSTANCES = "select W.PROC_INST_ID_, W.ACT_ID_, min(SINCE_) SINCE_, count(I.ID_) FAILED_ from "
      + WAITING + "left join ACT_RU_INCIDENT I on I.PROC_INST_ID_ = W.PROC_INST_ID_ and I.ACTIVITY_ID_ = W.ACT_ID_"
      + " where W.PROC_INST_ID_ in (:instances) group by W.PROC_INST_ID_, W.ACT_ID_ order by SINCE_";
  /** Where it happened, and not again where that was called from. */
  private static final String INCIDENTS = " from ACT_RU_INCIDENT I left join ACT_RU_JOB J on J.ID_ = I.CONFIGURATION_"
      + " left join ACT_RE_PROCDEF D on D.ID_ = I.PROC_DEF_ID_ left join ACT_HI_PROCINST P on P.ID_ = I.PROC_INST_ID_"
      + " where I.ID_ = I.ROOT_CAUSE_INCIDENT_ID_";
  private static final String FAILED = "select I.*, J.ID_ JOB_, J.HANDLER_TYPE_, J.EXCEPTION_MSG_, D.KEY_, D.NAME_, P.BUSINESS_KEY_"
      + INCIDENTS;
  private static final int MOST_FAILED = 500;

  private final NamedParameterJdbcTemplate database;

  EngineFigures(NamedParameterJdbcTemplate database) {
    this.database = database;
  }

  /**
   * Those that wait at a step of one version of a diagram.
   *
   * @param calls whether the step is another process, which has steps of its own to wait at
   * @param longest since when the one that waits longest has been there; in the future where all wait for a date
   * @param median since when the one in the middle has
   */
  record Waiting(String definition, String step, boolean calls, long now, Instant longest, Instant median) {}

  /** Where an instance stands, since when, and whether something failed there. */
  record Standing(String instance, String step, Instant since, boolean failed) {}

  /** Of all versions of all diagrams. */
  List<Waiting> waiting() {
    return database.query(BY_STEP, Map.of(), (row, number) -> new Waiting(row.getString("PROC_DEF_ID_"), step(row),
        "callActivity".equals(row.getString("TYPE_")), row.getLong("NOW_"), instant(row, "LONGEST_"), instant(row, "MEDIAN_")));
  }

  /** Of these instances, the longest wait first. */
  List<Standing> standing(Collection<String> instances) {
    return instances.isEmpty() ? List.of() : database.query(OF_INSTANCES, Map.of("instances", instances),
        (row, number) -> new Standing(row.getString("PROC_INST_ID_"), step(row), instant(row, "SINCE_"), row.getLong("FAILED_") > 0));
  }

  /** How many incidents are open. */
  long incidents() {
    return database.queryForObject("select count(*)" + INCIDENTS, Map.of(), Long.class);
  }

  /** The newest open incidents, of one process or of all where it is null. */
  List<FailedStep> failed(String process) {
    return database.query(FAILED + (process == null ? "" : " and D.KEY_ = :process") + " order by I.INCIDENT_TIMESTAMP_ desc limit "
        + MOST_FAILED, new MapSqlParameterSource("process", process), EngineFigures::failedStep);
  }

  /** One open incident. */
  Optional<FailedStep> incident(String id) {
    return database.query(FAILED + " and I.ID_ = :id", Map.of("id", id), EngineFigures::failedStep).stream().findFirst();
  }

  private static FailedStep failedStep(ResultSet row, int number) throws SQLException {
    String step = row.getString("FAILED_ACTIVITY_ID_") == null ? row.getString("ACTIVITY_ID_") : row.getString("FAILED_ACTIVITY_ID_");
    // The job knows why it failed last, the incident why it did first.
    String message = row.getString("EXCEPTION_MSG_") == null ? row.getString("INCIDENT_MSG_") : row.getString("EXCEPTION_MSG_");
    return new FailedStep(row.getString("ID_"), row.getString("JOB_"), row.getString("HANDLER_TYPE_"), row.getString("PROC_DEF_ID_"),
        row.getString("KEY_"), row.getString("NAME_"), step == null ? null : Diagram.plain(step), row.getString("PROC_INST_ID_"),
        row.getString("BUSINESS_KEY_"), message, instant(row, "INCIDENT_TIMESTAMP_"), row.getString("ANNOTATION_"));
  }

  private static String step(ResultSet row) throws SQLException {
    return Diagram.plain(row.getString("ACT_ID_"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }
}
