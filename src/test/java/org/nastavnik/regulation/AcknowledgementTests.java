package org.nastavnik.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.Branch;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.Person;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.util.SimpleIdGenerator;

class AcknowledgementTests {

  private static final Instant NOW = Instant.parse("2022-04-20T06:00:00Z");
  private static final Branch FIRST = new Branch(new BranchId(UUID.randomUUID()), "Первый", "Майский", 50.5, 36.5);
  private static final Branch SECOND = new Branch(new BranchId(UUID.randomUUID()), "Второй", "Северный", 50.6, 36.6);
  private static final Person ANNA = new Person("anna", "Анна", null, FIRST.id(), "Библиотекарь");
  private static final Person BORIS = new Person("boris", "Борис", null, FIRST.id(), "Библиотекарь");

  private final Acknowledgement acknowledgement = new Acknowledgement(new RegulationId(UUID.randomUUID()), List.of(FIRST, SECOND),
      LocalDate.of(2022, 5, 5), new SimpleIdGenerator(), NOW);

  @Test
  void theFirstReaderOfABranchCounts() {
    acknowledgement.acknowledge(FIRST.id(), ANNA, NOW);
    acknowledgement.acknowledge(FIRST.id(), BORIS, NOW.plusSeconds(60));

    assertThat(acknowledgement.missing()).containsExactly(SECOND.id());
    assertThat(acknowledgement.view().branches().get(0)).satisfies(reading -> {
      assertThat(reading.branchName()).isEqualTo("Первый, Майский");
      assertThat(reading.reader()).isEqualTo("anna");
      assertThat(reading.readerPost()).isEqualTo("Библиотекарь");
      assertThat(reading.acknowledgedAt()).isEqualTo(NOW);
    });
  }

  @Test
  void onlyBranchesOfTheProjectRead() {
    assertThatThrownBy(() -> acknowledgement.acknowledge(new BranchId(UUID.randomUUID()), ANNA, NOW))
        .isInstanceOf(InvalidInput.class).hasMessage("Этот филиал не должен знакомиться с документом. Обновите список задач.");
  }

  @Test
  void stoppedNobodyIsAwaitedAndTheRecordStays() {
    acknowledgement.acknowledge(FIRST.id(), ANNA, NOW);
    acknowledgement.stop("Нет средств", NOW);
    acknowledgement.stop("Ещё раз", NOW.plusSeconds(60));

    assertThat(acknowledgement.missing()).isEmpty();
    assertThat(acknowledgement.view().stopReason()).isEqualTo("Нет средств");
    assertThat(acknowledgement.view().missing()).hasSize(1);
    assertThatThrownBy(() -> acknowledgement.acknowledge(SECOND.id(), BORIS, NOW)).isInstanceOf(InvalidInput.class)
        .hasMessage("Знакомиться с этим документом больше не нужно: проект отменён.");
  }

  @Test
  void whatEverybodyHasReadIsNotStopped() {
    acknowledgement.acknowledge(FIRST.id(), ANNA, NOW);
    acknowledgement.acknowledge(SECOND.id(), BORIS, NOW);
    acknowledgement.stop("Нет средств", NOW);

    assertThat(acknowledgement.view().stoppedAt()).isNull();
  }
}
