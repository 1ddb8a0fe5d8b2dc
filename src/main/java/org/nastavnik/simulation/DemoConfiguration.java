package org.nastavnik.simulation;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** A job executor that rests while the clock of a demo is moved is in good health. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

  @Bean
  HealthIndicator jobExecutorHealthIndicator(TimeMachine machine, ObjectProvider<JobExecutor> executor) {
    return () -> {
      JobExecutor watched = executor.getIfAvailable();
      return (watched == null || watched.isActive() || machine.isUnderWay() ? Health.up() : Health.down()).build();
    };
  }
}
