package org.nastavnik.simulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.Contests;
import org.nastavnik.project.ProjectId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds the open tasks of one project, at first all there are, by looking for them. */
class FoundArrivals implements Arrivals {

  /** What another transaction commits a little late is still found. */
  private static final Duration LOOKS_BACK = Duration.ofHours(1);

  private record Found(Arrival arrival, Instant created, String project, String contest) {}

  private final JdbcTemplate database;
  private final Contests contests;
  private final ProjectId project;
  private final Set<String> known = new HashSet<>();
  private Instant since = Instant.EPOCH;

  FoundArrivals(JdbcTemplate database, Contests contests, ProjectId project) {
    this.database = database;
    this.contests = contests;
    this.project = project;
  }

  @Override
  public List<Arrival> take() {
    List<Found> found = database.query("""
        select T.ID_, T.TASK_DEF_KEY_, T.ASSIGNEE_, T.CREATE_TIME_,
          (select min(L.GROUP_ID_) from ACT_RU_IDENTITYLINK L where L.TASK_ID_ = T.ID_ and L.TYPE_ = 'candidate') CANDIDATES,
          (select max(V.TEXT_) from ACT_RU_VARIABLE V where V.PROC_INST_ID_ = T.PROC_INST_ID_ and V.NAME_ = 'projectId') PROJECT,
          (select max(V.TEXT_) from ACT_RU_VARIABLE V where V.PROC_INST_ID_ = T.PROC_INST_ID_ and V.NAME_ = 'contestId') CONTEST
        from ACT_RU_TASK T where T.SUSPENSION_STATE_ = 1 and T.CREATE_TIME_ >= ? order by T.CREATE_TIME_, T.ID_""",
        (row, number) -> found(row), Timestamp.from(since));
    List<Arrival> arrived = found.stream().filter(task -> known.add(task.arrival().taskId())).filter(this::isOurs).map(Found::arrival).toList();
    found.stream().map(Found::created).max(Instant::compareTo).ifPresent(newest -> since = newest.minus(LOOKS_BACK));
    return arrived;
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(new Arrival(row.getString("ID_"), row.getString("TASK_DEF_KEY_"), row.getString("ASSIGNEE_"), row.getString("CANDIDATES")),
        row.getTimestamp("CREATE_TIME_").toInstant(), row.getString("PROJECT"), row.getString("CONTEST"));
  }

  private boolean isOurs(Found task) {
    boolean somebodyCan = task.arrival().assignee() != null || task.arrival().group() != null;
    return somebodyCan && (task.project() == null && task.contest() != null
        ? contests.contest(ContestId.of(task.contest())).project().equals(project) : project.toString().equals(task.project()));
  }
}
