package org.nastavnik.regulation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.people.BranchId;
import org.nastavnik.project.FigureSource;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.ResultSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Regulations as others see them: versions, remarks, sign-offs, who has read them, and what they count towards the passport. */
@Service
@Transactional(readOnly = true)
public class Regulations implements ResultSource, FigureSource {

  private static final String REQUIREMENT = "regulation";

  private final RegulationRepository regulations;
  private final AcknowledgementRepository acknowledgements;

  Regulations(RegulationRepository regulations, AcknowledgementRepository acknowledgements) {
    this.regulations = regulations;
    this.acknowledgements = acknowledgements;
  }

  public RegulationView regulation(RegulationId id) {
    return regulations.existing(id).view();
  }

  /** All Regulations of a project, those that were rejected too, oldest first. */
  public List<RegulationView> of(ProjectId project) {
    return regulations.findByProjectIdOrderByOpenedAt(project).stream().map(Regulation::view).toList();
  }

  /** The Regulation that was approved, if there is one. */
  public Optional<RegulationView> inForce(ProjectId project) {
    return regulations.findByProjectIdOrderByOpenedAt(project).stream().filter(Regulation::isInForce).findFirst()
        .map(Regulation::view);
  }

  /** Who has read the Regulation; empty until it is in force. */
  public Optional<AcknowledgementView> acknowledgement(RegulationId document) {
    return acknowledgements.findById(document).map(Acknowledgement::view);
  }

  /** When somebody has read the Regulation; empty where the person has not, or was not asked. */
  public Optional<Instant> acknowledgedAt(RegulationId document, String reader) {
    return acknowledgements.findAcknowledgedAt(document, reader);
  }

  /** The branches that still have to read the Regulation of a project; none while it is not in force. */
  public Set<BranchId> branchesToRead(ProjectId project) {
    return acknowledgements.findMissing(project);
  }

  @Override
  public List<Result> results(ProjectId project) {
    List<Regulation> all = regulations.findWithVersions(project);
    List<Evidence> inForce = all.stream().filter(Regulation::isInForce)
        .map(regulation -> new Evidence(regulation.id().toString(), regulation.title(), regulation.orderDate())).toList();
    int underWay = (int) all.stream().filter(Regulation::isOpen).count();
    return List.of(new Result(REQUIREMENT, inForce.size(), underWay, inForce));
  }

  @Override
  public Map<BranchFigure, Map<BranchId, Long>> branches(ProjectId project) {
    return Map.of(BranchFigure.ACKNOWLEDGED,
        acknowledgements.findRead(project).stream().collect(Collectors.groupingBy(branch -> branch, Collectors.counting())));
  }
}
