package org.nastavnik.regulation;

import org.nastavnik.workflow.InvalidInput;
import org.springframework.data.repository.ListCrudRepository;

interface AcknowledgementRepository extends ListCrudRepository<Acknowledgement, RegulationId> {

  default Acknowledgement existing(RegulationId document) {
    return findById(document).orElseThrow(() -> InvalidInput.because("regulation.unknown"));
  }
}
