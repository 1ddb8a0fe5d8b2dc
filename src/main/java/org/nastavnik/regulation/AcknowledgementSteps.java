package org.nastavnik.regulation;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.project.Passport;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

/** What the diagram {@code acknowledgement} calls. */
@Component
class AcknowledgementSteps {

  private final RegulationRepository regulations;
  private final AcknowledgementRepository acknowledgements;
  private final RegulationTerms terms;
  private final RegulationLetters letters;
  private final RegulationDocuments documents;
  private final Projects projects;
  private final People people;
  private final IdGenerator ids;
  private final SchoolClock clock;

  AcknowledgementSteps(RegulationRepository regulations, AcknowledgementRepository acknowledgements, RegulationTerms terms,
      RegulationLetters letters, RegulationDocuments documents, Projects projects, People people, IdGenerator ids,
      SchoolClock clock) {
    this.regulations = regulations;
    this.acknowledgements = acknowledgements;
    this.terms = terms;
    this.letters = letters;
    this.documents = documents;
    this.projects = projects;
    this.people = people;
    this.ids = ids;
    this.clock = clock;
  }

  /** Notes which branches are to read the document and invites their librarians; once for a document. */
  public void openAcknowledgement(String documentId) {
    RegulationId id = RegulationId.of(documentId);
    if (acknowledgements.existsById(id)) {
      return;
    }
    Regulation regulation = regulation(documentId);
    Passport passport = projects.passport(regulation.projectId());
    LocalDate lastDay = terms.lastDay(RegulationTerms.ACKNOWLEDGEMENT);
    Acknowledgement acknowledgement =
        new Acknowledgement(id, people.branches(passport.branches()), lastDay, ids, clock.instant());
    if (regulation.isCancelled()) {
      acknowledgement.stop(regulation.cancellationReason(), clock.instant());
    }
    acknowledgements.save(acknowledgement);
    letters.inviteReaders(regulation, acknowledgement.missing(), lastDay);
  }

  public Date acknowledgeBy() {
    return terms.end(RegulationTerms.ACKNOWLEDGEMENT);
  }

  public Date directorToldAt() {
    return terms.endOfGrace(RegulationTerms.ACKNOWLEDGEMENT);
  }

  /** Ids of the branches whose reading is awaited. */
  public List<String> branchesToAsk(String documentId) {
    return acknowledgement(documentId).missing().stream().map(BranchId::toString).toList();
  }

  /** The librarian of the branch, or null where there is none: then the coordinators see to it. */
  public String librarianOf(String branchId) {
    return people.librarianOf(BranchId.of(branchId)).map(Person::userId).orElse(null);
  }

  public void acknowledgeDocument(String documentId, String branchId, String assignee) {
    acknowledgement(documentId).acknowledge(BranchId.of(branchId), people.person(assignee), clock.instant());
  }

  public void tellCoordinator(String documentId) {
    letters.tellCoordinatorWhoIsMissing(regulation(documentId), acknowledgement(documentId).view());
  }

  public void tellDirector(String documentId) {
    letters.tellDirectorWhoIsMissing(regulation(documentId), acknowledgement(documentId).view());
  }

  public void issueRegulation(String documentId) {
    documents.issueRegulation(regulation(documentId));
  }

  public void issueApprovalSheet(String documentId) {
    documents.issueApprovalSheet(regulation(documentId));
  }

  public void issueAcknowledgementSheet(String documentId) {
    documents.issueAcknowledgementSheet(regulation(documentId), acknowledgement(documentId));
  }

  private Regulation regulation(String documentId) {
    return regulations.existing(RegulationId.of(documentId));
  }

  private Acknowledgement acknowledgement(String documentId) {
    return acknowledgements.existing(RegulationId.of(documentId));
  }
}
