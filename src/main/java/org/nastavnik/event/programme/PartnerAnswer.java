package org.nastavnik.event.programme;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Whether a partner of the passport takes part, and who stands for it. */
@Embeddable
public record PartnerAnswer(String partner, boolean agreed, String representative, String remark, LocalDate answeredOn) {}
